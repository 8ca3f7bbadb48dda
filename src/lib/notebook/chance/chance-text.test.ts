import { expect, test } from 'vitest';
import type { Chance } from '$lib/analysis';
import { chanceText, intervalText } from './chance-text';

const chance = (probability: number, interval: Chance['interval'] = [0, 1]): Chance => ({ probability, error: 0, interval });

test.each([
	[0, '0 %', '0%'],
	[0.004, '< 1 %', '< 1%'],
	[0.01, '1 %', '1%'],
	[0.8561, '86 %', '86%'],
	[0.9951, '> 99 %', '> 99%'],
	[1, '100 %', '100%']
])('a chance of %d', (probability, vi, en) => {
	expect(chanceText(chance(probability), 'vi').replaceAll('\u00a0', ' ')).toBe(vi);
	expect(chanceText(chance(probability), 'en')).toBe(en);
});

test.each([
	[0.9854, [0.981, 0.989], '98.5%'],
	[0.9854, [0.971, 0.991], '99%'],
	[0.0262, [0.021, 0.029], '2.6%'],
	[0.5049, [0.496, 0.514], '50%'],
	[1, [0.997, 1 - 1e-16], '100%']
] as const)('a chance of %d between %j is never rounded out of its interval', (probability, interval, text) => {
	expect(chanceText(chance(probability, interval), 'en')).toBe(text);
});

test('an interval has tenths, since samples of thousands are that sure', () => {
	expect(intervalText(chance(0.04, [0.0312, 0.0444]), 'en')).toBe('3.1–4.4%');
	expect(intervalText(chance(0.04, [0.0312, 0.0444]), 'vi').replaceAll('\u00a0', ' ')).toBe('3,1–4,4 %');
});
