import { pow } from '$lib/base';
import type { YearPoints } from '../compile/types';
import { meets, nearEdgeOf, type Asked } from './judge';

/** The years of a run and a value for each; `undefined` where none exists. */
export interface YearValues {
	readonly years: readonly number[];
	readonly values: readonly (number | undefined)[];
}

/** First year whose value answers what is asked, or `undefined` when none does. */
export function firstYearMet(asked: Asked, { years, values }: YearValues): number | undefined {
	const isMet = meets(asked);
	return years.find((_, k) => {
		const value = values[k];
		return value !== undefined && isMet(value);
	});
}

/** Whether a value can pass through what is asked: then a year in which it was met says nothing of later ones. */
export function canBeOvershot({ comparison, direction }: Asked): boolean {
	return (comparison === 'about' || comparison === 'between') && direction === 'neutral';
}

/** First published year, from `fromYear` on, that already answered what is asked; nothing for targets that can be overshot. */
export function passedInYear(asked: Asked, actual: YearPoints, fromYear: number): number | undefined {
	if (canBeOvershot(asked)) return undefined;
	const isMet = meets(asked);
	return actual.find(([year, value]) => year >= fromYear && isMet(value))?.[0];
}

/** Running totals from the year `from` on, for targets that count a sum; `undefined` before it and after a gap. */
export function cumulate({ years, values }: YearValues, from: number): YearValues {
	let total: number | undefined = 0;
	const sums = years.map((year, k) => {
		if (year < from) return undefined;
		const value = values[k];
		total = total === undefined || value === undefined ? undefined : total + value;
		return total;
	});
	return { years, values: sums };
}

/**
 * Average yearly growth, as a share, that leads from the last published value to what is asked in `year`.
 *
 * `undefined` where growth says nothing: for shares and rates, for values of zero or less, and when the year is not ahead.
 */
export function growthNeededTo(asked: Asked, last: readonly [number, number] | undefined, year: number): number | undefined {
	if (asked.scale !== 'level' || last === undefined) return undefined;
	return yearlyGrowth(last[1], nearEdgeOf(asked), year - last[0]);
}

/** Constant yearly growth, as a share, that leads from one positive value to another in `years` years. */
export function yearlyGrowth(from: number, to: number, years: number): number | undefined {
	if (years <= 0 || from <= 0 || to <= 0) return undefined;
	return pow(to / from, 1 / years) - 1;
}
