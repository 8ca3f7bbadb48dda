import type { Bilingual } from '$lib/base';
import { slotIndex, type SlotIndex } from '$lib/engine';
import type { SeriesId } from '$lib/model';
import type { CompiledPack, ScenarioRun } from '../compile/types';
import { equationOf, readsOf } from './explain';
import { originOf, type InputOrigin } from './provenance';

/** Years of one series put in from one place that a number rests on. */
export interface Ground {
	readonly id: SeriesId;
	readonly label: Bilingual;
	/** Calendar years, both included. */
	readonly first: number;
	readonly last: number;
	readonly origin: InputOrigin;
}

/**
 * Everything put in that a number depends on, through all equations down to the base year: by series in the order of the plan, years
 * that follow each other from one place taken together. Empty for a series or year that the run does not have.
 */
export function groundsOf(compiled: CompiledPack, run: ScenarioRun, id: SeriesId, year: number): readonly Ground[] {
	const start = slotIndex(run.plan, id);
	if (start === undefined || !run.years.includes(year)) return [];
	return [...inputYears(run, start, year)]
		.toSorted(([a], [b]) => a - b)
		.flatMap(([slot, years]) => groundsOfSlot(compiled, run, slot, years));
}

/** Years of every slot that was put in, reached from one number by following what equations read. */
function inputYears(run: ScenarioRun, start: SlotIndex, year: number): ReadonlyMap<SlotIndex, readonly number[]> {
	const { plan } = run;
	const found = new Map<SlotIndex, number[]>();
	const seen = new Set<number>();
	const waiting = [{ slot: start, year }];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		const at = next.year - plan.firstYear;
		const key = next.slot * run.years.length + at;
		const slot = plan.slots[next.slot];
		if (at < 0 || seen.has(key) || slot === undefined || slot.kind === 'constant') continue;
		seen.add(key);
		const equation = equationOf(slot, at);
		if (equation === undefined) found.set(next.slot, [...(found.get(next.slot) ?? []), next.year]);
		else waiting.push(...readsOf(equation.body, next.year, plan.firstYear));
	}
	return found;
}

function groundsOfSlot(compiled: CompiledPack, run: ScenarioRun, index: SlotIndex, years: readonly number[]): readonly Ground[] {
	const slot = run.plan.slots[index];
	if (slot === undefined) return [];
	const grounds: Ground[] = [];
	for (const year of years.toSorted((a, b) => a - b)) {
		const origin = originOf(compiled, run.layers, slot.id, year);
		if (origin === undefined) continue;
		const before = grounds.at(-1);
		if (before?.last === year - 1 && placeKey(before.origin) === placeKey(origin)) {
			grounds[grounds.length - 1] = { ...before, last: year };
		} else grounds.push({ id: slot.id, label: slot.label, first: year, last: year, origin });
	}
	return grounds;
}

/** What two years have in common that were put in from one place. */
function placeKey({ kind, scenario, status, source, at, from }: InputOrigin): string {
	return JSON.stringify([kind, scenario?.id, status, source?.id, at, from]);
}
