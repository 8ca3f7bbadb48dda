import type { Plan, RunResult, SlotIndex } from '../types';

/**
 * Values of an output by year from the base year on; `undefined` where none exists. The border at which NaN stops.
 * @throws RangeError when the series is not among the run's outputs, or the draw not among its draws.
 */
export function readSeries(result: RunResult, plan: Plan, slot: SlotIndex, draw = 0): readonly (number | undefined)[] {
	const row = rowsOf(result.outputs).get(slot);
	if (row === undefined) throw new RangeError(`${plan.slots[slot]?.id ?? slot} is not an output of this run`);
	if (draw < 0 || draw >= result.draws) throw new RangeError(`draw ${draw} of ${result.draws}`);
	const values: (number | undefined)[] = [];
	for (let year = 0; year < result.years; year += 1)
		values.push(toValue(result.values[(row * result.years + year) * result.stride + draw]));
	return values;
}

// A run is read hundreds of times; its rows are looked up once.
const knownRows = new WeakMap<readonly SlotIndex[], ReadonlyMap<SlotIndex, number>>();

/** Row of each output in a run's values. */
export function rowsOf(outputs: readonly SlotIndex[]): ReadonlyMap<SlotIndex, number> {
	const known = knownRows.get(outputs);
	if (known !== undefined) return known;
	const rows = new Map(outputs.map((slot, row) => [slot, row]));
	knownRows.set(outputs, rows);
	return rows;
}

/** A number of a run as the outside sees it: what is not finite does not exist. */
export function toValue(value: number | undefined): number | undefined {
	return value !== undefined && Number.isFinite(value) ? value : undefined;
}
