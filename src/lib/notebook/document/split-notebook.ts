import { readAttributes, readFenceLine, type FenceLine } from './fence';
import { indexLines, type NotebookLines } from './notebook-lines';

/** What every piece has: its text exactly as it stands in the file, blank lines behind it included, and its line, from 1. */
interface Piece {
	readonly text: string;
	readonly line: number;
}

/** Text between cells; `body` is without the line that states its id. */
export interface TextPiece extends Piece {
	readonly kind: 'text';
	readonly attributes: ReadonlyMap<string, string>;
	readonly body: string;
	readonly bodyLine: number;
}

/** A fenced cell. */
export interface CellPiece extends Piece {
	readonly kind: 'cell';
	readonly opening: FenceLine;
	readonly body: string;
	readonly bodyLine: number;
	readonly isClosed: boolean;
}

/** A merge that was not finished, with the text as each side has it. */
export interface ConflictPiece extends Piece {
	readonly kind: 'conflict';
	readonly opening: FenceLine | undefined;
	readonly ours: string;
	readonly theirs: string;
}

/** One piece of a notebook's file. */
export type RawPiece = TextPiece | CellPiece | ConflictPiece;

/** The file taken apart; the texts of head and pieces one after the other are the file. */
export interface RawNotebook {
	readonly head: { readonly text: string; readonly yaml: string | undefined; readonly hasConflict: boolean };
	readonly pieces: readonly RawPiece[];
}

const CONFLICT_START = /^<{7}(?: |$)/;
const CONFLICT_END = /^>{7}(?: |$)/;
const CODE_FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** The line before a text that states its id. */
const TEXT_MARK = /^<!--[ \t]*text[ \t]+(.*?)[ \t]*-->[ \t]*$/;

/**
 * A notebook's file taken apart into head, texts and cells, without reading what is in them.
 * @param isCellType whether a word behind a fence names a kind of cell; other code blocks belong to the text around them.
 */
export function splitNotebook(text: string, isCellType: (word: string) => boolean): RawNotebook {
	const source: Source = { ...indexLines(text), isCellType };
	const headEnd = endOfHead(source);
	const start = skipBlank(source, headEnd);
	const pieces: RawPiece[] = [];
	for (let at = start; at < source.lines.length;) {
		const { piece, end } = readPiece(source, at);
		pieces.push(piece);
		at = end;
	}
	return { head: headOf(source, headEnd, start), pieces };
}

interface Source extends NotebookLines {
	readonly isCellType: (word: string) => boolean;
}

/** A piece, and the line behind it. */
interface Found {
	readonly piece: RawPiece;
	readonly end: number;
}

function skipBlank({ lines }: Source, from: number): number {
	let at = from;
	while (lines[at]?.trim() === '') at += 1;
	return at;
}

/** Line behind the front matter; 0 when there is none. */
function endOfHead({ lines, mark }: Source): number {
	if (mark(0).replace('\ufeff', '') !== '---') return 0;
	const close = lines.findIndex((_, at) => at > 0 && mark(at) === '---');
	return close < 0 ? 0 : close + 1;
}

function headOf({ lines, mark }: Source, end: number, start: number): RawNotebook['head'] {
	const hasConflict = lines.slice(0, end).some((_, at) => CONFLICT_START.test(mark(at)));
	const yaml = end === 0 ? undefined : lines.slice(1, end - 1).join('');
	return { text: lines.slice(0, start).join(''), yaml, hasConflict };
}

function readPiece(source: Source, at: number): Found {
	const line = source.mark(at);
	if (CONFLICT_START.test(line) && source.conflictEnd(at) !== undefined) return readConflict(source, at);
	const opening = cellOpening(source, line);
	return opening === undefined ? readText(source, at) : readCell(source, at, opening);
}

/** A line that opens a cell: its word is a kind of cell, or it states an id, as no ordinary code block does. */
function cellOpening({ isCellType }: Pick<Source, 'isCellType'>, line: string): FenceLine | undefined {
	const opening = readFenceLine(line);
	return opening !== undefined && (isCellType(opening.type) || opening.attributes.has('id')) ? opening : undefined;
}

function readText(source: Source, at: number): Found {
	const { lines, mark } = source;
	const marked = TEXT_MARK.exec(mark(at));
	const bodyAt = marked === null ? at : at + 1;
	let end = bodyAt;
	while (end < lines.length && !(end > at && startsPiece(source, end))) end = skipCodeBlock(source, end);
	const { attributes } = readAttributes(marked?.[1] ?? '');
	const piece: TextPiece = {
		kind: 'text',
		...span(source, at, end),
		attributes,
		body: lines.slice(bodyAt, end).join(''),
		bodyLine: bodyAt + 1
	};
	return { piece, end };
}

function startsPiece(source: Source, at: number): boolean {
	const line = source.mark(at);
	if (CONFLICT_START.test(line) && source.conflictEnd(at) !== undefined) return true;
	return TEXT_MARK.test(line) || cellOpening(source, line) !== undefined;
}

/** Line behind the code block that starts here, or the next line: a fence that is never closed is a line like any other. */
function skipCodeBlock({ mark, closing }: Source, at: number): number {
	const fence = CODE_FENCE.exec(mark(at))?.[1];
	return (fence === undefined ? at : (closing(at + 1, fence) ?? at)) + 1;
}

function readCell(source: Source, at: number, opening: FenceLine): Found {
	const { lines, mark, conflictEnd } = source;
	const close = closerOf(opening.fence);
	let end = at + 1;
	let hasConflict = false;
	while (end < lines.length && !close.test(mark(end))) {
		const conflictTo = CONFLICT_START.test(mark(end)) ? conflictEnd(end) : undefined;
		if (conflictTo === undefined && cellOpening(source, mark(end)) !== undefined) break;
		hasConflict ||= conflictTo !== undefined;
		end = (conflictTo ?? end) + 1;
	}
	const isClosed = end < lines.length && close.test(mark(end));
	const behind = skipBlank(source, isClosed ? end + 1 : end);
	const place = span(source, at, behind);
	if (hasConflict) return { piece: { kind: 'conflict', ...place, opening, ...sidesOf(lines.slice(at, behind)) }, end: behind };
	return { piece: { kind: 'cell', ...place, opening, body: lines.slice(at + 1, end).join(''), bodyLine: at + 2, isClosed }, end: behind };
}

function readConflict(source: Source, at: number): Found {
	const { lines } = source;
	let end = (source.conflictEnd(at) ?? at) + 1;
	// A conflict that holds the opening of a cell takes the rest of that cell in, up to its closing line.
	const open = openFence(source, sidesOf(lines.slice(at, end)).ours);
	if (open !== undefined) end = (source.closing(end, open) ?? lines.length - 1) + 1;
	const behind = skipBlank(source, end);
	return { piece: { kind: 'conflict', ...span(source, at, behind), opening: undefined, ...sidesOf(lines.slice(at, behind)) }, end: behind };
}

function span({ lines }: Source, at: number, end: number): Piece {
	return { text: lines.slice(at, end).join(''), line: at + 1 };
}

function closerOf(fence: string): RegExp {
	return new RegExp(`^\`{${fence.length},}[ \\t]*$`);
}

/** Fence of the cell that a text leaves open. */
function openFence(source: Source, text: string): string | undefined {
	let fence: string | undefined;
	for (const line of text.split(/\r?\n/)) {
		if (fence === undefined) fence = cellOpening(source, line.slice(0, 2_000))?.fence;
		else if (closerOf(fence).test(line)) fence = undefined;
	}
	return fence;
}

/** The text as each side of its conflicts has it. */
function sidesOf(lines: readonly string[]): { readonly ours: string; readonly theirs: string } {
	const sides = { ours: '', theirs: '' };
	let side: 'both' | 'ours' | 'base' | 'theirs' = 'both';
	for (const line of lines) {
		const text = line.slice(0, 60).replace(/\r?\n$/, '');
		if (CONFLICT_START.test(text)) side = 'ours';
		else if (side === 'ours' && /^\|{7}(?: |$)/.test(text)) side = 'base';
		else if ((side === 'ours' || side === 'base') && text === '=======') side = 'theirs';
		else if (CONFLICT_END.test(text)) side = 'both';
		else {
			if (side === 'both' || side === 'ours') sides.ours += line;
			if (side === 'both' || side === 'theirs') sides.theirs += line;
		}
	}
	return sides;
}
