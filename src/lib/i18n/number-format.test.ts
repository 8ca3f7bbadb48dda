import { expect, test } from 'vitest';
import { formatDigits, formatGap, formatNumber, formatValue } from './number-format';

const PERCENT = { as: 'percent', decimals: 2 } as const;
const PER_MILLE = { as: 'per-mille', decimals: 1 } as const;
const plain = (decimals: number) => ({ as: 'number', decimals }) as const;

test('a share is shown as per cent with the language’s decimal mark', () => {
	expect(formatNumber(0.0305, PERCENT, 'vi')).toBe('3,05\u00a0%');
	expect(formatNumber(0.0305, PERCENT, 'en')).toBe('3.05%');
});

test('a rate per thousand is shown with its own sign', () => {
	expect(formatNumber(0.0077, PER_MILLE, 'vi')).toBe('7,7\u00a0‰');
});

test('thousands are grouped with a dot in Vietnamese and a comma in English', () => {
	expect(formatDigits(1234567.891, plain(2), 'vi')).toBe('1.234.567,89');
	expect(formatDigits(1234567.891, plain(2), 'en')).toBe('1,234,567.89');
	expect(formatDigits(999, plain(0), 'vi')).toBe('999');
});

test('negative numbers carry a real minus sign', () => {
	expect(formatDigits(-1234.5, plain(1), 'vi')).toBe('\u22121.234,5');
});

test('a number that rounds to zero has no sign', () => {
	expect(formatDigits(-0.0004, plain(2), 'vi')).toBe('0,00');
	expect(formatDigits(0.0004, plain(2), 'vi', { signed: true })).toBe('0,00');
	expect(formatDigits(-0, plain(0), 'en')).toBe('0');
});

test.each([
	[0.285, 0, '29'],
	[1.005, 2, '100,50'],
	[0.07, 6, '7,000000'],
	[-0.285, 0, '\u221229']
])('binary noise of %d does not reach the printed digit', (value, decimals, printed) => {
	expect(formatDigits(value, { as: 'percent', decimals }, 'vi')).toBe(printed);
});

test('a missing or non-finite value is an em dash', () => {
	expect(formatNumber(undefined, PERCENT, 'vi')).toBe('—');
	expect(formatValue(undefined, plain(1), 'm VND per person', 'vi')).toBe('—');
	expect(formatGap(undefined, PERCENT, 'share', 'en')).toBe('—');
	expect(formatNumber(Number.NaN, plain(0), 'vi')).toBe('—');
});

test('a value carries its unit in words', () => {
	expect(formatValue(128.4, plain(1), 'm VND per person', 'vi')).toBe('128,4\u00a0triệu đồng/người');
	expect(formatValue(0.387, { as: 'percent', decimals: 1 }, 'share', 'vi')).toBe('38,7\u00a0%');
});

test('a gap of shares is counted in points', () => {
	expect(formatGap(-0.008, { as: 'percent', decimals: 1 }, 'share', 'vi')).toBe('\u22120,8\u00a0điểm %');
	expect(formatGap(0.006, { as: 'percent', decimals: 1 }, 'share', 'en')).toBe('+0.6\u00a0pp');
});

test('very large numbers keep their digits', () => {
	expect(formatDigits(1e17, plain(0), 'vi')).toBe('100.000.000.000.000.000');
});
