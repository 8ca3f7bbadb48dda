import { expect, test } from 'vitest';
import { scenarioLooks } from './scenario-looks';

const facts = { programme: 'programme', scenarios: ['programme', 'a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id })) };

test('the programme is dashed in ink wherever it stands', () => {
	expect(scenarioLooks(facts, ['a', 'programme']).get('programme')).toEqual({ colour: 5, dash: 1 });
	expect(scenarioLooks(facts, ['programme']).get('programme')).toEqual({ colour: 5, dash: 1 });
});

test('leaving a scenario out does not change how the others look', () => {
	const [all, fewer] = [scenarioLooks(facts, ['programme', 'a', 'b', 'c']), scenarioLooks(facts, ['programme', 'c', 'b'])];
	expect([fewer.get('b'), fewer.get('c')]).toEqual([all.get('b'), all.get('c')]);
});

test('no two scenarios beside each other have one colour, also a notebook’s own', () => {
	const looks = scenarioLooks(facts, ['own', 'f', 'a', 'c', 'programme']);
	expect(new Set([...looks.values()].map(({ colour }) => colour)).size).toBe(5);
});
