import { describe, expect, test } from 'vitest';
import { en, vi } from '$lib/i18n';
import { fixtureTarget } from '../../../../tests/support/fixture-assessment';
import type { Locale } from '../locale-context';
import { toTargetRow, toTargetRows, whenOf } from './target-texts';

const VI: Locale = { language: 'vi', text: vi };
const EN: Locale = { language: 'en', text: en };
const RATE = { as: 'percent', decimals: 1 } as const;

test('a level shows its year, unit, what is asked, the value and the signed gap', () => {
	expect(toTargetRow(fixtureTarget(), VI)).toMatchObject({
		when: '2030',
		unit: 'triệu đồng/người',
		target: '≥ 150,0',
		value: '128,4',
		gap: '−21,6',
		firstYear: '2033'
	});
});

test('average growth counts from the year before its period and is so much a year, its gap in points', () => {
	const growth = fixtureTarget({ measure: 'cagr', from: 2025, unit: 'share', display: RATE, target: 0.102, value: 0.094, gap: -0.008 });
	expect(toTargetRow(growth, EN)).toMatchObject({
		when: '2026–2030',
		unit: '% a year',
		target: '≥ 10.2',
		value: '9.4',
		gap: '−0.8\u00a0pp'
	});
});

test.each([
	['mean', '2021–2030'],
	['sum', '2021–2030'],
	['ratio-of-sums', '2021–2030'],
	['change', '2022–2030'],
	['cagr', '2022–2030']
] as const)('%s from 2021 to 2030 is shown as %s', (measure, shown) => {
	expect(whenOf(fixtureTarget({ measure, from: 2021 }))).toBe(shown);
});

test.each([
	['at-least', '≥ 7'],
	['at-most', '≤ 7'],
	['about', '≈ 7'],
	['below', '< 7'],
	['above', '> 7']
] as const)('%s is shown with its sign', (comparison, shown) => {
	expect(toTargetRow(fixtureTarget({ comparison, target: 7, display: { as: 'number', decimals: 0 } }), VI).target).toBe(shown);
});

test.each([
	[0.4174, 'neutral', 'cao hơn 3,0\u00a0điểm %', '3.0\u00a0pp above'],
	[0.3566, 'neutral', 'thấp hơn 3,0\u00a0điểm %', '3.0\u00a0pp below'],
	[0.4174, 'less', '−3,0\u00a0điểm %', '−3.0\u00a0pp']
] as const)('where neither side is better, the gap of %d says the side in place of a sign', (value, direction, inVi, inEn) => {
	const about = fixtureTarget({ comparison: 'about', direction, unit: 'share', display: RATE, target: 0.387, value, gap: -0.0304 });
	expect([toTargetRow(about, VI).gap, toTargetRow(about, EN).gap]).toEqual([inVi, inEn]);
});

test('a band shows both ends', () => {
	expect(toTargetRow(fixtureTarget({ comparison: 'between', target: [10, 12.5] }), VI).target).toBe('10,0–12,5');
});

describe('details', () => {
	const details = (over: Parameters<typeof fixtureTarget>[0]) => toTargetRow(fixtureTarget(over), VI).details.join('\n');

	test('a missed target says what growth would reach it, from which year', () => {
		expect(details({})).toContain('từ số công bố năm 2024 phải tăng bình quân 8,9\u00a0%/năm');
	});

	test('a target to fall says by how much it has to change, and a met one says nothing of it', () => {
		expect(details({ growthNeeded: -0.05 })).toContain('phải thay đổi bình quân −5,0\u00a0%/năm');
		expect(details({ status: 'met' })).not.toContain('bình quân');
	});

	test('reason, price basis, earlier success and upper bounds are said', () => {
		const all = details({ reason: { vi: 'vì thiếu số liệu', en: 'no data' }, passedIn: 2023, upperBound: true, betterThanAsked: true });
		for (const part of ['vì thiếu số liệu', 'giá hiện hành', 'năm 2023 đã đạt', 'mức tối đa', 'Tốt hơn']) expect(all).toContain(part);
	});

	test('a target without a number shows dashes and why', () => {
		const row = toTargetRow(
			fixtureTarget({
				measure: 'text',
				target: undefined,
				comparison: undefined,
				value: undefined,
				gap: undefined,
				gapShare: undefined,
				display: undefined,
				unit: undefined,
				reason: { vi: 'xếp hạng', en: 'a rank' }
			}),
			VI
		);
		expect(row).toMatchObject({ target: '—', value: '—', gap: '—', unit: '' });
		expect(row.details[0]).toBe('xếp hạng');
	});
});

test('rows of targets that came out as before are kept, the others are made anew', () => {
	const first = toTargetRows([fixtureTarget({ id: 'a' }), fixtureTarget({ id: 'b' })], undefined, VI);
	const second = toTargetRows([fixtureTarget({ id: 'a' }), fixtureTarget({ id: 'b', value: 130, gap: -20 })], first, VI);
	expect(second.rows[0]).toBe(first.rows[0]);
	expect(second.rows[1]).toMatchObject({ value: '130,0', gap: '−20,0' });
});
