import { describe, expect, test } from 'vitest';
import { globalSensitivity, localSensitivity, prepareEnsemble, runEnsemble } from '$lib/analysis';
import { normalCdf } from '$lib/base';
import { runWasm } from '$lib/engine';
import { toSeriesId } from '$lib/model';
import { uncertainRun } from '../support/uncertain-library';

/*
 * The population of the tiny pack is 730 · (1.01 + e)^10 after ten years; with e normal of standard deviation 0.005, one for all
 * years, its quantiles and the chance to reach a figure have closed forms.
 */
const SD = 0.005;
const TARGET = 830;
const run = uncertainRun(
	[`growth_population: {level: {distribution: normal, sd: ${String(SD)}}}`],
	[
		`{id: population_2030, section: "5", group: economy, label: {vi: Dân số 2030, en: Population in 2030}, series: population, measure: level, year: 2030, comparison: at-least, value: ${String(TARGET)}, unit: thousand persons}`,
		`{id: never_2030, section: "5", group: economy, label: {vi: Dân số lớn, en: Large population}, series: population, measure: level, year: 2030, comparison: at-least, value: 7300, unit: thousand persons}`
	]
);
const POPULATION = toSeriesId('population');
const ensembleOf = (draws: number, sampling: 'sobol' | 'philox') =>
	runEnsemble(
		prepareEnsemble(run, {
			draws,
			seed: 1,
			sampling,
			series: [POPULATION],
			targets: ['population_2030', 'never_2030'],
			joint: ['population_2030'],
			years: ['population_2030']
		}),
		{ runPlan: runWasm }
	);

// P(e ≥ (830/730)^(1/10) − 1.01)
const CHANCE = 1 - normalCdf(((TARGET / 730) ** 0.1 - 1.01) / SD);

describe.each(['sobol', 'philox'] as const)('an ensemble with %s draws', (sampling) => {
	const result = ensembleOf(8192, sampling);

	test('gives the chance of a target within its sampling error', () => {
		const chance = result.targets.find(({ id }) => id === 'population_2030')?.chance;
		// Four standard errors of independent draws; evenly spread ones are closer.
		expect(Math.abs((chance?.probability ?? NaN) - CHANCE)).toBeLessThan(4 * Math.sqrt((CHANCE * (1 - CHANCE)) / 8192));
		expect(chance?.probability).toBe(result.joint?.chance?.probability);
	});

	test('gives the quantiles of the closed form', () => {
		const at = result.years.indexOf(2030);
		const quantile = (z: number) => 730 * (1.01 + SD * z) ** 10;
		// Standard error of a quantile of independent draws: √(p(1−p)/n) over the density; four of them in e: 0.0005.
		for (const [level, z] of [
			[0, -1.6448536269514722],
			[3, 0],
			[6, 1.6448536269514722]
		] as const)
			expect(Math.abs((result.bands[0]?.quantiles.at(level)?.at(at) ?? NaN) - quantile(z))).toBeLessThan(quantile(z) * 10 * 0.0005);
	});

	test('says by which year the chance passes one half', () => {
		// Half of the draws have e ≥ 0 and reach 830 when 730 · 1.01^k does: k = 13 lies past the ten years of the pack.
		const [reached] = result.reached;
		expect(reached?.halfYear).toBe(CHANCE >= 0.5 ? 2030 : undefined);
		expect(reached?.byYear.at(-1)).toBe(result.targets.find(({ id }) => id === 'population_2030')?.chance?.probability);
	});

	test('a target out of reach has no chance and says so', () => {
		const never = result.targets.find(({ id }) => id === 'never_2030');
		expect(never?.chance?.probability).toBe(0);
		expect(never?.sentence.en).toBe('Large population: met in none of 8,192 runs.');
		expect(never?.sentence.vi).toBe('Dân số lớn: không đạt trong lần nào của 8.192 lần tính.');
	});
});

test('values beyond an input’s limits stay on them', () => {
	// Hard limits of the growth of population are ±0.1: with a standard deviation of 1 nearly every draw lies outside.
	const wild = uncertainRun(['growth_population: {level: {distribution: normal, sd: 1}}']);
	const { bands } = runEnsemble(prepareEnsemble(wild, { draws: 512, seed: 1, series: [POPULATION], targets: [] }), { runPlan: runWasm });
	const last = bands[0]?.quantiles.map((row) => row.at(-1));
	// Ten factors of 0.9 and of 1.1, multiplied one by one as the model does.
	const power = (factor: number) => Array.from({ length: 10 }, () => factor).reduce((value, one) => value * one, 730);
	expect(last?.[0]).toBeCloseTo(power(0.9), 6);
	expect(last?.[6]).toBeCloseTo(power(1.1), 6);
});

test('a local effect is the difference of two runs, and its elasticity the logarithmic slope', () => {
	const local = localSensitivity(run, { output: { series: POPULATION, year: 2030 }, amount: { by: 'steps', count: 1 } }, runWasm);
	const [effect] = local?.effects ?? [];
	expect(local?.effects.map(({ id }) => id)).toEqual(['growth_population']);
	// The input's step is 0.001.
	const [low, high] = [730 * 1.009 ** 10, 730 * 1.011 ** 10];
	expect(effect?.low).toBeCloseTo(low, 9);
	expect(effect?.high).toBeCloseTo(high, 9);
	expect(effect?.elasticity).toBeCloseTo((high - low) / (730 * 1.01 ** 10) / (0.002 / 0.01), 9);
});

test('the variance of a sum is shared by the squares of its parts', () => {
	// total = 40 · (1.03 + a) + 60 · (1.1 + b) in the first year: shares 40²·1² and 60²·2² of the variance, nothing together.
	const two = uncertainRun([
		'"growth_assumed[I]": {level: {distribution: normal, sd: 0.01}}',
		'"growth_assumed[II]": {level: {distribution: normal, sd: 0.02}}'
	]);
	const output = { series: toSeriesId('total'), year: 2021 };
	const result = globalSensitivity(two, { output, draws: 4096, seed: 3, pairs: true }, { runPlan: runWasm });
	const share = 40 ** 2 / (40 ** 2 + 60 ** 2 * 4);
	const factors = result?.values?.factors ?? [];
	[share, 1 - share].forEach((exact, at) => {
		for (const estimate of [factors[at]?.first, factors[at]?.total])
			expect(Math.abs((estimate?.value ?? NaN) - exact)).toBeLessThan((estimate?.high ?? NaN) - (estimate?.value ?? NaN));
	});
	const [pair] = result?.values?.pairs ?? [];
	expect(pair?.low).toBeLessThan(0);
	expect(pair?.high).toBeGreaterThan(0);
});
