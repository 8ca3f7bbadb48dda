import type { SeriesId } from '$lib/model';
import { toSlotIndex } from '../resolve/slot-index';
import type { Plan, Slot, SlotIndex } from '../types';

// A plan never changes, so its index is made once.
const indexes = new WeakMap<Plan, ReadonlyMap<SeriesId, SlotIndex>>();

/** Position of a series in a plan; `undefined` for one that the plan does not compute. */
export function slotIndex(plan: Plan, id: SeriesId): SlotIndex | undefined {
	return indexOf(plan).get(id);
}

/** Slot of a series; `undefined` for one that the plan does not compute. */
export function findSlot(plan: Plan, id: SeriesId): Slot | undefined {
	const at = slotIndex(plan, id);
	return at === undefined ? undefined : plan.slots[at];
}

function indexOf(plan: Plan): ReadonlyMap<SeriesId, SlotIndex> {
	const known = indexes.get(plan);
	if (known !== undefined) return known;
	const index = new Map(plan.slots.map((slot, at) => [slot.id, toSlotIndex(at)]));
	indexes.set(plan, index);
	return index;
}
