/*
 * Four ages (the last one open) by two sexes: ageing, births, an open last age.
 * Source: worked by hand; the numbers are chosen so that every product is a whole number or a half. Tolerance: exact.
 */
import { expect, test } from 'vitest';
import { tinyModelFromYaml } from '../support/tiny-model';
import { runTiny } from '../support/tiny-run';

const MODEL = tinyModelFromYaml(`
dimensions:
  age: {index: age, members: [0, 1, 2, 3]}
  sex: {index: sex, members: [male, female]}
inputs:
  survival: {dims: [age, sex], unit: share}
  fertility: {dims: [age], unit: ratio}
  birth_share: {dims: [sex], unit: share}
variables:
  people:
    dims: [age, sex]
    unit: persons
    equation: "people[age, sex] = people[age - 1, sex](-1) * survival[age - 1, sex]"
    members:
      - "people[0, sex] = births * birth_share[sex]"
      - "people[3, sex] = people[2, sex](-1) * survival[2, sex] + people[3, sex](-1) * survival[3, sex]"
  births: {unit: persons, equation: "births = sum(fertility[age] * people[age, female](-1))"}
  total: {unit: persons, equation: "total = sum(people)"}
  by_sex: {dims: [sex], unit: persons, equation: "by_sex[sex] = sum(people[age, sex])"}
  by_age: {dims: [age], unit: persons, equation: "by_age[age] = sum(people[age, sex])"}
  younger: {dims: [age], unit: persons, equation: "younger[age] = by_age[age - 1]"}
`);

const base = {
	'people[0,male]': 100,
	'people[1,male]': 80,
	'people[2,male]': 60,
	'people[3,male]': 40,
	'people[0,female]': 100,
	'people[1,female]': 80,
	'people[2,female]': 64,
	'people[3,female]': 48
};
const survivalOf = (sex: string, shares: readonly number[]) =>
	Object.fromEntries(shares.map((share, age) => [`survival[${age},${sex}]`, share]));

const { series } = runTiny(MODEL, {
	firstYear: 2020,
	lastYear: 2022,
	inputs: {
		...survivalOf('male', [0.75, 1, 0.5, 0.25]),
		...survivalOf('female', [1, 1, 0.75, 0.5]),
		'fertility[0]': 0,
		'fertility[1]': 0.5,
		'fertility[2]': 0.25,
		'fertility[3]': 0,
		'birth_share[male]': 0.5,
		'birth_share[female]': 0.5
	},
	base
});

test('births come from the women of the year before', () => {
	// 2021: 0.5 · 80 + 0.25 · 64. 2022: the women of 2021 are 100 aged 1 and 80 aged 2, so 0.5 · 100 + 0.25 · 80.
	expect(series('births').slice(1)).toEqual([56, 70]);
});

test('each cohort moves up one age and loses its dead', () => {
	expect(series('people[0,male]')).toEqual([100, 28, 35]);
	// 0.75 · 100, then 0.75 · 28.
	expect(series('people[1,male]')).toEqual([80, 75, 21]);
	expect(series('people[2,male]')).toEqual([60, 80, 75]);
	expect(series('people[1,female]')).toEqual([80, 100, 28]);
	expect(series('people[2,female]')).toEqual([64, 80, 100]);
});

test('the last age keeps its survivors', () => {
	// 0.5 · 60 + 0.25 · 40 = 40; then 0.5 · 80 + 0.25 · 40 = 50.
	expect(series('people[3,male]')).toEqual([40, 40, 50]);
	// 0.75 · 64 + 0.5 · 48 = 72; then 0.75 · 80 + 0.5 · 72 = 96.
	expect(series('people[3,female]')).toEqual([48, 72, 96]);
});

test('sums run over all members, or over those of one dimension', () => {
	// 2021: men 28 + 75 + 80 + 40 = 223, women 28 + 100 + 80 + 72 = 280.
	expect(series('by_sex[male]')).toEqual([280, 223, 181]);
	expect(series('by_sex[female]')).toEqual([292, 280, 259]);
	expect(series('total')).toEqual([572, 503, 440]);
	expect(series('by_age[2]')).toEqual([124, 160, 175]);
});

test('before the first age there is nobody to read', () => {
	expect(series('younger[0]')).toEqual([undefined, undefined, undefined]);
	expect(series('younger[3]')).toEqual([124, 160, 175]);
});
