import type { AssumptionFacts } from '$lib/analysis';
import { valuesOn } from './assumption-values';
import type { Desk } from './types';

/** An assumption in which scenarios differ, in the first year in which they do. */
export interface MatrixRow {
	readonly assumption: AssumptionFacts;
	readonly year: number;
	readonly values: readonly (number | undefined)[];
}

/** Assumptions in which some scenarios differ in some years, in the order of the model. */
export function toMatrix(desk: Desk, scenarios: readonly string[], [first, last]: readonly [number, number]): readonly MatrixRow[] {
	const { facts } = desk;
	const runs = scenarios.map((id) => desk.scenario(id));
	return facts.assumptions.flatMap((assumption) => {
		const paths = runs.map((run) => valuesOn(facts, assumption, run));
		// The last year tells where roads lead; it stands for those before where scenarios differ in it too.
		const years = facts.years.filter((year) => year >= first && year <= last).toReversed();
		const year = years.find((one) => new Set(paths.map((path) => path[facts.years.indexOf(one)])).size > 1);
		if (year === undefined) return [];
		return [{ assumption, year, values: paths.map((path) => path[facts.years.indexOf(year)]) }];
	});
}
