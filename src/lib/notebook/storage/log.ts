import type { NotebookPieces } from '../document';
import { toCellId } from '../document';
import type { LogEntry, PieceChanges } from './types';

/** Entries between two that hold the whole file. */
export const WHOLE_EVERY = 50;
/** Versions that can be gone back to. */
export const VERSIONS_KEPT = 200;

/** What changed between two states of a file; `undefined` when nothing did. */
export function changesBetween(before: NotebookPieces, after: NotebookPieces): PieceChanges | undefined {
	const known = new Map(before.cells.map(({ id, text }) => [id, text]));
	const cells = after.cells.filter(({ id, text }) => known.get(id) !== text);
	const order = after.cells.map(({ id }) => id);
	const isSameOrder = order.length === before.cells.length && order.every((id, k) => id === before.cells[k]?.id);
	const changes: PieceChanges = {
		...(before.head === after.head ? {} : { head: after.head }),
		...(isSameOrder ? {} : { order }),
		...(cells.length === 0 ? {} : { cells: Object.fromEntries(cells.map(({ id, text }) => [id, text])) })
	};
	return Object.keys(changes).length === 0 ? undefined : changes;
}

/** The file after changes; `undefined` when they speak of a cell that neither they nor the file have. */
export function withPieceChanges(before: NotebookPieces, changes: PieceChanges): NotebookPieces | undefined {
	const texts = new Map<string, string>([
		...before.cells.map(({ id, text }) => [id, text] as const),
		...Object.entries(changes.cells ?? {})
	]);
	const order = changes.order ?? before.cells.map(({ id }) => id);
	const cells = order.flatMap((id) => {
		const text = texts.get(id);
		return text === undefined ? [] : [{ id: toCellId(id), text }];
	});
	return cells.length === order.length ? { head: changes.head ?? before.head, cells } : undefined;
}

/** The file as a log leaves it, and the number of the first entry that does not fit what is before it. */
export interface Replayed {
	readonly pieces: NotebookPieces | undefined;
	readonly brokenAt: number | undefined;
}

/** The file after the entries, which start at one that holds the whole file. Stops where one is missing. */
export function replay(entries: readonly LogEntry[]): Replayed {
	let pieces: NotebookPieces | undefined;
	let next = entries[0]?.number ?? 0;
	for (const { number, whole, changes } of entries) {
		const after: NotebookPieces | undefined =
			whole ?? (pieces === undefined || changes === undefined || number !== next ? undefined : withPieceChanges(pieces, changes));
		if (after === undefined) return { pieces, brokenAt: number };
		pieces = after;
		next = number + 1;
	}
	return { pieces, brokenAt: undefined };
}

/** Entries that may be forgotten: older than the versions kept and the whole file those start from, unless they have a name. */
export function forgettable(entries: readonly LogEntry[]): readonly number[] {
	const oldestKept = entries.at(-VERSIONS_KEPT)?.number ?? 0;
	const start = entries.findLast(({ number, whole }) => number <= oldestKept && whole !== undefined)?.number ?? 0;
	return entries.filter(({ number, name }) => number < start && name === undefined).map(({ number }) => number);
}

/** The text of a file from its pieces. */
export function textOfPieces({ head, cells }: NotebookPieces): string {
	return head + cells.map(({ text }) => text).join('');
}
