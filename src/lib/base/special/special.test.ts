import { expect, test } from 'vitest';
import { betaCdf, betaQuantile } from './beta';
import { normalCdf } from './normal-cdf';
import { normalQuantile } from './normal-quantile';

// Source: 20-digit values of the normal distribution, e.g. Abramowitz and Stegun, tables 26.1 and 26.5, and NIST DLMF 7.
test.each([
	[0, 0.5],
	[1, 0.8413447460685429],
	[-1.959963984540054, 0.025],
	[-6, 9.865876450376946e-10],
	[3, 0.9986501019683699]
])('the normal distribution at %d is %d', (x, expected) => {
	// Twelve digits, far beyond what an ensemble can show.
	expect(Math.abs(normalCdf(x) / expected - 1)).toBeLessThan(1e-12);
});

test.each([
	[0.5, 0],
	[0.975, 1.959963984540054],
	[0.95, 1.6448536269514722],
	[1e-6, -4.753424308822899]
])('the normal quantile of %d is %d', (probability, expected) => {
	expect(Math.abs(normalQuantile(probability) - expected)).toBeLessThan(1e-12);
});

test('the beta distribution with shapes 2 and 2 is 3x² − 2x³, and its quantile turns it round', () => {
	for (const x of [0.05, 0.3, 0.5, 0.8, 0.99]) {
		const share = 3 * x ** 2 - 2 * x ** 3;
		expect(Math.abs(betaCdf(x, { a: 2, b: 2 }) - share)).toBeLessThan(1e-12);
		expect(Math.abs(betaQuantile(share, { a: 2, b: 2 }) - x)).toBeLessThan(1e-10);
	}
});
