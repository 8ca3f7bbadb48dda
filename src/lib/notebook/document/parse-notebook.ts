import { hasErrors, type Diagnostic } from '$lib/base';
import { isCellWord } from '../cells/registry';
import { assignIds } from './assign-ids';
import { diagnoseNotebook } from './diagnostics';
import { decodeHead, NO_HEAD } from './head';
import { NOTEBOOK_LIMITS } from './limits';
import { readCell, statedId, typeOfPiece, type ReadYaml } from './read-cell';
import { splitNotebook, type RawNotebook, type RawPiece } from './split-notebook';
import type { Cell, CellId, Head, NotebookDocument } from './types';

/** A notebook as far as it could be read, and everything that is wrong with its file. */
export interface ParsedNotebook {
	readonly document: NotebookDocument;
	/** Of the file as a whole, the head and every cell, in the order of the file. */
	readonly diagnostics: readonly Diagnostic[];
}

/**
 * A notebook from the text of its file. What cannot be read stays in it as it is, with the reason; the rest works.
 * @param path shown in diagnostics
 */
export function parseNotebook(text: string, path: string, readYaml: ReadYaml): ParsedNotebook {
	if (text.length > NOTEBOOK_LIMITS.text) {
		const refused = diagnoseNotebook('notebook-too-large', { length: text.length, limit: NOTEBOOK_LIMITS.text }, { file: path });
		return { document: { head: { text: '', content: NO_HEAD, diagnostics: [refused] }, cells: [] }, diagnostics: [refused] };
	}
	const raw = splitNotebook(text, isCellWord);
	const head = readHead(raw.head, path, readYaml);
	const kept = raw.pieces.slice(0, NOTEBOOK_LIMITS.cells);
	const surplus = raw.pieces.slice(NOTEBOOK_LIMITS.cells);
	const ids = assignIds([
		...kept.map((piece) => ({ stated: statedId(piece), type: typeOfPiece(piece) })),
		{ stated: undefined, type: REST }
	]);
	const read: readonly Cell[] = kept.map((piece, k) => readCell(piece, ids[k]!, { path, readYaml }));
	const cells = surplus.length === 0 ? read : [...read, restCell(ids.at(-1)!, surplus, path)];
	return { document: { head, cells }, diagnostics: [...head.diagnostics, ...cells.flatMap((cell) => cell.diagnostics)] };
}

/** Kind of the cell that takes in what is beyond the limit. */
const REST = 'rest';

/** What is beyond the limit of cells, as one cell that stays in the file. */
function restCell(id: CellId, pieces: readonly RawPiece[], path: string): Cell {
	const where = { file: path, line: pieces[0]?.line ?? 1, id };
	const values = { count: NOTEBOOK_LIMITS.cells + pieces.length, limit: NOTEBOOK_LIMITS.cells };
	const text = pieces.map((piece) => piece.text).join('');
	const view = { show: 'both', collapsed: false, off: false } as const;
	return {
		id,
		stated: undefined,
		type: REST,
		text,
		view,
		content: undefined,
		diagnostics: [diagnoseNotebook('notebook-too-many-cells', values, where)]
	};
}

function readHead({ text, yaml, hasConflict }: RawNotebook['head'], path: string, readYaml: ReadYaml): Head {
	const where = { file: path, line: 1 };
	if (yaml === undefined) return { text, content: NO_HEAD, diagnostics: [diagnoseNotebook('head-missing', {}, where)] };
	if (hasConflict)
		return {
			text,
			content: NO_HEAD,
			diagnostics: [diagnoseNotebook('merge-conflict', {}, where), diagnoseNotebook('head-unreadable', {}, where)]
		};
	if (yaml.length > NOTEBOOK_LIMITS.head) {
		const values = { length: yaml.length, limit: NOTEBOOK_LIMITS.head };
		return {
			text,
			content: NO_HEAD,
			diagnostics: [diagnoseNotebook('notebook-too-large', values, where), diagnoseNotebook('head-unreadable', {}, where)]
		};
	}
	// The line of the opening dashes keeps its place, so that lines count as in the file.
	const document = readYaml({ path, text: `\n${yaml}` });
	const decoded = document.ok ? decodeHead(document.value) : document;
	if (!decoded.ok || hasErrors(document.diagnostics)) {
		return { text, content: NO_HEAD, diagnostics: [...decoded.diagnostics, diagnoseNotebook('head-unreadable', {}, where)] };
	}
	return { text, content: decoded.value, diagnostics: decoded.diagnostics };
}
