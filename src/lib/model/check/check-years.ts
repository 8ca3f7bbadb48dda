import type { Diagnostic, Place } from '$lib/base';
import { diagnoseModel } from '../diagnostics';
import type { YearPath } from '../types';

/** First and last year of a pack. */
export interface Horizon {
	readonly baseYear: number;
	readonly lastYear: number;
}

/** A year that the pack does not run over. */
export function checkYear(year: number, { baseYear, lastYear }: Horizon, where: Place): readonly Diagnostic[] {
	if (year >= baseYear && year <= lastYear) return [];
	return [diagnoseModel('year-outside-horizon', { year, first: baseYear, last: lastYear }, where)];
}

/** A period that runs backwards, or leaves the pack's years. */
export function checkPeriod(
	{ first, last }: { readonly first: number; readonly last: number },
	horizon: Horizon,
	at: (end: 'first' | 'last') => Place
): readonly Diagnostic[] {
	if (first > last) return [diagnoseModel('year-range-reversed', { first, last }, at('first'))];
	return [...checkYear(first, horizon, at('first')), ...checkYear(last, horizon, at('last'))];
}

/** Years of a path that the pack does not run over, each named once where it is written. */
export function checkPathYears(path: YearPath, horizon: Horizon, at: (...steps: readonly string[]) => Place): readonly Diagnostic[] {
	switch (path.kind) {
		case 'constant':
			return [];
		case 'years':
			return path.spans.flatMap(({ first, last }) => {
				const where = at(first === last ? String(first) : `${first}-${last}`);
				const outside = [first, last].find((year) => year < horizon.baseYear || year > horizon.lastYear);
				return outside === undefined ? [] : checkYear(outside, horizon, where);
			});
		case 'knots':
			return path.knots.flatMap(({ year }) => checkYear(year, horizon, at(String(year))));
	}
}

/** Every year of a pack, base year first. */
export function yearsOf({ baseYear, lastYear }: Horizon): readonly number[] {
	return Array.from({ length: Math.max(0, lastYear - baseYear + 1) }, (_, index) => baseYear + index);
}
