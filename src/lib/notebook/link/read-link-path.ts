// Apart from writing: pages write links all the time, and read one only where somebody comes with it.
import type { YearPath, YearSpan } from '$lib/model';

/** Why a path cannot be read: the text that is no number, or the years that are none. */
export type LinkPathProblem = { readonly kind: 'number'; readonly text: string } | { readonly kind: 'years'; readonly text: string };

/** The path that `writeLinkPath` would write so, or what is wrong with the text. */
export function readLinkPath(text: string): YearPath | LinkPathProblem {
	if (!/[@,]/.test(text)) {
		const value = readLinkNumber(text);
		return value === undefined ? { kind: 'number', text } : { kind: 'constant', value };
	}
	const parts = text.split(',');
	const last = parts.at(-1);
	if (last === 'linear' || last === 'step') return readKnots(parts.slice(0, -1), last);
	return readSpans(parts);
}

/** A number as links write it, with a decimal point; `undefined` for anything else, so that an empty text is not 0. */
export function readLinkNumber(text: string): number | undefined {
	if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return undefined;
	const value = Number(text);
	return Number.isFinite(value) ? value : undefined;
}

function readSpans(parts: readonly string[]): YearPath | LinkPathProblem {
	const spans: YearSpan[] = [];
	for (const part of parts) {
		const span = readSpan(part);
		if ('kind' in span) return span;
		spans.push(span);
	}
	spans.sort((a, b) => a.first - b.first);
	const overlap = spans.find((span, index) => index > 0 && span.first <= spans[index - 1]!.last);
	return overlap === undefined ? { kind: 'years', spans } : { kind: 'years', text: `${overlap.first}-${overlap.last}` };
}

function readKnots(parts: readonly string[], interp: 'linear' | 'step'): YearPath | LinkPathProblem {
	const path = readSpans(parts);
	if (!('spans' in path)) return path;
	const wide = path.spans.find((span) => span.first !== span.last);
	if (wide !== undefined) return { kind: 'years', text: `${wide.first}-${wide.last}` };
	return { kind: 'knots', interp, knots: path.spans.map(({ first, value }) => ({ year: first, value })) };
}

function readSpan(part: string): YearSpan | LinkPathProblem {
	const [number = '', years = '', ...more] = part.split('@');
	const value = readLinkNumber(number);
	if (value === undefined) return { kind: 'number', text: number };
	const range = /^(\d{4})(?:-(\d{4}))?$/.exec(years);
	if (range === null || more.length > 0) return { kind: 'years', text: [years, ...more].join('@') };
	const first = Number(range[1]);
	const last = range[2] === undefined ? first : Number(range[2]);
	return last < first ? { kind: 'years', text: years } : { first, last, value };
}
