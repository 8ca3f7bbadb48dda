import { assertNever } from '$lib/base';
import type { TargetFacts } from '../compile/types';

/**
 * A target's measure as a text of the equation language, or `undefined` where the target names nothing to compute.
 *
 * `change` is a difference where the target is in the unit of its series, and a cumulative growth (as a share) where it is not.
 * @param seriesUnit unit text of the series measured.
 * @example measureText({ measure: 'level', series: 'grdp', year: 2030, ... }, 'bn VND') // 'at(grdp, 2030)'
 */
export function measureText(target: TargetFacts, seriesUnit: string): string | undefined {
	const { series, denominator, from, year } = target;
	if (series === undefined || target.measure === 'text') return undefined;
	if (target.measure === 'first-year') return firstYearText(target);
	if (year === undefined) return undefined;
	const of = target.measure !== 'ratio-of-sums' && denominator !== undefined ? `${series} / ${denominator}` : series;
	if (target.measure === 'level') return `at(${of}, ${year})`;
	if (from === undefined) return undefined;
	switch (target.measure) {
		case 'cagr':
			return `cagr(${of}, ${from}, ${year})`;
		case 'mean':
			return `mean_over(${of}, ${from}, ${year})`;
		case 'sum':
			return `sum_over(${of}, ${from}, ${year})`;
		case 'ratio-of-sums':
			return denominator === undefined ? undefined : `ratio_of_sums(${series}, ${denominator}, ${from}, ${year})`;
		case 'change':
			return changeText(of, from, year, isRelative(target, seriesUnit));
		default:
			return assertNever(target.measure);
	}
}

function isRelative(target: TargetFacts, seriesUnit: string): boolean {
	return target.unit === 'share' && seriesUnit !== 'share';
}

function changeText(of: string, from: number, year: number, relative: boolean): string {
	return relative ? `at(${of}, ${year}) / at(${of}, ${from}) - 1` : `at(${of}, ${year}) - at(${of}, ${from})`;
}

/** The number has a unit, so it comes in under a name and not as a bare number. */
function firstYearText({ id, series, value, comparison }: TargetFacts): string | undefined {
	if (typeof value !== 'number') return undefined;
	return `first_year(${series} ${comparison === 'at-most' || comparison === 'below' ? '<=' : '>='} target_${id})`;
}
