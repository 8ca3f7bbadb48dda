import { expect, test } from 'vitest';
import { normalQuantile } from '$lib/base';
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
