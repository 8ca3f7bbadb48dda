import { describe, expect, test } from 'vitest';
import { assess, preparedRun, toPackView, withLevers } from '$lib/analysis';
import { selectEngine } from '$lib/engine';
import { packs } from './shipped';

const runPlan = preparedRun(selectEngine());
const chosen = packs.map((pack) => withLevers(pack, runPlan));
const cases = chosen.flatMap((pack) =>
	toPackView(pack).scenarios.map((scenario) => ({ name: `${pack.id}/${scenario.id}`, pack, scenario }))
);

describe.each(cases)('$name', ({ pack, scenario }) => {
	test('has levers, and each of them moves the headline', () => {
		expect(scenario.levers.length).toBeGreaterThan(0);
		const still = assess(pack, scenario.id).verdict.target.value;
		for (const { id, first, last, scenarioValue, step } of scenario.levers) {
			const moved = assess(pack, scenario.id, [{ id, path: { kind: 'years', spans: [{ first, last, value: scenarioValue + step }] } }]);
			expect(moved.verdict.target.value, id).not.toBe(still);
		}
	});

	test('says in both languages what its levers decide', () => {
		for (const sentence of [scenario.leverReason?.vi, scenario.leverReason?.en]) {
			expect(sentence).toMatch(/\d\s?%/);
			expect(sentence).not.toMatch(/[{}]|undefined|NaN/);
		}
	});
});
