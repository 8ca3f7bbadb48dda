import { describe, expect, test } from 'vitest';
import { toSeriesId } from '$lib/model';
import { drawDeviations, type DeviationRequest } from './deviations';
import { independentGroups } from './factors';
import type { RuntimeUncertainty } from './types';

const [A, B, C] = ['a', 'b', 'c'].map((id) => toSeriesId(id));
if (A === undefined || B === undefined || C === undefined) throw new Error('three ids');

const UNCERTAIN: RuntimeUncertainty = {
	inputs: [
		{ id: A, as: 'addition', level: { kind: 'normal', mean: 0, sd: 2 }, shock: { sd: 0.5, persistence: 0.6 } },
		{ id: B, as: 'factor', level: { kind: 'lognormal', median: 1, sd: 0.3 } },
		{ id: C, as: 'addition', level: { kind: 'triangular', low: -1, mode: 0, high: 3 }, shock: { sd: 1, persistence: 0 } }
	],
	correlations: [
		{ between: [A, C], of: 'both', value: 0.7 },
		{ between: [B, C], of: 'level', value: -0.4 }
	]
};

const COUNT = 20_000;
const YEARS = 4;
const request = (over: Partial<DeviationRequest> = {}): DeviationRequest => ({
	source: { seed: 9, sampling: 'philox' },
	range: { first: 0, count: COUNT },
	years: YEARS,
	...over
});

function meanOf(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function correlationOf(x: readonly number[], y: readonly number[]): number {
	const [mx, my] = [meanOf(x), meanOf(y)];
	const product = (u: readonly number[], mu: number, v: readonly number[], mv: number) =>
		meanOf(u.map((one, k) => (one - mu) * ((v[k] ?? 0) - mv)));
	return product(x, mx, y, my) / Math.sqrt(product(x, mx, x, mx) * product(y, my, y, my));
}

function ranksOf(values: readonly number[]): readonly number[] {
	const order = values.map((_, k) => k).toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
	const ranks = new Array<number>(values.length).fill(0);
	order.forEach((at, rank) => (ranks[at] = rank));
	return ranks;
}

// Correlations of n independent pairs have a standard error of at most 1/√n; four of them.
const FOUR_ERRORS = 4 / Math.sqrt(COUNT);

describe('levels', () => {
	const levels = drawDeviations(
		{ ...UNCERTAIN, inputs: UNCERTAIN.inputs.map(({ id, as, level }) => ({ id, as, ...(level === undefined ? {} : { level }) })) },
		request()
	);
	const [a = [], b = [], c = []] = levels.map(({ values }) => [...values]);

	test.each([
		['a', 'c', () => correlationOf(ranksOf(a), ranksOf(c)), 0.7],
		['b', 'c', () => correlationOf(ranksOf(b), ranksOf(c)), -0.4],
		['a', 'b', () => correlationOf(ranksOf(a), ranksOf(b)), 0]
	] as const)('of %s and %s have the rank correlation of their normal numbers', (_, __, correlation, rho) => {
		// Spearman's correlation of a Gaussian copula: 6/π · asin(ρ/2), whatever the distributions.
		expect(Math.abs(correlation() - (6 / Math.PI) * Math.asin(rho / 2))).toBeLessThan(FOUR_ERRORS);
	});

	test('are one number for all years', () => {
		expect(levels.map(({ rows, values }) => [rows, values.length])).toEqual(levels.map(() => [1, COUNT]));
	});
});

describe('yearly shocks', () => {
	const shocks = drawDeviations(
		{ ...UNCERTAIN, inputs: UNCERTAIN.inputs.map(({ id, as, shock }) => ({ id, as, ...(shock === undefined ? {} : { shock }) })) },
		request()
	);
	const yearOf = (input: number, year: number) => [...(shocks[input]?.values ?? [])].slice(year * COUNT, (year + 1) * COUNT);

	test.each([0, 1, 3])('of year %i are spread as every other year', (year) => {
		const values = yearOf(0, year);
		// A variance of n normal numbers has a relative standard error of √(2/n); four of them.
		expect(Math.abs(meanOf(values.map((value) => value * value)) / 0.25 - 1)).toBeLessThan(4 * Math.sqrt(2 / COUNT));
	});

	test.each([1, 2, 3])('%i years apart are correlated by the power of their persistence', (lag) => {
		expect(Math.abs(correlationOf(yearOf(0, 0), yearOf(0, lag)) - 0.6 ** lag)).toBeLessThan(FOUR_ERRORS);
		expect(Math.abs(correlationOf(yearOf(2, 0), yearOf(2, lag)))).toBeLessThan(FOUR_ERRORS);
	});

	test('of correlated assumptions move together within a year', () => {
		expect(Math.abs(correlationOf(yearOf(0, 0), yearOf(2, 0)) - 0.7)).toBeLessThan(FOUR_ERRORS);
	});

	test.each([0, 1, 3])('of like persistence are correlated in year %i as stated', (year) => {
		const inputs = UNCERTAIN.inputs.map(({ id, as }) => ({ id, as, shock: { sd: 1, persistence: 0.8 } }));
		const like = drawDeviations({ ...UNCERTAIN, inputs }, request());
		const row = (input: number) => [...(like[input]?.values ?? [])].slice(year * COUNT, (year + 1) * COUNT);
		expect(Math.abs(correlationOf(row(0), row(2)) - 0.7)).toBeLessThan(FOUR_ERRORS);
	});
});

test('a draw alone has the deviations it has among others', () => {
	for (const sampling of ['sobol', 'philox'] as const) {
		const source = { seed: 5, sampling };
		const many = drawDeviations(UNCERTAIN, request({ source, range: { first: 0, count: 64 } }));
		const one = drawDeviations(UNCERTAIN, request({ source, range: { first: 37, count: 1 } }));
		one.forEach(({ rows, values }, at) => {
			for (let row = 0; row < rows; row += 1) expect(values[row]).toBe(many[at]?.values[row * 64 + 37]);
		});
	}
});

test('leaving out assumptions that nothing needs does not change the others', () => {
	const inputs = [...UNCERTAIN.inputs, { id: toSeriesId('d'), as: 'addition', level: { kind: 'uniform', low: -1, high: 1 } } as const];
	const all = drawDeviations({ ...UNCERTAIN, inputs }, request({ range: { first: 0, count: 10 } }));
	const some = drawDeviations({ ...UNCERTAIN, inputs }, request({ range: { first: 0, count: 10 }, only: new Set([A, B, C]) }));
	expect(some.slice(0, 3)).toEqual(all.slice(0, 3));
	expect(some[3]?.values.length).toBe(0);
});

test('assumptions linked by correlations are one group', () => {
	const inputs = [...UNCERTAIN.inputs, { id: toSeriesId('d'), as: 'addition', level: { kind: 'uniform', low: -1, high: 1 } } as const];
	expect(independentGroups({ ...UNCERTAIN, inputs })).toEqual([[A, B, C], [toSeriesId('d')]]);
	expect(independentGroups({ inputs, correlations: [] })).toEqual([[A], [B], [C], [toSeriesId('d')]]);
});
