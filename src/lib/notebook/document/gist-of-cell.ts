import { isCellWord } from '../cells/registry';
import { splitNotebook } from './split-notebook';
import { typeOfPiece } from './read-cell';

/** What a cell is about, for a list: its kind, and its title or the first line of what it says. */
export interface CellGist {
	readonly type: string;
	readonly words: string;
}

/** Longest gist, in characters. */
const LONGEST = 80;

/** What the cell of that text is about. */
export function gistOfCell(text: string): CellGist {
	const piece = splitNotebook(`---\n---\n${text}`, isCellWord).pieces[0];
	if (piece === undefined) return { type: 'text', words: '' };
	const attributes = piece.kind === 'text' ? piece.attributes : piece.opening?.attributes;
	const body = piece.kind === 'conflict' ? piece.ours : piece.body;
	const title = attributes?.get('title') ?? attributes?.get('label') ?? firstLine(body);
	return { type: typeOfPiece(piece), words: title.length > LONGEST ? `${title.slice(0, LONGEST).trimEnd()}…` : title };
}

/** The first line that says something, without marks of Markdown; live numbers are left open. */
function firstLine(body: string): string {
	const lines = body.split('\n').map((line) =>
		line
			.replaceAll(/\{\{.*?\}\}/g, '…')
			.replace(/^(?:#{1,6}|[-*>]|\d+\.)\s+/, '')
			.replaceAll(/\*\*|__|`/g, '')
			.trim()
	);
	return lines.find((line) => line !== '') ?? '';
}
