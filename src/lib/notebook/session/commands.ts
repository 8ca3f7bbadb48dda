import type { Change } from '$lib/analysis';
import type { SeriesId, YearPath } from '$lib/model';

/** What a visitor has chosen: a scenario and differences from it. */
export interface AssessmentState {
	readonly scenario: string;
	readonly changes: readonly Change[];
}

/** Everything that changes the state; each has an inverse. */
export type Command =
	| { readonly kind: 'set'; readonly id: SeriesId; readonly path: YearPath }
	| { readonly kind: 'reset'; readonly id: SeriesId }
	| { readonly kind: 'reset-all' }
	| { readonly kind: 'choose'; readonly scenario: string }
	| { readonly kind: 'restore'; readonly state: AssessmentState };

/** The state after a command. Choosing a scenario drops the changes, which are differences from the one left. */
export function applyCommand(state: AssessmentState, command: Command): AssessmentState {
	switch (command.kind) {
		case 'set':
			return { ...state, changes: withChange(state.changes, { id: command.id, path: command.path }) };
		case 'reset':
			return { ...state, changes: state.changes.filter((change) => change.id !== command.id) };
		case 'reset-all':
			return { ...state, changes: [] };
		case 'choose':
			return { scenario: command.scenario, changes: [] };
		case 'restore':
			return command.state;
	}
}

/** The command that leads back to `state` after `command` was applied to it. */
export function invertCommand(state: AssessmentState, command: Command): Command {
	if (command.kind !== 'set') return { kind: 'restore', state };
	const before = state.changes.find((change) => change.id === command.id);
	return before === undefined ? { kind: 'reset', id: command.id } : { kind: 'set', id: before.id, path: before.path };
}

/** Changes keep the order in which they were first made, so that a link reads the same after going to and fro. */
function withChange(changes: readonly Change[], change: Change): readonly Change[] {
	return changes.some((one) => one.id === change.id) ? changes.map((one) => (one.id === change.id ? change : one)) : [...changes, change];
}
