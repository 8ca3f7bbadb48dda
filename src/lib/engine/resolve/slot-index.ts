import type { SlotIndex } from '../types';

/** A position as the index of a slot; whoever calls it has just counted the slots. */
export function toSlotIndex(position: number): SlotIndex {
	// The one place where a brand is put on: nothing but this layer numbers slots.
	return position as SlotIndex;
}
