import { assertNever } from '$lib/base';
import type { Change } from '$lib/analysis';
import type { SeriesId, YearPath } from '$lib/model';
import type { CellContent } from '../cells';
import { createCell, rewriteCell, rewriteHead } from '../document';
import {
	toCellId,
	type Cell,
	type CellId,
	type CellShow,
	type LocalText,
	type NotebookDocument,
	type NotebookHead,
	type NotebookScenario
} from '../document/types';
import { without } from '../document/without';
import type { DocumentEdit } from './edits';

/** Everything that a person can do to a notebook; each can be taken back. */
export type Command =
	| { readonly kind: 'add-cell'; readonly content: CellContent; readonly at: number; readonly view?: CellShow; readonly id?: CellId }
	| { readonly kind: 'put-back-cell'; readonly cell: Cell; readonly behind: readonly CellId[] }
	| { readonly kind: 'edit-cell'; readonly id: CellId; readonly content: CellContent }
	| { readonly kind: 'replace-cell'; readonly id: CellId; readonly cells: readonly Cell[] }
	| { readonly kind: 'show-cell'; readonly id: CellId; readonly view: Partial<CellShow> }
	| { readonly kind: 'duplicate-cell'; readonly id: CellId }
	| { readonly kind: 'remove-cell'; readonly id: CellId }
	| { readonly kind: 'move-cell'; readonly id: CellId; readonly to: number }
	| { readonly kind: 'describe'; readonly title?: LocalText; readonly description?: LocalText }
	| { readonly kind: 'choose-scenario'; readonly scenario: string }
	| { readonly kind: 'set-assumption'; readonly scenario: string; readonly id: SeriesId; readonly path: YearPath }
	| { readonly kind: 'reset-assumption'; readonly scenario: string; readonly id: SeriesId }
	| { readonly kind: 'reset-scenario'; readonly scenario: string }
	| { readonly kind: 'add-scenario'; readonly scenario: NotebookScenario }
	| {
			readonly kind: 'edit-scenario';
			readonly id: string;
			readonly label?: LocalText;
			readonly note?: LocalText;
			readonly closure?: string;
	  }
	| { readonly kind: 'remove-scenario'; readonly id: string }
	| { readonly kind: 'pin-scenarios'; readonly pinned: readonly string[] }
	| { readonly kind: 'restore'; readonly document: NotebookDocument }
	| { readonly kind: 'edits'; readonly edits: readonly DocumentEdit[] };

/** What a command changes, as edits of the notebook it is given to. Nothing when it asks for what already is, or for a cell that is not there. */
export function editsOf(document: NotebookDocument, command: Command): readonly DocumentEdit[] {
	switch (command.kind) {
		case 'put-back-cell':
			return insertAll(withFreeIds([command.cell], document.cells), placeBehind(document, command.behind));
		case 'add-cell':
		case 'edit-cell':
		case 'replace-cell':
		case 'show-cell':
		case 'duplicate-cell':
		case 'remove-cell':
		case 'move-cell':
			return cellEdits(document, command);
		case 'restore':
			return [
				...document.cells.map(({ id }) => ({ kind: 'remove', id }) as const),
				{ kind: 'head', head: command.document.head },
				...insertAll(command.document.cells, 0)
			];
		case 'edits':
			return command.edits;
		default:
			return headEdits(document, command);
	}
}

type CellCommand = Extract<
	Command,
	{ kind: 'add-cell' | 'edit-cell' | 'replace-cell' | 'show-cell' | 'duplicate-cell' | 'remove-cell' | 'move-cell' }
>;
type HeadCommand = Exclude<Command, CellCommand | { kind: 'put-back-cell' | 'restore' | 'edits' }>;

function cellEdits({ cells }: NotebookDocument, command: CellCommand): readonly DocumentEdit[] {
	if (command.kind === 'add-cell') {
		const id =
			command.id !== undefined && cells.every((cell) => cell.id !== command.id) ? command.id : freeCellId(cells, command.content.kind);
		return [{ kind: 'insert', cell: createCell(id, command.content, command.view), at: clamp(command.at, cells.length) }];
	}
	const at = cells.findIndex(({ id }) => id === command.id);
	const cell = cells[at];
	if (cell === undefined) return [];
	switch (command.kind) {
		case 'edit-cell':
			return [{ kind: 'replace', id: cell.id, cell: rewriteCell(cell, command.content) }];
		case 'replace-cell':
			return [
				{ kind: 'remove', id: cell.id },
				...insertAll(
					withFreeIds(
						command.cells,
						cells.filter((one) => one !== cell)
					),
					at
				)
			];
		case 'show-cell': {
			const asked = { ...cell.view, ...command.view };
			const view = asked.title === '' ? without(asked, 'title') : asked;
			return cell.content === undefined ? [] : [{ kind: 'replace', id: cell.id, cell: rewriteCell(cell, cell.content, view) }];
		}
		case 'duplicate-cell':
			return cell.content === undefined
				? []
				: [{ kind: 'insert', cell: createCell(freeCellId(cells, cell.type), cell.content, cell.view), at: at + 1 }];
		case 'remove-cell':
			return [{ kind: 'remove', id: cell.id }];
		case 'move-cell': {
			const to = clamp(command.to, cells.length - 1);
			return to === at ? [] : [{ kind: 'move', id: cell.id, to }];
		}
		default:
			return assertNever(command);
	}
}

/** The place behind the first of those cells that is there; the start when none is. */
function placeBehind({ cells }: NotebookDocument, behind: readonly CellId[]): number {
	const known = behind.find((id) => cells.some((cell) => cell.id === id));
	return cells.findIndex(({ id }) => id === known) + 1;
}

function insertAll(cells: readonly Cell[], at: number): readonly DocumentEdit[] {
	return cells.map((cell, k) => ({ kind: 'insert', cell, at: at + k }));
}

/** Cells from elsewhere under ids that nothing in the notebook has. */
function withFreeIds(cells: readonly Cell[], others: readonly Cell[]): readonly Cell[] {
	const all = [...others];
	return cells.map((cell) => {
		const isFree = all.every(({ id }) => id !== cell.id);
		const own = isFree ? cell : { ...cell, id: freeCellId(all, cell.type) };
		all.push(own);
		return own;
	});
}

/** An id that no cell has: `chart-3`. */
export function freeCellId(cells: readonly Pick<Cell, 'id'>[], type: string): CellId {
	const taken = new Set<string>(cells.map(({ id }) => id));
	let number = 1;
	while (taken.has(`${type}-${number}`)) number += 1;
	return toCellId(`${type}-${number}`);
}

function headEdits({ head }: NotebookDocument, command: HeadCommand): readonly DocumentEdit[] {
	const content = headAfter(head.content, command);
	return JSON.stringify(content) === JSON.stringify(head.content) ? [] : [{ kind: 'head', head: rewriteHead(content) }];
}

function headAfter(head: NotebookHead, command: HeadCommand): NotebookHead {
	switch (command.kind) {
		case 'describe': {
			const { title = head.title, description = head.description } = command;
			return { ...head, title, ...(description === undefined ? {} : { description }) };
		}
		case 'choose-scenario':
			return { ...head, scenario: command.scenario };
		case 'set-assumption':
			return withChanges(head, command.scenario, (changes) => withChange(changes, { id: command.id, path: command.path }));
		case 'reset-assumption':
			return withChanges(head, command.scenario, (changes) => changes.filter(({ id }) => id !== command.id));
		case 'reset-scenario':
			return withChanges(head, command.scenario, () => []);
		case 'add-scenario':
			return head.scenarios.some(({ id }) => id === command.scenario.id)
				? head
				: { ...head, scenarios: [...head.scenarios, command.scenario] };
		case 'edit-scenario': {
			const patch = without(command, 'kind');
			return { ...head, scenarios: head.scenarios.map((one) => (one.id === command.id ? { ...one, ...patch } : one)) };
		}
		case 'remove-scenario':
			return withoutScenario(head, command.id);
		case 'pin-scenarios':
			return { ...head, pinned: command.pinned };
		default:
			return assertNever(command);
	}
}

/** A scenario that is not the notebook's own yet becomes so with its first change, and is the pack's again with its last one gone. */
function withChanges(head: NotebookHead, id: string, change: (changes: readonly Change[]) => readonly Change[]): NotebookHead {
	const own = head.scenarios.find((one) => one.id === id) ?? { id, base: id, changes: [] };
	const changed = { ...own, changes: change(own.changes) };
	const isBare =
		changed.base === id &&
		changed.changes.length === 0 &&
		changed.label === undefined &&
		changed.closure === undefined &&
		changed.note === undefined;
	const others = head.scenarios.filter((one) => one.id !== id);
	if (isBare) return { ...head, scenarios: others };
	const isKnown = others.length < head.scenarios.length;
	return { ...head, scenarios: isKnown ? head.scenarios.map((one) => (one.id === id ? changed : one)) : [...others, changed] };
}

/** Changes keep the order in which they were first made. */
function withChange(changes: readonly Change[], change: Change): readonly Change[] {
	return changes.some(({ id }) => id === change.id) ? changes.map((one) => (one.id === change.id ? change : one)) : [...changes, change];
}

/** Without a scenario; when it was the current one, the scenario it differs from takes its place. */
function withoutScenario(head: NotebookHead, id: string): NotebookHead {
	const gone = head.scenarios.find((one) => one.id === id);
	if (gone === undefined) return head;
	const scenario = head.scenario === id ? gone.base : head.scenario;
	return {
		...head,
		scenario,
		scenarios: head.scenarios.filter((one) => one.id !== id),
		pinned: head.pinned.filter((one) => one !== id || gone.base === id)
	};
}

function clamp(at: number, last: number): number {
	return Math.max(0, Math.min(Math.trunc(at), last));
}
