import { writeContent } from '../cells/registry';
import type { CellContent } from '../cells/cell-spec';
import { assignIds } from './assign-ids';
import { writeAttributes } from './fence';
import { writeHead } from './head';
import type { Cell, CellId, CellShow, Head, NotebookDocument, NotebookHead, NotebookPieces } from './types';

/**
 * The text of a notebook's file. What has not been changed stands in it exactly as it was read.
 *
 * An id that would not follow from the cell's place any more is written down, so that reading the file gives the same cells.
 */
export function writeNotebook(document: NotebookDocument): string {
	const { head, cells } = piecesOf(document);
	return head + cells.map(({ text }) => text).join('');
}

/** The pieces of a notebook's file: one after the other they are the file. */
export function piecesOf({ head, cells }: NotebookDocument): NotebookPieces {
	const texts = [head.text, ...withIds(cells)].map((text, k, all) => (k < all.length - 1 ? endLine(text) : text));
	return { head: texts[0] ?? '', cells: cells.map(({ id }, k) => ({ id, text: texts[k + 1] ?? '' })) };
}

/** The cell with other content or another way to be shown; its text is written anew. */
export function rewriteCell(cell: Pick<Cell, 'id' | 'stated' | 'text' | 'view'>, content: CellContent, view: CellShow = cell.view): Cell {
	return {
		id: cell.id,
		stated: cell.stated,
		type: content.kind,
		text: cellText(cell.stated, cell.id, { content, view }) + gapOf(cell.text),
		view,
		content,
		diagnostics: []
	};
}

/** A cell of its own, which states its id. */
export function createCell(id: CellId, content: CellContent, view: CellShow = { show: 'both', collapsed: false, off: false }): Cell {
	return rewriteCell({ id, stated: id, text: '\n\n', view }, content);
}

/** The head with other content; its text is written anew. */
export function rewriteHead(content: NotebookHead): Head {
	return { text: writeHead(content), content, diagnostics: [] };
}

/** Texts of cells, with ids written down where they would be lost. */
function withIds(cells: readonly Cell[]): readonly string[] {
	let stated = cells.map((cell) => cell.stated);
	for (let round = 0; round < 3; round += 1) {
		const now = stated;
		const ids = assignIds(cells.map(({ type }, k) => ({ stated: now[k], type })));
		if (ids.every((id, k) => id === cells[k]!.id)) break;
		stated = now.map((one, k) => (ids[k] === cells[k]!.id ? one : cells[k]!.id));
	}
	const marked = cells.map((cell, k) => (stated[k] === cell.stated && !runsTogether(cells, k) ? cell.text : withId(cell)));
	return marked;
}

/** Whether a text would be read as the end of the text before it. */
function runsTogether(cells: readonly Cell[], k: number): boolean {
	const [before, cell] = [cells[k - 1], cells[k]];
	return before?.type === 'text' && cell?.type === 'text' && !cell.text.startsWith('<!--');
}

/** The text of a cell with its id in it. */
function withId({ id, type, text }: Cell): string {
	if (type === 'text') return `<!-- text id=${id} -->\n${text.replace(/^<!--[ \t]*text[^\n]*\n/, '')}`;
	const [line = '', ...rest] = text.split('\n');
	const stated = line.replace(/[ \t]+id=("[^"]*"|\S+)/, '');
	return [stated.replace(/^(`{3,}[a-z-]+)/, `$1 id=${id}`), ...rest].join('\n');
}

/** The lines of a cell. A text needs no line for its id as long as there is something in it. */
function cellText(
	stated: string | undefined,
	id: CellId,
	{ content, view }: Pick<Cell, 'view'> & { readonly content: CellContent }
): string {
	const { body, attributes = {} } = writeContent(content);
	const shown = {
		title: view.title,
		show: view.show === 'both' ? undefined : view.show,
		collapsed: view.collapsed ? 'true' : undefined,
		off: view.off ? 'true' : undefined
	};
	if (content.kind === 'text') {
		const mark = writeAttributes({ id: stated ?? (body.trim() === '' ? id : undefined), ...shown });
		return `${mark === '' ? '' : `<!-- text${mark} -->\n`}${body.trimEnd()}\n`;
	}
	const fence = '`'.repeat(Math.max(3, longestFence(body) + 1));
	return `${fence}${content.kind}${writeAttributes({ id: stated, ...shown, ...attributes })}\n${body}${fence}\n`;
}

/** Length of the longest run of backquotes that starts a line, or 0: the cell's own fence has to be longer. */
function longestFence(body: string): number {
	const runs = body.match(/^`{3,}/gm) ?? [];
	return runs.reduce((longest, run) => Math.max(longest, run.length), 0);
}

/** Blank lines behind a cell; one where it has none. */
function gapOf(text: string): string {
	const gap = /\n((?:[ \t]*\r?\n)+)$/.exec(text)?.[1];
	return gap ?? '\n';
}

function endLine(text: string): string {
	return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
