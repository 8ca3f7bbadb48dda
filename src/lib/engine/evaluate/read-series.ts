import type { Plan, RunResult, SlotIndex } from '../types';

/**
 * Values of an output by year from the base year on; `undefined` where none exists. The border at which NaN stops.
 * @throws RangeError when the series is not among the run's outputs, or the draw not among its draws.
 */
export function readSeries(result: RunResult, plan: Plan, slot: SlotIndex, draw = 0): readonly (number | undefined)[] {
	const row = result.outputs.indexOf(slot);
	if (row < 0) throw new RangeError(`${plan.slots[slot]?.id ?? slot} is not an output of this run`);
	if (draw < 0 || draw >= result.draws) throw new RangeError(`draw ${draw} of ${result.draws}`);
	return Array.from({ length: result.years }, (_, year) => toValue(result.values[(row * result.years + year) * result.stride + draw]));
}

/** A number of a run as the outside sees it: what is not finite does not exist. */
export function toValue(value: number | undefined): number | undefined {
	return value !== undefined && Number.isFinite(value) ? value : undefined;
}
