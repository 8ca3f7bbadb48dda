import { canonicalJson, failure, success, type Diagnostic, type Place, type Result } from '$lib/base';
import { diagnoseModel } from '../diagnostics';
import { describeFound, suggestion } from '../diagnostics/wording';
import type { YearPath } from '../types';
import { buildYearPath, INTERPOLATIONS, readYears, type Interpolation, type SpanEntry } from './build-year-path';
import { diagnoseNumber } from './read-number';

/** Gives the place of a part of the path in its file. */
export type PlaceOfPart = (...steps: readonly (string | number)[]) => Place;

/**
 * A year path from the data of a file: a number, `{2026-2030: 0.12, 2031: 0.1}`, or knots with `interp`.
 * Diagnostics: bad-year-path, year-range-reversed, year-range-overlap, number-decimal-comma, number-percent-sign, wrong-type, unknown-choice.
 */
export function decodeYearPath(data: unknown, placeOf: PlaceOfPart): Result<YearPath> {
	if (typeof data === 'number') return decodeConstant(data, placeOf());
	if (typeof data === 'string') return failure([diagnoseNumber(data, placeOf()) ?? badPath(data, placeOf())]);
	if (typeof data !== 'object' || data === null || Array.isArray(data)) return failure([badPath(data, placeOf())]);
	const found: Diagnostic[] = [];
	const interp = decodeInterpolation('interp' in data ? data.interp : undefined, placeOf, found);
	const entries = Object.entries(data)
		.filter(([key]) => key !== 'interp')
		.map(([key, value]) => decodeEntry(key, value, { placeOf, isKnot: interp !== undefined, found }));
	if (found.length > 0) return failure(found);
	if (entries.length === 0) return failure([badPath(data, placeOf())]);
	return buildYearPath(
		entries.filter((entry) => entry !== undefined),
		interp
	);
}

function decodeConstant(value: number, where: Place): Result<YearPath> {
	return Number.isFinite(value) ? success({ kind: 'constant', value }) : failure([badPath(value, where)]);
}

function decodeInterpolation(data: unknown, placeOf: PlaceOfPart, found: Diagnostic[]): Interpolation | undefined {
	if (data === undefined) return undefined;
	const interp = INTERPOLATIONS.find((one) => one === data);
	if (interp !== undefined) return interp;
	const value = typeof data === 'string' ? data : describeFound(data);
	const values = { key: 'interp', value, suggestion: suggestion(typeof data === 'string' ? data : '', INTERPOLATIONS) };
	found.push(diagnoseModel('unknown-choice', values, placeOf('interp')));
	return undefined;
}

interface EntryContext {
	readonly placeOf: PlaceOfPart;
	readonly isKnot: boolean;
	readonly found: Diagnostic[];
}

function decodeEntry(key: string, value: unknown, { placeOf, isKnot, found }: EntryContext): SpanEntry | undefined {
	const where = placeOf(key);
	const years = readYears(key, '-');
	if (years === undefined || (isKnot && years.first !== years.last)) found.push(badPath(key, where));
	else if (typeof value === 'number' && Number.isFinite(value)) return { ...years, value, where };
	else found.push((typeof value === 'string' ? diagnoseNumber(value, where) : undefined) ?? notANumber(key, value, where));
	return undefined;
}

function notANumber(key: string, value: unknown, where: Place): Diagnostic {
	return diagnoseModel('wrong-type', { key, expected: { vi: 'số', en: 'a number' }, found: describeFound(value) }, where);
}

function badPath(data: unknown, where: Place): Diagnostic {
	const text = typeof data === 'string' ? data : typeof data === 'number' ? String(data) : canonicalJson(data ?? null);
	return diagnoseModel('bad-year-path', { text: text.length > 60 ? `${text.slice(0, 60)}…` : text }, where);
}
