import { expect, test } from 'vitest';
import { en, vi } from '$lib/i18n';
import { fixtureLever } from '../../../../tests/support/fixture-assessment';
import { parseEntry, toSliderText, toSliderView } from './lever-slider';

const VI = { language: 'vi', text: vi } as const;
const EN = { language: 'en', text: en } as const;
const PERCENT = { as: 'percent', decimals: 1 } as const;

test('policy and context have thumbs of different shapes', () => {
	expect(toSliderView(fixtureLever(), VI).shape).toBe('round');
	expect(toSliderView(fixtureLever({ kind: 'context' }), VI).shape).toBe('square');
});

test.each([
	['12,4', PERCENT, VI, 0.124],
	['12.4', PERCENT, EN, 0.124],
	['12,4%', PERCENT, VI, 0.124],
	['-3,2', { as: 'per-mille', decimals: 1 }, VI, -0.0032],
	['1%', { as: 'per-mille', decimals: 1 }, VI, 0.01],
	['0', PERCENT, VI, 0],
	['4,15', { as: 'number', decimals: 2 }, VI, 4.15]
] as const)('"%s" is read in the unit that is shown', (typed, display, locale, value) => {
	expect(parseEntry(typed, display, locale)?.value).toBe(value);
});

test('a typed value keeps its decimals in the field, a calibrated one is rounded', () => {
	const text = toSliderText(fixtureLever(), VI);
	expect(text.formatEntry(0.12345)).toBe('12,345');
	expect(text.formatEntry(0.1332252)).toBe('13,3');
	expect(text.formatEntry(0.12)).toBe('12,0');
});

test('a refusal names the value, the limits and nothing else', () => {
	expect(toSliderText(fixtureLever(), VI).refused(0.4)).toBe('Không nhận 40,0\u00a0%: chỉ được từ −20,0\u00a0% đến 30,0\u00a0%.');
	expect(toSliderText(fixtureLever(), EN).refused(0.4)).toBe('40.0% is not accepted: only −20.0% to 30.0%.');
});

test('a change is told against the scenario, in points', () => {
	expect(toSliderText(fixtureLever(), VI).changed(0.126)).toBe('kịch bản gốc: 12,0\u00a0%, thay đổi +0,6\u00a0điểm %');
});

test('a past of one figure is told as one', () => {
	const text = toSliderText(fixtureLever({ history: { low: 0.0331, high: 0.0331, firstYear: 2025, lastYear: 2025 } }), VI);
	expect(text.scent).toBe('2025: 3,3\u00a0%');
	expect(toSliderText(fixtureLever(), VI).scent).toBe('2016–2024: 5,0 đến 21,0\u00a0%');
});

test('a lever without programme value and history says nothing of them', () => {
	const text = toSliderText(fixtureLever({ programmeValue: undefined, history: undefined }), VI);
	expect([text.mark, text.scent]).toEqual([undefined, undefined]);
	expect(text.valueText(0.12)).toBe('12,0\u00a0%');
});
