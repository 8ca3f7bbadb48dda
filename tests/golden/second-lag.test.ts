/*
 * Two years back, directly and through a second variable.
 * Source: the Fibonacci numbers, and means taken by hand. Tolerance: exact (whole numbers and thirds rounded once).
 */
import { expect, test } from 'vitest';
import { tinyModelFromYaml } from '../support/tiny-model';
import { runTiny } from '../support/tiny-run';

const MODEL = tinyModelFromYaml(`
inputs:
  demand: {unit: bn VND, price: constant}
variables:
  rabbits: "rabbits = rabbits(-1) + previous(-1)"
  previous: "previous = rabbits(-1)"
  growth_two_years: "growth_two_years = rabbits / rabbits(-2) - 1"
  smooth: {unit: bn VND, price: constant, equation: "smooth = (demand + demand(-1) + demand(-2)) / 3"}
`);

const { series } = runTiny(MODEL, {
	firstYear: 2020,
	lastYear: 2026,
	inputs: { demand: [3, 6, 9, 30, 0, 0, 3] },
	base: { rabbits: 1, previous: 0 }
});

test('the sum of the last two years gives the Fibonacci numbers', () => {
	expect(series('rabbits')).toEqual([1, 1, 2, 3, 5, 8, 13]);
});

test('what reaches back before the base year is undefined', () => {
	expect(series('growth_two_years')).toEqual([undefined, undefined, 1, 2, 5 / 2 - 1, 8 / 3 - 1, 13 / 5 - 1]);
});

test('an input can be read two years back', () => {
	expect(series('smooth')).toEqual([undefined, undefined, 6, 15, 13, 10, 1]);
});
