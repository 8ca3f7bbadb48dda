import { readsOf } from '../../resolve/node-reads';
import type { Plan, SlotIndex } from '../../types';
import type { Slice } from '../../plan/slice-plan';

/** Slots of a slice whose values differ between draws: those given so, and whatever reads one of them in any year. */
export function varyingSlots(plan: Plan, slice: Slice, given: readonly SlotIndex[]): ReadonlySet<SlotIndex> {
	const varying = new Set(given.filter((slot) => slice.needed.has(slot) && plan.slots[slot]?.value === undefined));
	const readers = readersIn(plan, slice);
	for (const slot of varying) for (const reader of readers.get(slot) ?? []) varying.add(reader);
	return varying;
}

function readersIn(plan: Plan, slice: Slice): ReadonlyMap<SlotIndex, readonly SlotIndex[]> {
	const readers = new Map<SlotIndex, SlotIndex[]>();
	const note = (reader: SlotIndex, baseYear: boolean): void => {
		const { equation, baseEquation } = plan.slots[reader] ?? {};
		const used = baseYear ? (baseEquation ?? equation) : equation;
		for (const { slot } of used === undefined ? [] : readsOf(used.body)) {
			const known = readers.get(slot);
			if (known === undefined) readers.set(slot, [reader]);
			else known.push(reader);
		}
	};
	for (const slot of slice.order) note(slot, false);
	for (const slot of slice.baseOrder) note(slot, true);
	return readers;
}
