import { describe, expect, test } from 'vitest';
import { compilePack, packFacts } from '$lib/analysis';
import { toSeriesId, type YearPath } from '$lib/model';
import { loadShippedLibrary } from '../../../../tests/support';
import { valueOf } from '../../../../tests/support/value-of';
import { newNotebook } from '../local/starters';
import { changeOf, changesOther } from './assumption-values';
import { ReadingDesk } from './reading-desk.svelte';
import { WritingDesk } from './writing-desk.svelte';

const library = loadShippedLibrary();
const facts = packFacts(valueOf(compilePack(library, library.packs[0]?.id ?? '')));
const GROWTH = toSeriesId('growth_assumed', ['II']);
/** Moves need no answer: the engine never starts. */
const unanswered = () => new Promise<never>(() => undefined);
const ports = { now: () => 0, language: 'vi', writeAddress: () => undefined, onCommand: () => undefined } as const;

function writing(): WritingDesk {
	const document = newNotebook('Thử', facts.id, '');
	const engine = { ask: unanswered } as unknown as ConstructorParameters<typeof WritingDesk>[1]['engine'];
	return new WritingDesk({ facts, document }, { ...ports, engine });
}

/** A notebook whose own scenario already changes years to come. */
function reading(path: YearPath): ReadingDesk {
	const answer = { years: [], runs: [], formulas: [], texts: [] };
	const runs = [{ id: 'mine', scenario: facts.programme, changes: [{ id: GROWTH, path }] }];
	const start = { facts, answer, runs, own: [{ id: 'mine', base: facts.programme }], current: 'mine', pinned: [], traced: [] };
	return new ReadingDesk(start, { ...ports, startEngine: unanswered });
}

const later = { first: 2031, last: 2040, value: 0.07 };
const soon = { first: 2026, last: 2030, value: 0.12 };

describe('an assumption', () => {
	test('is moved from the first year without figures to the year of the headline, unless others are named', () => {
		expect(facts.leverYears).toEqual([2025, 2030]);
	});

	test('moved over some years keeps its changes of all others in a notebook of one’s own', () => {
		const desk = writing();
		desk.setPath(GROWTH, { kind: 'years', spans: [later] });
		desk.move(GROWTH, [2026, 2030], 0.1);
		desk.move(GROWTH, [2026, 2030], 0.12);
		expect(desk.scenario(desk.current).changes).toEqual([{ id: GROWTH, path: { kind: 'years', spans: [soon, later] } }]);
		desk.undo();
		expect(desk.scenario(desk.current).changes).toEqual([{ id: GROWTH, path: { kind: 'years', spans: [later] } }]);
	});

	test('moved over some years keeps what the notebook’s own scenario changes in others', () => {
		const desk = reading({ kind: 'years', spans: [later] });
		desk.move(GROWTH, [2026, 2030], 0.12);
		expect(desk.changesOf('mine')).toEqual([{ id: GROWTH, path: { kind: 'years', spans: [soon, later] } }]);
	});

	test('tells whether years that its slider does not move are changed', () => {
		const change = changeOf([{ id: GROWTH, path: { kind: 'years', spans: [soon, later] } }], GROWTH);
		expect(changesOther(facts, change, [2026, 2030])).toBe(true);
		expect(changesOther(facts, change, [2026, 2040])).toBe(false);
		expect(changesOther(facts, undefined, [2026, 2030])).toBe(false);
	});
});
