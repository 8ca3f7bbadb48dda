import type { Plan, Slot } from '$lib/engine';
import { applyPath, type Pack, type Scenario, type SeriesId, type Status } from '$lib/model';
import type { Change } from '../types';
import type { Layer, PathEntry, ScenarioRun } from './types';

/** Origin of the layer that a visitor's changes make. */
export const CHANGES = 'changes';

/** Origin of the pack's own layer. */
export const PACK = 'pack';

/** What the pack itself gives: its assumptions, and the base-year values of computed series. */
export function packLayer(pack: Pack): Layer {
	const paths = pack.assumptions.map(({ id, path, status }) => ({ id, path, status }));
	const base = pack.base.map(({ id, value, status }) => ({ id, path: { kind: 'constant', value } as const, status }));
	return { origin: PACK, entries: [...paths, ...base] };
}

/** What a scenario itself gives: its differences, then what its calibration derived on them. */
export function scenarioLayer(scenario: Scenario): Layer {
	return { origin: scenario.id, entries: [...scenario.set, ...scenario.derived].map(toEntry) };
}

/** What a visitor's changes give. */
export function changesLayer(changes: readonly Change[]): Layer {
	return { origin: CHANGES, entries: changes };
}

/**
 * Inputs of a run, `[year][slot]` row-major: each layer's paths laid over those before, base values in year 0, NaN where nothing
 * is given.
 */
export function resolveInputs(plan: Plan, layers: readonly Layer[], years: readonly number[]): Float64Array {
	const inputs = new Float64Array(years.length * plan.slots.length).fill(Number.NaN);
	const bySeries = groupEntries(layers);
	plan.slots.forEach((slot, index) => {
		if (slot.kind === 'constant') return;
		const values = resolveSeries(bySeries.get(slot.id) ?? [], yearsOfSlot(slot, years));
		values.forEach((value, k) => {
			if (value !== undefined) inputs[k * plan.slots.length + index] = value;
		});
	});
	return inputs;
}

/** The entry that decides a series in one year, and the layer it is in. */
export function decidingEntry(
	layers: readonly Layer[],
	id: string,
	year: number
): { readonly origin: string; readonly entry: PathEntry } | undefined {
	for (const layer of layers.toReversed()) {
		const entry = layer.entries.findLast((one) => one.id === id && covers(one, year));
		if (entry !== undefined) return { origin: layer.origin, entry };
	}
	return undefined;
}

/** Status of what was put in for a series in a year, or `undefined` where it is a visitor's or nothing was. */
export function statusOfInput(run: ScenarioRun, id: SeriesId, year: number): Status | undefined {
	return decidingEntry(run.layers, id, year)?.entry.status;
}

/** Whether a path says something about a year. */
export function covers({ path }: Pick<PathEntry, 'path'>, year: number): boolean {
	return applyPath(path, [year], [undefined])[0] !== undefined;
}

/** Years in which a slot takes a given value: all for an input, the base year for a computed series. */
function yearsOfSlot(slot: Slot, years: readonly number[]): readonly number[] {
	if (slot.kind === 'input') return years;
	return slot.anchored ? years.slice(0, 1) : [];
}

function resolveSeries(entries: readonly PathEntry[], years: readonly number[]): readonly (number | undefined)[] {
	const nothing: readonly (number | undefined)[] = years.map(() => undefined);
	return entries.reduce((under, { path }) => applyPath(path, years, under), nothing);
}

function groupEntries(layers: readonly Layer[]): ReadonlyMap<string, readonly PathEntry[]> {
	const bySeries = new Map<string, PathEntry[]>();
	for (const entry of layers.flatMap((layer) => layer.entries)) {
		const found = bySeries.get(entry.id);
		if (found === undefined) bySeries.set(entry.id, [entry]);
		else found.push(entry);
	}
	return bySeries;
}

function toEntry({ id, path, status }: { readonly id: SeriesId; readonly path: PathEntry['path']; readonly status?: Status }): PathEntry {
	return status === undefined ? { id, path } : { id, path, status };
}
