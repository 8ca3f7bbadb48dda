import { tick } from 'svelte';
import type { CellKind } from '../cells';
import type { WritingDesk } from '../desk/writing-desk.svelte';
import type { CellId } from '../document';
import { focusFrame } from '../keyboard';
import { starterCell } from './starters';

/** The frame of a cell takes the focus once the page shows it. */
export async function focusCellOf(id: CellId | undefined): Promise<void> {
	await tick();
	if (id !== undefined) focusFrame(document.getElementById(`cell-${id}`));
}

/** Puts a cell of a kind at a place of the notebook; it has the focus then. */
export async function addCell(desk: WritingDesk, kind: CellKind, at: number): Promise<void> {
	desk.do({ kind: 'add-cell', content: starterCell(kind, desk.facts, desk.document), at });
	await focusCellOf(desk.document.cells[at]?.id);
}

/** Moves a cell; what had the focus in it has it again in its new place, or else its frame. */
export async function moveCell(desk: WritingDesk, id: CellId, offset: 1 | -1): Promise<void> {
	const held = document.activeElement;
	desk.do({ kind: 'move-cell', id, to: desk.document.cells.findIndex((cell) => cell.id === id) + offset });
	await tick();
	if (held instanceof HTMLElement && held.closest('.cell')?.id === `cell-${id}` && !held.matches(':disabled')) focusFrame(held);
	else await focusCellOf(id);
}

/** Deletes a cell; the next one has the focus then, or the one before where it was the last. */
export async function removeCell(desk: WritingDesk, id: CellId): Promise<void> {
	const at = desk.document.cells.findIndex((cell) => cell.id === id);
	desk.do({ kind: 'remove-cell', id });
	const { cells } = desk.document;
	await focusCellOf((cells[at] ?? cells.at(-1))?.id);
}
