import { describe, expect, test } from 'vitest';
import { measureTargets, type ScenarioRun } from '$lib/analysis';
import { assertDefined } from '$lib/base';
import { closeTo } from '../support';
import { numberAt, runs, valueAt } from './shipped';

const SECTORS = ['I', 'II', 'III'] as const;

/** Sum over the sectors and the taxes beside them. */
function total(run: ScenarioRun, sector: string, taxes: string, year: number): number {
	return SECTORS.reduce((sum, one) => sum + numberAt(run, `${sector}[${one}]`, year), 0) + numberAt(run, taxes, year);
}

function measuredValue(run: ScenarioRun, target: string): number {
	const result = measureTargets(run).find(({ id }) => id === target);
	return assertDefined(result?.value, `value of ${target}`);
}

// Sums of four or five doubles; anything beyond rounding is a wrong equation.
const TOLERANCE = { rel: 1e-9 };

describe.each(runs)('$name', ({ run }) => {
	test('sectors and taxes add to the total, real and nominal, in every year', () => {
		for (const year of run.years) {
			closeTo(numberAt(run, 'grdp_real', year), total(run, 'value_added', 'product_taxes', year), TOLERANCE);
			closeTo(numberAt(run, 'grdp', year), total(run, 'value_added_nominal', 'product_taxes_nominal', year), TOLERANCE);
		}
	});

	test('shares add to one in every year', () => {
		for (const year of run.years) closeTo(total(run, 'share', 'share_taxes', year), 1, TOLERANCE);
	});

	test('contributions add to the growth of the total in every year after the base year', () => {
		for (const year of run.years.slice(1)) {
			closeTo(total(run, 'contribution', 'contribution_taxes', year), numberAt(run, 'growth_grdp', year), { ...TOLERANCE, abs: 1e-12 });
		}
		expect(valueAt(run, 'growth_grdp', run.plan.firstYear)).toBeUndefined();
	});

	test('urban and rural people add to the population where the pack has both', () => {
		for (const year of run.years) {
			const urban = valueAt(run, 'urban_population', year);
			if (urban === undefined) continue;
			closeTo(urban + numberAt(run, 'rural_population', year), numberAt(run, 'population', year), TOLERANCE);
		}
		expect(run.years.every((year) => valueAt(run, 'population', year) !== undefined)).toBe(true);
	});

	test('the period ICOR is the sum of real investment over the sum of real increments', () => {
		const compiled = run.compiledPlan.targets.filter(({ facts, measure }) => facts.measure === 'ratio-of-sums' && measure !== undefined);
		for (const { facts } of compiled) {
			if (facts.series !== 'investment_real') continue;
			const years = run.years.filter((year) => year >= (facts.from ?? 0) && year <= (facts.year ?? 0));
			const byHand =
				years.reduce((sum, year) => sum + numberAt(run, 'investment_real', year), 0) /
				years.reduce((sum, year) => sum + numberAt(run, 'grdp_real', year) - numberAt(run, 'grdp_real', year - 1), 0);
			closeTo(measuredValue(run, facts.id), byHand, TOLERANCE);
		}
		expect(run.compiledPlan.targets.length).toBeGreaterThan(0);
	});
});
