import { toSlotIndex } from '../resolve/slot-index';
import { modelDependencies } from './dependencies';
import type { Plan, SlotIndex } from '../types';

/** The part of a plan that some outputs need. Orders are those of the plan with the rest left out. */
export interface Slice {
	readonly needed: ReadonlySet<SlotIndex>;
	readonly order: readonly SlotIndex[];
	readonly baseOrder: readonly SlotIndex[];
}

const reading = new WeakMap<Plan, readonly (readonly SlotIndex[])[]>();

/** What has to be computed for some outputs: they and everything they read, in any year. Every back end computes this and no more. */
export function slicePlan(plan: Plan, outputs: readonly SlotIndex[]): Slice {
	const reads = readsBySlot(plan);
	const needed = new Set(outputs);
	for (const slot of needed) for (const read of reads[slot] ?? []) needed.add(read);
	return {
		needed,
		order: plan.order.filter((slot) => needed.has(slot)),
		baseOrder: plan.baseOrder.filter((slot) => needed.has(slot))
	};
}

function readsBySlot(plan: Plan): readonly (readonly SlotIndex[])[] {
	const known = reading.get(plan);
	if (known !== undefined) return known;
	const reads = plan.slots.map((_, at) => readsOfSlot(plan, at));
	reading.set(plan, reads);
	return reads;
}

function readsOfSlot(plan: Plan, at: number): readonly SlotIndex[] {
	const slot = toSlotIndex(at);
	return [...modelDependencies(plan, slot), ...modelDependencies(plan, slot, true)].map((read) => read.slot);
}
