import { failure, success, type Diagnostic, type Place, type Result } from '$lib/base';
import { diagnoseModel } from '../diagnostics';
import type { YearPath, YearSpan } from '../types';

/** How values between knots run; also the word that makes years knots. */
export const INTERPOLATIONS = ['linear', 'step'] as const;
export type Interpolation = (typeof INTERPOLATIONS)[number];

/** A value for a year or a range of years, as read, with its place. */
export interface SpanEntry extends YearSpan {
	readonly where: Place;
}

/** Reads `2026` or a range with the given separator; `undefined` when the text is neither. */
export function readYears(text: string, separator: '-' | ':'): { readonly first: number; readonly last: number } | undefined {
	const match = /^(\d{4})(?:([-:])(\d{4}))?$/.exec(text);
	if (match === null || (match[2] !== undefined && match[2] !== separator)) return undefined;
	const first = Number(match[1]);
	return { first, last: match[3] === undefined ? first : Number(match[3]) };
}

/** A path from its entries, in rising order, once ranges run forwards and none overlap. */
export function buildYearPath(entries: readonly SpanEntry[], interp: Interpolation | undefined): Result<YearPath> {
	const found: Diagnostic[] = entries
		.filter(({ first, last }) => first > last)
		.map(({ first, last, where }) => diagnoseModel('year-range-reversed', { first, last }, where));
	const sorted = entries.toSorted((a, b) => a.first - b.first);
	for (const [index, entry] of sorted.entries()) {
		const before = sorted[index - 1];
		if (before !== undefined && entry.first <= before.last)
			found.push(diagnoseModel('year-range-overlap', { year: entry.first }, entry.where));
	}
	if (found.length > 0) return failure(found);
	if (interp === undefined) return success({ kind: 'years', spans: sorted.map(({ first, last, value }) => ({ first, last, value })) });
	return success({ kind: 'knots', interp, knots: sorted.map(({ first, value }) => ({ year: first, value })) });
}
