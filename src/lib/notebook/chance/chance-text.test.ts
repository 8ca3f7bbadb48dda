import { expect, test } from 'vitest';
import type { Chance } from '$lib/analysis';
import { chanceText, intervalText } from './chance-text';

const chance = (probability: number): Chance => ({ probability, error: 0, interval: [0.0312, 0.0444] });

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

test('an interval has tenths, since samples of thousands are that sure', () => {
	expect(intervalText(chance(0.04), 'en')).toBe('3.1–4.4%');
	expect(intervalText(chance(0.04), 'vi').replaceAll('\u00a0', ' ')).toBe('3,1–4,4 %');
});
