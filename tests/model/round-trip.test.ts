import { describe, test } from 'vitest';
import { runScenario, type ScenarioRun } from '$lib/analysis';
import { assertDefined } from '$lib/base';
import { interpret, readSeries, slotIndex, type Plan, type SlotIndex } from '$lib/engine';
import { toSeriesId } from '$lib/model';
import { closeTo } from '../support';
import { numberAt, packs, valueAt } from './shipped';

function slotOf(plan: Plan, id: string): SlotIndex {
	return assertDefined(slotIndex(plan, toSeriesId(id)), id);
}

/** Inputs of the investment-led plan in which investment grows to what the growth-led run asked for, year after year. */
function fedBack(growthLed: ScenarioRun, investmentLed: ScenarioRun): Float64Array {
	const { plan, inputs } = investmentLed;
	const fed = inputs.slice();
	for (const [k, year] of investmentLed.years.entries()) {
		if (k === 0) continue;
		const before = k === 1 ? numberAt(growthLed, 'investment', year - 1) : numberAt(growthLed, 'investment_required', year - 1);
		fed[k * plan.slots.length + slotOf(plan, 'growth_investment')] = numberAt(growthLed, 'investment_required', year) / before - 1;
		fed[k * plan.slots.length + slotOf(plan, 'investment_rule')] = 0;
	}
	return fed;
}

const scenarios = packs.flatMap((pack) =>
	pack.scenarios.filter(({ plans }) => plans['investment-led'] !== undefined).map(({ id }) => ({ name: `${pack.id}/${id}`, pack, id }))
);

describe.each(scenarios)('$name', ({ pack, id }) => {
	test('the investment that growth asks for, fed to the investment-led closure, gives back that growth to 1e-9', () => {
		const growthLed = runScenario(pack, id, [], { closure: 'growth-led' });
		const investmentLed = runScenario(pack, id, [], { closure: 'investment-led' });
		const { plan } = investmentLed;
		const growth = slotOf(plan, 'growth_grdp');
		const values = readSeries(interpret(plan, { inputs: fedBack(growthLed, investmentLed), outputs: [growth] }), plan, growth);
		for (const [k, year] of growthLed.years.entries()) {
			const expected = valueAt(growthLed, 'growth_grdp', year);
			if (k === 0 || expected === undefined) continue;
			closeTo(assertDefined(values[k], `growth in ${year}`), expected, { abs: 1e-9 });
		}
	});
});
