import type { YearPath, YearSpan } from '../types';
import { applyPath } from './apply-path';

/** The path that makes one row of values by year of another: spans with one value where they differ; `undefined` where they do not. */
export function pathBetween(
	years: readonly number[],
	under: readonly (number | undefined)[],
	wanted: readonly (number | undefined)[]
): (YearPath & { readonly kind: 'years' }) | undefined {
	const spans: YearSpan[] = [];
	years.forEach((year, at) => {
		const value = wanted[at];
		if (value === undefined || value === under[at]) return;
		const last = spans.at(-1);
		if (last?.last === year - 1 && last.value === value) spans[spans.length - 1] = { ...last, last: year };
		else spans.push({ first: year, last: year, value });
	});
	return spans.length === 0 ? undefined : { kind: 'years', spans };
}

/** A path with another value over some years; in all others it says what it said. */
export function laySpan(path: YearPath | undefined, span: YearSpan, years: readonly number[]): YearPath {
	const alone: YearPath = { kind: 'years', spans: [span] };
	if (path === undefined) return alone;
	return pathBetween(years, [], applyPath(alone, years, applyPath(path, years, []))) ?? alone;
}
