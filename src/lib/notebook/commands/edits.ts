import { assertDefined } from '$lib/base';
import type { Cell, CellId, Head, NotebookDocument } from '../document/types';

/** The smallest changes of a notebook. Each holds the pieces of the file it puts in, so that taking it back brings back every byte. */
export type DocumentEdit =
	| { readonly kind: 'head'; readonly head: Head }
	| { readonly kind: 'insert'; readonly cell: Cell; readonly at: number }
	| { readonly kind: 'replace'; readonly id: CellId; readonly cell: Cell }
	| { readonly kind: 'remove'; readonly id: CellId }
	| { readonly kind: 'move'; readonly id: CellId; readonly to: number };

/** A notebook after an edit, and the edit that leads back. */
export interface Edited {
	readonly document: NotebookDocument;
	readonly inverse: DocumentEdit;
}

/**
 * The notebook after an edit.
 * @throws Error for a cell that is not there; edits are made from the notebook they are applied to.
 */
export function applyEdit(document: NotebookDocument, edit: DocumentEdit): Edited {
	const { head, cells } = document;
	switch (edit.kind) {
		case 'head':
			return { document: { head: edit.head, cells }, inverse: { kind: 'head', head } };
		case 'insert':
			return { document: { head, cells: cells.toSpliced(edit.at, 0, edit.cell) }, inverse: { kind: 'remove', id: edit.cell.id } };
		case 'replace': {
			const { at, cell } = findCell(cells, edit.id);
			return { document: { head, cells: cells.with(at, edit.cell) }, inverse: { kind: 'replace', id: edit.cell.id, cell } };
		}
		case 'remove': {
			const { at, cell } = findCell(cells, edit.id);
			return { document: { head, cells: cells.toSpliced(at, 1) }, inverse: { kind: 'insert', cell, at } };
		}
		case 'move': {
			const { at, cell } = findCell(cells, edit.id);
			return {
				document: { head, cells: cells.toSpliced(at, 1).toSpliced(edit.to, 0, cell) },
				inverse: { kind: 'move', id: edit.id, to: at }
			};
		}
	}
}

/** The notebook after some edits in turn, and the edits that lead back. */
export function applyEdits(
	document: NotebookDocument,
	edits: readonly DocumentEdit[]
): { readonly document: NotebookDocument; readonly inverse: readonly DocumentEdit[] } {
	const inverse: DocumentEdit[] = [];
	let now = document;
	for (const edit of edits) {
		const edited = applyEdit(now, edit);
		now = edited.document;
		inverse.unshift(edited.inverse);
	}
	return { document: now, inverse };
}

function findCell(cells: readonly Cell[], id: CellId): { readonly at: number; readonly cell: Cell } {
	const at = cells.findIndex((cell) => cell.id === id);
	return { at, cell: assertDefined(cells[at], `cell ${id}`) };
}
