import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toSeriesId } from '$lib/model';
import type { AssessmentState, Command } from './commands';
import { perform, redo, startHistory, undo } from './history';

const START: AssessmentState = { scenario: 'a', changes: [] };
const set = (id: string, value: number): Command => ({ kind: 'set', id: toSeriesId(id), path: { kind: 'constant', value } });
const valuesOf = (state: AssessmentState) =>
	Object.fromEntries(state.changes.map(({ id, path }) => [id, path.kind === 'constant' ? path.value : undefined]));

test('a drag of one gesture is one step', () => {
	let history = startHistory(START);
	for (const value of [1, 2, 3]) history = perform(history, set('x', value), 'x#1');
	history = perform(history, set('x', 4), 'x#2');
	expect(history.done).toHaveLength(2);
	history = undo(history);
	expect(valuesOf(history.state)).toEqual({ x: 3 });
	history = undo(history);
	expect(history.state).toEqual(START);
	expect(valuesOf(redo(redo(history)).state)).toEqual({ x: 4 });
});

test('choosing a scenario drops the changes and undo brings both back', () => {
	const moved = perform(startHistory(START), set('x', 1));
	const chosen = perform(moved, { kind: 'choose', scenario: 'b' });
	expect(chosen.state).toEqual({ scenario: 'b', changes: [] });
	expect(undo(chosen).state).toEqual(moved.state);
});

test('a command that changes nothing leaves no step', () => {
	const history = perform(perform(startHistory(START), { kind: 'reset', id: toSeriesId('x') }), { kind: 'choose', scenario: 'a' });
	expect(history.done).toHaveLength(0);
});

test('a new command forgets what was undone', () => {
	const history = perform(undo(perform(startHistory(START), set('x', 1))), set('y', 2));
	expect(redo(history)).toBe(history);
});

const command: fc.Arbitrary<Command> = fc.oneof(
	fc.record({ id: fc.constantFrom('x', 'y', 'z'), value: fc.integer({ min: -3, max: 3 }) }).map(({ id, value }) => set(id, value)),
	fc.constantFrom('x', 'y', 'z').map((id): Command => ({ kind: 'reset', id: toSeriesId(id) })),
	fc.constantFrom('a', 'b').map((scenario): Command => ({ kind: 'choose', scenario })),
	fc.constant<Command>({ kind: 'reset-all' })
);

test('undoing every step gives the start back, and redoing every step the end', () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(command, fc.option(fc.constantFrom('g1', 'g2'), { nil: undefined })), { maxLength: 30 }), (commands) => {
			let history = startHistory(START);
			for (const [one, gesture] of commands) history = perform(history, one, gesture);
			const end = history.state;
			while (history.done.length > 0) history = undo(history);
			expect(history.state).toEqual(START);
			while (history.undone.length > 0) history = redo(history);
			expect(history.state).toEqual(end);
		}),
		{ seed: 20260801, numRuns: 300 }
	);
});
