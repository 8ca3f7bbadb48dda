import { describe, expect, test } from 'vitest';
import { assess, toPackView } from '$lib/analysis';
import { packs } from './shipped';

const cases = packs.flatMap((pack) =>
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
});
