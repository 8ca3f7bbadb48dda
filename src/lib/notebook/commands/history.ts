import type { NotebookDocument } from '../document/types';
import type { Command } from './commands';
import { reduce } from './reduce';

/** A command that was given, and the one that takes it back. */
export interface Step {
	readonly command: Command;
	readonly inverse: Command;
	/** Commands of one gesture are one step: a drag, arrow presses in quick succession, the typing of one word. */
	readonly gesture: string | undefined;
}

/** A notebook with the steps that led to it and those that were taken back. */
export interface NotebookHistory {
	readonly document: NotebookDocument;
	readonly done: readonly Step[];
	readonly undone: readonly Step[];
}

/** Steps that are remembered; the oldest are forgotten. */
const STEPS = 500;

/** A history that starts here. */
export function startHistory(document: NotebookDocument): NotebookHistory {
	return { document, done: [], undone: [] };
}

/** The history after a command; one that changes nothing leaves no step. */
export function perform(history: NotebookHistory, command: Command, gesture?: string): NotebookHistory {
	const { document, inverse } = reduce(history.document, command);
	if (document === history.document) return history;
	const last = history.done.at(-1);
	const continues = gesture !== undefined && last?.gesture === gesture && isSameTarget(last.command, command);
	const step: Step = { command, inverse: continues ? last.inverse : inverse, gesture };
	const done = [...(continues ? history.done.slice(0, -1) : history.done), step];
	return { document, done: done.slice(-STEPS), undone: [] };
}

/** The history with its last step taken back, or as it is when there is none. */
export function undo(history: NotebookHistory): NotebookHistory {
	const last = history.done.at(-1);
	if (last === undefined) return history;
	const { document } = reduce(history.document, last.inverse);
	return { document, done: history.done.slice(0, -1), undone: [...history.undone, last] };
}

/** The history with the step that was taken back last given again, or as it is when there is none. */
export function redo(history: NotebookHistory): NotebookHistory {
	const next = history.undone.at(-1);
	if (next === undefined) return history;
	const { document, inverse } = reduce(history.document, next.command);
	return { document, done: [...history.done, { ...next, inverse }], undone: history.undone.slice(0, -1) };
}

/** Whether two commands move the same thing, so that the second may continue the first. */
function isSameTarget(a: Command, b: Command): boolean {
	if (a.kind === 'set-assumption' && b.kind === 'set-assumption') return a.scenario === b.scenario && a.id === b.id;
	return a.kind === 'edit-cell' && b.kind === 'edit-cell' && a.id === b.id;
}
