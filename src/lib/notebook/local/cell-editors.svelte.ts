import type { ContentOf } from '../cells/cell-spec';
import type { WritingDesk } from '../desk/writing-desk.svelte';
import type { Cell, CellId } from '../document';

/** What was written in an editor: the source of a cell, or a formula. */
export type Draft =
	{ readonly kind: 'source'; readonly text: string } | { readonly kind: 'formula'; readonly content: ContentOf<'formula'> };

/** Which editor of a cell is open: the one made for its kind, or the one of its source. */
type EditorKind = 'own' | 'source';

/** What belongs to some cells; replaced whole. */
type ById<T> = readonly (readonly [CellId, T])[];

/** Editors of cells that are open, and what was written in them that is not in the notebook yet. */
export class CellEditors {
	readonly #desk: WritingDesk;
	readonly #cellsOf: (text: string) => Promise<readonly Cell[]>;
	#open = $state.raw<ById<EditorKind>>([]);
	#drafts = $state.raw<ById<Draft>>([]);

	constructor(desk: WritingDesk, cellsOf: (text: string) => Promise<readonly Cell[]>) {
		this.#desk = desk;
		this.#cellsOf = cellsOf;
	}

	/** Cells with something written that is not in the notebook yet. */
	get drafted(): readonly CellId[] {
		return this.#drafts.map(([id]) => id);
	}

	kindOf(id: CellId): EditorKind | undefined {
		return of(this.#open, id);
	}

	/** The source of a cell as it is being written. */
	sourceOf(cell: Cell): string {
		const draft = of(this.#drafts, cell.id);
		return draft?.kind === 'source' ? draft.text : cell.text.trimEnd();
	}

	open(id: CellId, kind: EditorKind = 'own'): void {
		this.#open = [...without(this.#open, id), [id, kind]];
	}

	write(id: CellId, draft: Draft): void {
		const cell = this.#cell(id);
		const others = without(this.#drafts, id);
		this.#drafts = cell === undefined || !isChange(cell, draft) ? others : [...others, [id, draft]];
	}

	/** Closes an editor; what was written is in the notebook then, as a step that can be taken back. */
	async close(id: CellId): Promise<void> {
		this.#open = without(this.#open, id);
		await this.keep(id);
	}

	/** Closes an editor and forgets what was written. */
	drop(id: CellId): void {
		this.#open = without(this.#open, id);
		this.#drafts = without(this.#drafts, id);
	}

	/** Puts what was written into the notebook; the editor stays as it is. */
	async keep(id: CellId): Promise<void> {
		const draft = of(this.#drafts, id);
		if (draft === undefined || !this.#desk.mayWrite) return;
		if (draft.kind === 'formula') this.#desk.do({ kind: 'edit-cell', id, content: draft.content });
		else {
			const cells = await this.#cellsOf(`${draft.text.trimEnd()}\n\n`);
			// Written on, or kept from elsewhere, while the text was being read.
			if (of(this.#drafts, id) !== draft) return this.keep(id);
			this.#desk.do({ kind: 'replace-cell', id, cells });
		}
		this.#drafts = without(this.#drafts, id);
	}

	async keepAll(): Promise<void> {
		await Promise.all(this.drafted.map((id) => this.keep(id)));
	}

	#cell(id: CellId): Cell | undefined {
		return this.#desk.document.cells.find((one) => one.id === id);
	}
}

function of<T>(all: ById<T>, id: CellId): T | undefined {
	return all.find(([one]) => one === id)?.[1];
}

function without<T>(all: ById<T>, id: CellId): ById<T> {
	return all.filter(([one]) => one !== id);
}

function isChange({ text, content }: Cell, draft: Draft): boolean {
	if (draft.kind === 'source') return draft.text.trimEnd() !== text.trimEnd();
	return draft.content.text !== '' && content?.kind === 'formula' && content.text !== draft.content.text;
}
