/*
 * A model that refuses some years: ICOR where growth is near nothing, a ratio over zero, a choice that cannot be made.
 * Source: hand arithmetic on halves and quarters. Tolerance: exact.
 */
import { expect, test } from 'vitest';
import { checkConditions } from '$lib/engine';
import { tinyModelFromYaml } from '../support/tiny-model';
import { runTiny } from '../support/tiny-run';

const MODEL = tinyModelFromYaml(`
inputs:
  investment: {unit: bn VND, price: constant}
  grdp: {unit: bn VND, price: constant}
variables:
  growth: {unit: share, equation: "growth = grdp / grdp(-1) - 1"}
  icor: {unit: ratio, equation: "icor = if(growth < 0.005, undefined, investment / (grdp - grdp(-1)))"}
  efficiency: {unit: ratio, equation: "efficiency = 1 / icor"}
  best: {unit: ratio, equation: "best = max(efficiency, 0)"}
  chosen: {unit: ratio, equation: "chosen = if(icor > 3, 1, 2)"}
  refused: {unit: ratio, equation: "refused = if(icor > 3 or growth < 0, 1, 2)"}
  root: {unit: ratio, equation: "root = sqrt(growth)"}
  double_inverse: {unit: share, equation: "double_inverse = 1 / (1 / growth)"}
  zero_power: {unit: ratio, equation: "zero_power = (1 / growth) ^ 0"}
conditions:
  - {id: no-growth, when: growth <= 0, message: {vi: Tăng trưởng không dương., en: Growth is not positive.}}
  - {id: never, when: "icor < 0"}
  - {id: heavy, when: icor >= 4, severity: warning}
`);

const { plan, result, series } = runTiny(MODEL, {
	firstYear: 2020,
	lastYear: 2024,
	inputs: { grdp: [100, 125, 125, 100, 150], investment: [50, 100, 100, 100, 100] }
});
const NONE = undefined;

test('ICOR exists only in the years with growth', () => {
	expect(series('growth')).toEqual([NONE, 0.25, 0, -0.19999999999999996, 0.5]);
	expect(series('icor')).toEqual([NONE, 4, NONE, NONE, 2]);
});

test('what is computed from a value that does not exist does not exist either', () => {
	expect(series('efficiency')).toEqual([NONE, 0.25, NONE, NONE, 0.5]);
	expect(series('best')).toEqual([NONE, 0.25, NONE, NONE, 0.5]);
	expect(series('chosen')).toEqual([NONE, 1, NONE, NONE, 2]);
	expect(series('refused')).toEqual([NONE, 1, NONE, NONE, 2]);
	expect(series('root')).toEqual([NONE, 0.5, 0, NONE, Math.SQRT1_2]);
});

test('one over zero does not come back as a number', () => {
	expect(series('double_inverse')[2]).toBeUndefined();
	expect(series('zero_power')).toEqual([NONE, 1, NONE, 1, 1]);
});

test('a condition is said once, with the years in which it holds', () => {
	const said = checkConditions(plan, result);
	expect(said.map(({ where, severity, message }) => [where.id, where.year, severity, message.en])).toEqual([
		['no-growth', 2022, 'error', 'Growth is not positive (2022–2023).'],
		['heavy', 2021, 'warning', 'heavy holds (2021).']
	]);
	expect(said[0]?.message.vi).toBe('Tăng trưởng không dương (năm 2022–2023).');
});
