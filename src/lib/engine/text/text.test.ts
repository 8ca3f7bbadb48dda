import { describe, expect, test } from 'vitest';
import { compareUnits, readUnit } from '$lib/model';
import { tinyModel } from '../../../../tests/support/tiny-model';
import { runTiny, slotOf, valueOf } from '../../../../tests/support/tiny-run';
import type { ExtraName } from '../types';
import { evaluateText, planText } from '.';

const { plan, result } = runTiny(
	tinyModel({
		dimensions: { sector: { index: 's', members: ['I', 'II'] } },
		inputs: {
			grdp: { unit: 'bn VND', price: 'current' },
			people: { unit: 'thousand persons' },
			v: { dims: ['sector'], unit: 'bn VND', price: 'current' },
			unknown: null
		},
		variables: { growth: 'growth = grdp / grdp(-1) - 1' }
	}),
	{
		firstYear: 2020,
		lastYear: 2022,
		inputs: { grdp: [100, 150, 300], people: 50, 'v[I]': [1, 2, 3], 'v[II]': 10 }
	}
);
const EXTRAS: readonly ExtraName[] = [
	{ name: 'target_grdp_2022', unit: 'bn VND', price: 'current', values: 250 },
	{ name: 'history_grdp', unit: 'bn VND', price: 'current', values: [100, 140, undefined] }
];

const evaluated = (text: string, year?: number) => {
	const planned = valueOf(planText(plan, text, EXTRAS));
	return evaluateText(plan, planned, result, { extras: EXTRAS, ...(year === undefined ? {} : { year }) });
};
const said = (text: string) => planText(plan, text, EXTRAS).diagnostics.map((one) => one.code);

describe('a text', () => {
	test.each([
		['at(grdp / people, 2022)', 6],
		['at(sum(v), 2021)', 12],
		['at(v[II], 2021)', 10],
		['at(grdp, 2022) / at(grdp, 2020) - 1', 2],
		['at(grdp, 2022) - target_grdp_2022', 50],
		['at(grdp - history_grdp, 2021)', 10],
		['at(grdp - history_grdp(-1), 2021)', 50],
		['at(history_grdp, 2022)', undefined],
		['mean_over(growth, 2021, 2022)', 0.75],
		['first_year(grdp >= target_grdp_2022)', 2022],
		['base(grdp)', 100],
		['at(grdp(-1), 2020)', undefined],
		['at(grdp, 2022) > target_grdp_2022', 1]
	])('%s is %s', (text, expected) => {
		expect(evaluated(text, 2020)).toBe(expected);
	});

	test('whose value differs from year to year needs a year', () => {
		expect(evaluated('grdp / people', 2021)).toBe(3);
		expect(() => evaluated('grdp / people')).toThrow(RangeError);
		expect(() => evaluated('grdp', 2040)).toThrow(RangeError);
	});

	test('at fixed years needs none', () => {
		expect(valueOf(planText(plan, 'at(grdp, 2022) / base(grdp)')).perYear).toBe(false);
		expect(evaluated('at(grdp, 2022) / base(grdp)')).toBe(3);
	});

	test('says what it reads and in which unit its value is', () => {
		const planned = valueOf(planText(plan, 'at(grdp / people, 2022)'));
		expect(planned.reads).toEqual([slotOf(plan, 'grdp'), slotOf(plan, 'people')]);
		const perHead = readUnit('m VND per person', 'current');
		expect(planned.unit !== undefined && perHead !== undefined && compareUnits(planned.unit, perHead)).toBe('same');
		expect(valueOf(planText(plan, 'grdp > 0')).unit).toBeUndefined();
	});

	test.each([
		['grdp + people', ['mixed-units']],
		['at(grdpp, 2022)', ['unknown-name']],
		['v + 1', ['missing-brackets']],
		['unknown * 2', ['series-not-available']],
		['base(target_grdp_2022)', ['base-needs-name']],
		['at(grdp, 2019)', ['year-outside-run']],
		['at(grdp, 2020.5)', ['year-outside-run']],
		['cagr(grdp, 2022, 2020)', ['years-reversed']],
		['grdp +', ['missing-operand']],
		['constructor', ['unknown-name']],
		['__proto__(1, 2)', ['unknown-function']],
		['first_year(grdp >= 250)', ['mixed-units']]
	])('"%s" is refused: %s', (text, codes) => {
		expect(said(text)).toEqual(codes);
	});

	test('keeps the place it stands in', () => {
		const where = { file: 'targets.yaml', line: 40 };
		const [first] = planText(plan, { text: 'at(grdpp, 2022)', where }, []).diagnostics;
		expect(first?.where).toEqual({ ...where, text: 'at(grdpp, 2022)', span: { start: 3, end: 8 } });
		expect(first?.hint.en).toContain('grdp');
	});
});
