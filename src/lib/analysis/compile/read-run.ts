import { readSeries, slotIndex, type Slot } from '$lib/engine';
import type { SeriesId } from '$lib/model';
import type { SeriesResult } from '../types';
import type { ScenarioRun } from './types';

/** One series of a run, or `undefined` when the plan has none of that id. */
export function seriesResult(run: ScenarioRun, id: SeriesId): SeriesResult | undefined {
	const slot = slotIndex(run.plan, id);
	const facts: Slot | undefined = slot === undefined ? undefined : run.plan.slots[slot];
	if (slot === undefined || facts === undefined) return undefined;
	return { id, unit: facts.unit, price: facts.price, values: readSeries(run.result, run.plan, slot) };
}

/** An input's value in one year of a run. */
export function inputAt(run: Pick<ScenarioRun, 'plan' | 'years' | 'inputs'>, id: SeriesId, year: number): number | undefined {
	const slot = slotIndex(run.plan, id);
	const at = run.years.indexOf(year);
	const value = slot === undefined || at < 0 ? undefined : run.inputs[at * run.plan.slots.length + slot];
	return value === undefined || Number.isNaN(value) ? undefined : value;
}
