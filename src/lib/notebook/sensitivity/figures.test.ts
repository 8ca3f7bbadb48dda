import { describe, expect, test } from 'vitest';
import type { GlobalResult, LocalResult } from '$lib/analysis';
import { sensitivityFiguresEn as words } from '$lib/i18n';
import { toSeriesId } from '$lib/model';
import { toIndices, toPairs } from './to-indices';
import { toTornado } from './to-tornado';

const both = (text: string) => ({ vi: text, en: text });
const output = { id: 'x', label: both('Output in 2030'), unit: 'ratio', display: { as: 'number', decimals: 1 }, year: 2030 } as const;

const effect = (id: string, low: number | undefined, high: number | undefined): LocalResult['effects'][number] => ({
	id: toSeriesId(id),
	label: both(`Assumption ${id}`),
	unit: 'share',
	display: { as: 'percent', decimals: 1 },
	input: { base: 0.05, low: 0.04, high: 0.06 },
	low,
	high,
	swing: low === undefined || high === undefined ? undefined : high - low,
	elasticity: undefined
});

const local = (effects: LocalResult['effects'], amount: LocalResult['amount'] = { by: 'spread' }): LocalResult => ({
	output,
	base: 100,
	amount,
	effects
});

describe('a tornado’s texts', () => {
	test('say from where to where the outcome goes, with its unit, and by how much the assumption is moved', () => {
		const view = toTornado(local([effect('a', 112, 90), effect('b', 99, 101)]), words, 'en');
		expect(view.finding).toBe('Output in 2030 goes from 90.0 to 112.0 when only “Assumption a” is moved; 100.0 in the middle.');
		expect(view.data?.bars.map(({ amount }) => amount)).toEqual(['4.0 … 6.0%', '4.0 … 6.0%']);
	});

	test('count what does nothing in place of drawing it', () => {
		const view = toTornado(local([effect('a', 90, 110), effect('b', 100, 100.01), effect('c', undefined, undefined)]), words, 'en');
		expect(view.effects.map(({ id }) => id)).toEqual(['a']);
		expect(view.others).toBe(2);
	});

	test('draw nothing where nothing changes the outcome', () => {
		expect(toTornado(local([effect('a', 100, 100)]), words, 'en')).toMatchObject({ data: undefined, finding: undefined });
	});

	test.each([
		[{ by: 'spread' } as const, 'down to the 16th and up to the 84th percentile'],
		[{ by: 'steps', count: 2 } as const, 'by 2 steps'],
		[{ by: 'share', share: 0.1 } as const, '10% of itself']
	])('state the amount %o', (amount, said) => {
		expect(toTornado(local([effect('a', 90, 110)], amount), words, 'en').caption).toContain(said);
	});
});

const estimate = (value: number) => ({ value, low: value - 0.1, high: value + 0.1 });
const factor = (id: string) => ({ ids: [toSeriesId(id)], labels: [both(id)], label: both(id) });
const table = (mean: number) => ({
	mean,
	draws: 2048,
	variance: 1,
	factors: [
		{ first: estimate(0.2), total: estimate(0.3) },
		{ first: estimate(0.6), total: estimate(0.7) }
	],
	pairs: [estimate(-0.05)]
});
const global = (isMetTold: boolean, isStill = false): GlobalResult => ({
	output,
	seed: 1,
	draws: 2048,
	missing: 0,
	complete: true,
	factors: [factor('small'), factor('large')],
	...(isStill ? {} : { values: table(100) }),
	met: table(0.999),
	isMetTold,
	sentence: both('')
});
const here = { words, language: 'en' } as const;

describe('the texts of indices', () => {
	test('put the factor that decides most first and into the title', () => {
		const view = toIndices(global(true), 'values', here);
		expect(view.rows.map(({ label }) => label)).toEqual(['large', 'small']);
		expect(view.finding).toBe('large: 70% of the uncertainty of output in 2030.');
		expect(view.caption).toBe('2,048 base draws, 95% confidence intervals.');
	});

	test('say how many draws are left out, and when no run has a value', () => {
		const some = { ...global(true), draws: 2100, missing: 52 };
		expect(toIndices(some, 'values', here).caption).toMatch(/^2,048 base draws.* 52 more are left out/);
		const nowhere = { ...global(true, true), missing: 2048 };
		expect(toIndices(nowhere, 'values', here).finding).toBe('No run has a value.');
		expect(toIndices(global(true, true), 'values', here).finding).toBe('The outcome is the same in every run.');
	});

	test('say why there are no indices of what nearly never differs', () => {
		const view = toIndices(global(false), 'met', here);
		expect(view.rows).toEqual([]);
		expect(view.finding).toContain('met in 99.9% of the runs');
		expect(toIndices(global(true), 'met', here).rows).toHaveLength(2);
	});

	test('say that an outcome is the same in every run', () => {
		expect(toIndices(global(true, true), 'values', here)).toMatchObject({ finding: words.indices.still, rows: [] });
	});

	test('name pairs by both factors', () => {
		expect(toPairs(global(true), 'en')).toEqual([{ name: 'small × large', estimate: estimate(-0.05) }]);
	});
});
