import { describe, expect, test } from 'vitest';
import { normalCdf, normalQuantile } from '$lib/base';
import type { Distribution } from '$lib/model';
import { fromNormal } from './distributions';

const POINTS = 4000;

/** Mean and variance over evenly spread probabilities. */
function momentsOf(distribution: Distribution): readonly [number, number] {
	const draw = fromNormal(distribution);
	const values = Array.from({ length: POINTS }, (_, k) => draw(normalQuantile((k + 0.5) / POINTS)));
	const mean = values.reduce((sum, value) => sum + value, 0) / POINTS;
	return [mean, values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / POINTS];
}

// Closed forms of mean and variance: Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions.
const CLOSED: readonly (readonly [Distribution, number, number])[] = [
	[{ kind: 'normal', mean: 2, sd: 0.5 }, 2, 0.25],
	[{ kind: 'lognormal', median: 1, sd: 0.2 }, Math.exp(0.02), (Math.exp(0.04) - 1) * Math.exp(0.04)],
	[{ kind: 'uniform', low: -1, high: 3 }, 1, 16 / 12],
	[{ kind: 'triangular', low: 0, mode: 1, high: 5 }, 2, (0 + 1 + 25 - 0 - 0 - 5) / 18],
	[{ kind: 'pert', low: 0, mode: 1, high: 5 }, 1.5, ((1.5 - 0) * (5 - 1.5)) / 7],
	[{ kind: 'empirical', values: [1, 2, 6] }, 3, 14 / 3]
];

test.each(CLOSED)('%o has its mean and variance', (distribution, mean, variance) => {
	const [gotMean, gotVariance] = momentsOf(distribution);
	// Evenly spread points leave out the far tails, by less than half a per cent of the variance.
	expect(Math.abs(gotMean - mean)).toBeLessThan(0.002 * Math.max(1, Math.abs(mean)));
	expect(Math.abs(gotVariance / variance - 1)).toBeLessThan(0.005);
});

test.each(CLOSED)('%o turns smaller normal numbers into smaller numbers', (distribution) => {
	const draw = fromNormal(distribution);
	const values = [-3, -1, -0.2, 0, 0.4, 1.5, 3].map(draw);
	expect(values.toSorted((a, b) => a - b)).toEqual(values);
});

/** Share of a distribution at or below a value, by its closed form. */
const BELOW: readonly (readonly [Distribution, (x: number) => number])[] = [
	[{ kind: 'normal', mean: 2, sd: 0.5 }, (x) => normalCdf((x - 2) / 0.5)],
	[{ kind: 'lognormal', median: 3, sd: 0.2 }, (x) => normalCdf(Math.log(x / 3) / 0.2)],
	[{ kind: 'uniform', low: -1, high: 3 }, (x) => (x + 1) / 4],
	[{ kind: 'triangular', low: 0, mode: 1, high: 5 }, (x) => (x < 1 ? x ** 2 / 5 : 1 - (5 - x) ** 2 / 20)],
	[
		{ kind: 'triangular', low: -0.0025, mode: 0, high: 0.0005 },
		(x) => (x < 0 ? (x + 0.0025) ** 2 / 7.5e-6 : 1 - (0.0005 - x) ** 2 / 1.5e-6)
	],
	[{ kind: 'triangular', low: 0, mode: 0, high: 2 }, (x) => 1 - (2 - x) ** 2 / 4],
	// Shapes 2 and 4: the chance that at least two of five uniform numbers lie below.
	[{ kind: 'pert', low: 0, mode: 1, high: 4 }, (x) => 1 - (1 - x / 4) ** 5 - 5 * (x / 4) * (1 - x / 4) ** 4],
	// Shapes 5 and 1: the largest of five.
	[{ kind: 'pert', low: -2, mode: 0, high: 0 }, (x) => ((x + 2) / 2) ** 5]
];

describe.each(BELOW)('quantiles of %o', (distribution, below) => {
	const draw = fromNormal(distribution);

	test.each([1e-9, 1e-4, 0.05, 0.25, 0.5, 0.75, 0.95, 0.9999, 1 - 1e-9])('leave %f of it below them', (p) => {
		// Probabilities near 1 are known to about 1e-16 themselves; the rest is the rounding of a few operations.
		expect(Math.abs(below(draw(normalQuantile(p))) - p)).toBeLessThan(2e-13 + 1e-10 * Math.min(p, 1 - p));
	});

	test('stay inside its ends, however far out the normal number', () => {
		if (!('low' in distribution)) return expect(draw(-40)).toBeLessThan(draw(40));
		expect(draw(-40)).toBeGreaterThanOrEqual(distribution.low);
		expect(draw(40)).toBeLessThanOrEqual(distribution.high);
	});
});

test.each([
	[0.1, 1],
	[0.33, 1],
	[0.34, 2],
	[0.66, 2],
	[0.67, 6],
	[0.9, 6]
])('of three past figures each stands for a third: at %f it is %f', (p, expected) => {
	expect(fromNormal({ kind: 'empirical', values: [6, 1, 2] })(normalQuantile(p))).toBe(expected);
});
