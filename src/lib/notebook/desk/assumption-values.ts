import type { AssumptionFacts, Change, LeverView, PackFacts } from '$lib/analysis';
import { applyPath, valueIn, type SeriesId } from '$lib/model';
import type { DeskScenario } from './types';

/** Values of an assumption on a scenario, by year of the facts. A scenario that is left out has those of the programme. */
export function valuesOn(
	{ years, programme }: Pick<PackFacts, 'years' | 'programme'>,
	assumption: AssumptionFacts,
	{ base, changes }: Pick<DeskScenario, 'base' | 'changes'>
): readonly (number | undefined)[] {
	const under = assumption.values[base] ?? assumption.values[programme] ?? [];
	const change = changeOf(changes, assumption.id);
	return change === undefined ? under : applyPath(change.path, years, under);
}

/** The change of an assumption among changes. */
export function changeOf(changes: readonly Change[], id: SeriesId): Change | undefined {
	return changes.find((one) => one.id === id);
}

/** An assumption over some years as a slider takes it. */
export function toLever(
	facts: PackFacts,
	assumption: AssumptionFacts,
	{ base, years, label }: { readonly base: string; readonly years: readonly [number, number]; readonly label?: LeverView['label'] }
): LeverView | undefined {
	const at = facts.years.indexOf(years[0]);
	const scenarioValue = assumption.values[base]?.[at];
	if (scenarioValue === undefined) return undefined;
	const origin = assumption.origins[base];
	return {
		id: assumption.id,
		label: label ?? assumption.label,
		unit: assumption.unit,
		display: assumption.display,
		kind: assumption.kind,
		first: years[0],
		last: years[1],
		hard: assumption.hard,
		soft: assumption.soft,
		step: assumption.step,
		scenarioValue,
		programmeValue: assumption.values[facts.programme]?.[at],
		history: assumption.history,
		status: origin?.status ?? 'assumed',
		source: origin?.source ?? { vi: '', en: '' }
	};
}

/** Whether a change speaks of years outside of some. */
export function changesOther(
	{ years }: Pick<PackFacts, 'years'>,
	change: Change | undefined,
	[first, last]: readonly [number, number]
): boolean {
	return change !== undefined && years.some((year) => (year < first || year > last) && valueIn(change.path, year) !== undefined);
}
