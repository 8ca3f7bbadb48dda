import type { Bilingual, Brand, Diagnostic, Language } from '$lib/base';
import type { Change } from '$lib/analysis';
import type { CellContent } from '../cells/cell-spec';

/** Id of a cell, unique in its notebook. */
export type CellId = Brand<string, 'CellId'>;

/** Marks a text as a cell's id. */
export function toCellId(text: string): CellId {
	return text as CellId; // the one place where the brand is given
}

/** A text people read: in both languages, or in the one its writer writes. */
export type LocalText = string | Bilingual;

/** The text in a language. */
export function textIn(text: LocalText, language: Language): string {
	return typeof text === 'string' ? text : text[language];
}

/** A scenario of a notebook's own: differences from a scenario of the pack. With the id of a pack's scenario it stands in for that one. */
export interface NotebookScenario {
	readonly id: string;
	/** Absent for a scenario that stands in for one of the pack. */
	readonly label?: LocalText;
	/** Scenario of the pack that it differs from. */
	readonly base: string;
	readonly closure?: string;
	readonly changes: readonly Change[];
	readonly note?: LocalText;
}

/** What a notebook says of itself: the front matter of its file. */
export interface NotebookHead {
	readonly title: LocalText;
	readonly description?: LocalText;
	readonly pack: string;
	/** Model and data it was made with, as written: `growth@1.4.0`, `2026-06`. */
	readonly model?: string;
	readonly data?: string;
	readonly seed?: number;
	/** The scenario that levers move and texts speak of: one of its own, or of the pack. */
	readonly scenario: string;
	readonly scenarios: readonly NotebookScenario[];
	/** Scenarios kept in view for comparison. */
	readonly pinned: readonly string[];
	/** Keys this version does not know; they are kept. */
	readonly more: Readonly<Record<string, unknown>>;
}

/** The front matter as a piece of the file. */
export interface Head {
	/** Exactly as it stands in the file, the blank lines behind it included; empty when the file has none. */
	readonly text: string;
	readonly content: NotebookHead;
	readonly diagnostics: readonly Diagnostic[];
}

/** How a cell is shown. */
export interface CellShow {
	readonly title?: string;
	/** What readers see of it: the result, the source, or both. */
	readonly show: 'output' | 'both' | 'source';
	readonly collapsed: boolean;
	/** Switched off: it defines nothing and asks for nothing. */
	readonly off: boolean;
}

/** One cell of a notebook, and the piece of the file that it is. */
export interface Cell {
	readonly id: CellId;
	/** The id that its text states; absent where the id follows from its place. */
	readonly stated: string | undefined;
	/** Kind of cell, or the word that stands in its place when this version does not know it. */
	readonly type: string;
	/** Exactly as it stands in the file, the blank lines behind it included. */
	readonly text: string;
	readonly view: CellShow;
	/** Absent when the cell cannot be read; its text is kept and shown. */
	readonly content: CellContent | undefined;
	/** Both sides of a merge that was not finished. */
	readonly conflict?: { readonly ours: string; readonly theirs: string };
	/** What is wrong with its text. */
	readonly diagnostics: readonly Diagnostic[];
}

/** A notebook: its head and its cells in the order of the file. */
export interface NotebookDocument {
	readonly head: Head;
	readonly cells: readonly Cell[];
}

/** A notebook's file in pieces, as text. */
export interface NotebookPieces {
	readonly head: string;
	readonly cells: readonly { readonly id: CellId; readonly text: string }[];
}
