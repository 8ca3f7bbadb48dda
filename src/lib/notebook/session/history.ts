import { applyCommand, invertCommand, type AssessmentState, type Command } from './commands';

/** A command that was applied, and the one that takes it back. */
interface Step {
	readonly command: Command;
	readonly inverse: Command;
	/** Commands with the same gesture are one step: a drag, or arrow presses in quick succession. */
	readonly gesture: string | undefined;
}

/** A state with the steps that led to it and those that were taken back. */
export interface History {
	readonly state: AssessmentState;
	readonly done: readonly Step[];
	readonly undone: readonly Step[];
}

/** A history that starts here. */
export function startHistory(state: AssessmentState): History {
	return { state, done: [], undone: [] };
}

/** The history after a command; one that changes nothing leaves no step. */
export function perform(history: History, command: Command, gesture?: string): History {
	const state = applyCommand(history.state, command);
	if (sameState(state, history.state)) return history;
	const last = history.done.at(-1);
	const continues = gesture !== undefined && last?.gesture === gesture && setsSame(last.command, command);
	const step = { command, inverse: continues ? last.inverse : invertCommand(history.state, command), gesture };
	return { state, done: [...(continues ? history.done.slice(0, -1) : history.done), step], undone: [] };
}

/** The history with its last step taken back, or as it is when there is none. */
export function undo(history: History): History {
	const last = history.done.at(-1);
	if (last === undefined) return history;
	return { state: applyCommand(history.state, last.inverse), done: history.done.slice(0, -1), undone: [...history.undone, last] };
}

/** The history with the last undone step applied again, or as it is when there is none. */
export function redo(history: History): History {
	const next = history.undone.at(-1);
	if (next === undefined) return history;
	return { state: applyCommand(history.state, next.command), done: [...history.done, next], undone: history.undone.slice(0, -1) };
}

function setsSame(a: Command, b: Command): boolean {
	return a.kind === 'set' && b.kind === 'set' && a.id === b.id;
}

function sameState(a: AssessmentState, b: AssessmentState): boolean {
	return a.scenario === b.scenario && JSON.stringify(a.changes) === JSON.stringify(b.changes);
}
