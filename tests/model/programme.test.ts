import { describe, expect, test } from 'vitest';
import { auditPack, measureTargets, runScenario, type Change, type TargetResult } from '$lib/analysis';
import { assertDefined } from '$lib/base';
import { toSeriesId } from '$lib/model';
import { closeTo } from '../support';
import { library, numberAt, packOf } from './shipped';

// Figures are those of the programme 123-CTr/TU, section 3.1, and of the reproduction in the model's own description.
const pack = packOf('hau-giang');
const programme = runScenario(pack, 'programme');
const results = new Map(measureTargets(programme).map((one) => [one.id, one] as const));

function resultOf(id: string): TargetResult {
	return assertDefined(results.get(id), id);
}

describe('the programme scenario shows the programme’s own figures to the printed digits', () => {
	test.each([
		['grdp_per_capita_2025', 84, 0],
		['grdp_per_capita_2030', 150, 0],
		['growth_grdp_2021_2025', 0.073, 3],
		['growth_grdp_2026_2030', 0.102, 3],
		['share_I_2025', 0.204, 3],
		['share_II_2025', 0.324, 3],
		['share_III_2025', 0.378, 3],
		['share_taxes_2025', 0.094, 3],
		['share_I_2030', 0.15, 2],
		['share_II_2030', 0.39, 2],
		['share_III_2030', 0.38, 2],
		['share_taxes_2030', 0.08, 2]
	])('%s is %d', (id, printed, decimals) => {
		const { value, status } = resultOf(id);
		expect(Number(assertDefined(value, id).toFixed(decimals))).toBe(printed);
		expect(status).toBe('met');
	});

	test.each(['investment_rate_2021_2030', 'share_industry_2030', 'share_I_below_2030', 'grdp_per_capita_usd_2045'])(
		'where the programme contradicts itself the scoreboard says so: %s is not met',
		(id) => {
			expect(resultOf(id).status).not.toBe('met');
		}
	);

	test('an indicator that follows its own target never counts as met', () => {
		const followers = [...results.values()].filter(
			({ value, status, measure }) => status === 'not-computable' && value !== undefined && measure !== 'text'
		);
		expect(followers.length).toBeGreaterThan(20);
		expect(followers.every(({ reason }) => reason !== undefined)).toBe(true);
	});
});

/** A change of an input over the ten years of the programme. */
function decade(id: string, value: number): Change {
	return { id: toSeriesId(id), path: { kind: 'years', spans: [{ first: 2021, last: 2030, value }] } };
}

describe('the programme can be rebuilt from its own base', () => {
	const sectorRates = [
		decade('growth_assumed[I]', 0.0305),
		decade('growth_assumed[II]', 0.1384),
		decade('growth_assumed[III]', 0.0822),
		decade('growth_taxes_assumed', 0.0659)
	];

	test('ten-year sector rates chain to 54,401 bn in 2030', () => {
		// By hand 6366 * 1.0305^10 + 5992 * 1.1384^10 + 8850 * 1.0822^10 + 2325 * 1.0659^10 = 54,401.50, printed without its half.
		closeTo(numberAt(runScenario(pack, 'programme', sectorRates), 'grdp_real', 2030), 54_401.5, { abs: 0.01 });
	});

	test('the totals of the two periods chain to 54,398 bn in 2030', () => {
		const volume = (numberAt(programme, 'grdp_real', 2020) * 1.073 ** 5 * 1.102 ** 5).toFixed(0);
		expect(volume).toBe('54398');
	});

	test('at one inflation rate of 2.68 % the structure of 2030 is 15.6 / 39.0 / 37.4 / 8.0 and GRDP per head about 149.5', () => {
		const prices = ['inflation[I]', 'inflation[II]', 'inflation[III]', 'inflation_taxes'].map((id) => decade(id, 0.0268));
		const run = runScenario(pack, 'programme', [...sectorRates, ...prices]);
		const structure = ['share[I]', 'share[II]', 'share[III]', 'share_taxes'].map((id) =>
			Number((100 * numberAt(run, id, 2030)).toFixed(1))
		);
		expect(structure).toEqual([15.6, 39, 37.4, 8]);
		expect(Number(numberAt(run, 'population', 2030).toFixed(6))).toBe(770);
		// The rate itself is stated to two decimals, which moves the figure by 0.15.
		expect(Math.abs(numberAt(run, 'grdp_per_capita', 2030) - 149.5)).toBeLessThan(0.2);
	});
});

describe('the audit', () => {
	const audit = auditPack(library.model, pack.pack);

	test('reads at least fifteen checks without a diagnostic, and states both what agrees and what does not', () => {
		expect(audit.diagnostics).toEqual([]);
		const checks = audit.ok ? audit.value : [];
		expect(checks.length).toBeGreaterThanOrEqual(15);
		expect(checks.filter((one) => one.consistent).length).toBeGreaterThan(0);
		expect(checks.filter((one) => !one.consistent).length).toBeGreaterThan(0);
	});

	test('explains every check in both languages with nothing left to fill in', () => {
		for (const { explanation } of audit.ok ? audit.value : []) {
			expect(explanation.vi).not.toMatch(/[{}]/);
			expect(explanation.en).not.toMatch(/[{}]/);
			expect(explanation.vi).not.toBe(explanation.en);
		}
		expect(audit.ok).toBe(true);
	});
});
