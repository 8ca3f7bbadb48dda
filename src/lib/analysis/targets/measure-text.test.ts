import { expect, test } from 'vitest';
import { MEASURES, toSeriesId, type Measure } from '$lib/model';
import type { TargetFacts } from '../compile/types';
import { measureText } from './measure-text';

const bare = {
	id: 'x_2030',
	section: '1',
	group: 'g',
	label: { vi: 'x', en: 'x' },
	series: toSeriesId('x', ['II']),
	value: 7,
	comparison: 'at-least',
	direction: 'more',
	unit: 'share'
} as const;
const base = { ...bare, denominator: toSeriesId('y'), from: 2021, year: 2030 } as const;

const EXPECTED: Readonly<Record<Measure, string | undefined>> = {
	level: 'at(x[II] / y, 2030)',
	cagr: 'cagr(x[II] / y, 2021, 2030)',
	mean: 'mean_over(x[II] / y, 2021, 2030)',
	sum: 'sum_over(x[II] / y, 2021, 2030)',
	'ratio-of-sums': 'ratio_of_sums(x[II], y, 2021, 2030)',
	change: 'at(x[II] / y, 2030) - at(x[II] / y, 2021)',
	'first-year': 'first_year(x[II] >= target_x_2030)',
	text: undefined
};

test.each(MEASURES)('the measure %s is said in the equation language', (measure) => {
	expect(measureText({ ...base, measure }, 'share')).toBe(EXPECTED[measure]);
});

test('a change of a level asked for as a share is cumulative growth', () => {
	const plain = { ...bare, from: 2021, year: 2030 };
	expect(measureText({ ...plain, measure: 'change' }, 'bn VND')).toBe('at(x[II], 2030) / at(x[II], 2021) - 1');
	expect(measureText({ ...plain, measure: 'change', unit: 'bn VND' }, 'bn VND')).toBe('at(x[II], 2030) - at(x[II], 2021)');
});

test('a target without the year it needs has no text', () => {
	const noStart: TargetFacts = { ...bare, measure: 'mean', year: 2030 };
	const noEnd: TargetFacts = { ...bare, measure: 'mean', from: 2021 };
	expect(measureText(noStart, 'share')).toBeUndefined();
	expect(measureText(noEnd, 'share')).toBeUndefined();
});

test('at most is reached from above', () => {
	expect(measureText({ ...base, measure: 'first-year', comparison: 'at-most' }, 'share')).toBe('first_year(x[II] <= target_x_2030)');
});
