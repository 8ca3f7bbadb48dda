import { readsOf, type Read } from '../resolve/node-reads';
import { toSlotIndex } from '../resolve/slot-index';
import type { Plan, SlotIndex } from '../types';

/**
 * What a series reads, each slot and lag once, in the order of the formula. Empty for inputs and constants.
 * @param baseYear true for what its base-year value reads: nothing when the pack gives it.
 */
export function modelDependencies(plan: Plan, slot: SlotIndex, baseYear = false): readonly Read[] {
	const { equation, baseEquation, anchored } = plan.slots[slot] ?? {};
	if (baseYear && anchored === true) return [];
	const used = baseYear ? (baseEquation ?? equation) : equation;
	const seen = new Set<string>();
	return readsOf(used?.body ?? { op: 'undefined' }).filter((read) => {
		const key = `${read.slot} ${read.lag}`;
		return !seen.has(key) && Boolean(seen.add(key));
	});
}

/** Series whose equations, yearly or of the base year, read a series, in slot order. */
export function modelDependents(plan: Plan, slot: SlotIndex): readonly SlotIndex[] {
	return [...plan.slots.keys()].map(toSlotIndex).filter((reader) => {
		const reads = [...modelDependencies(plan, reader), ...modelDependencies(plan, reader, true)];
		return reads.some((read) => read.slot === slot);
	});
}
