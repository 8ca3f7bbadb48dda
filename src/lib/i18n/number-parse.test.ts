import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDigits } from './number-format';
import { parseNumber } from './number-parse';

test.each([
	['12,4', 'vi', 12.4],
	['12.4', 'vi', 12.4],
	['12.4', 'en', 12.4],
	['12,4', 'en', 12.4],
	['1.234,5', 'vi', 1234.5],
	['1,234.5', 'vi', 1234.5],
	['1,234.5', 'en', 1234.5],
	['45.068.670', 'vi', 45_068_670],
	['45,068,670', 'vi', 45_068_670],
	['1\u00a0234', 'vi', 1234],
	['1 234 567,8', 'vi', 1_234_567.8],
	['-3,2', 'vi', -3.2],
	['\u22123,2', 'vi', -3.2],
	['+3,2', 'vi', 3.2],
	['0', 'vi', 0],
	['-0', 'vi', 0],
	[',5', 'vi', 0.5],
	['5,', 'vi', 5]
] as const)('"%s" in %s is %d', (text, language, value) => {
	expect(parseNumber(text, language)?.value).toBe(value);
});

test.each([
	['10%', 0.1, 'percent'],
	['12,4 %', 0.124, 'percent'],
	['7,7‰', 0.0077, 'per-mille'],
	['2,5 tỷ', 2.5e9, 'scale'],
	['2,5 tỉ', 2.5e9, 'scale'],
	['150 tr', 150e6, 'scale'],
	['150 triệu', 150e6, 'scale'],
	['3 nghìn', 3000, 'scale']
] as const)('"%s" takes its sign or word into the value', (text, value, mark) => {
	expect(parseNumber(text, 'vi')).toMatchObject({ value, mark });
});

test('a word typed with combining marks is read like the precomposed one', () => {
	expect(parseNumber('2 tỷ'.normalize('NFD'), 'vi')?.value).toBe(2e9);
});

test('one mark before exactly three digits is read by the language and echoed', () => {
	expect(parseNumber('1.234', 'vi')).toMatchObject({ value: 1234, reading: '1\u00a0234' });
	expect(parseNumber('1.234', 'en')).toMatchObject({ value: 1.234, reading: '1.234' });
	expect(parseNumber('1,234', 'vi')).toMatchObject({ value: 1.234, reading: '1,234' });
	expect(parseNumber('12,4', 'vi')?.reading).toBeUndefined();
	expect(parseNumber('0,125', 'vi')?.reading).toBeUndefined();
});

test.each(['', 'abc', '1,2,3', '1.2.3', '12,4 kg', '--3', '1e5', 'constructor', '3 constructor', '.', ','])('"%s" is no number', (text) => {
	expect(parseNumber(text, 'vi')).toBeUndefined();
});

test('what is written is read back', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: -1e12, max: 1e12 }),
			fc.constantFrom('vi', 'en'),
			fc.integer({ min: 0, max: 2 }),
			(scaled, language, decimals) => {
				const value = scaled / 10 ** decimals;
				const text = formatDigits(value, { as: 'number', decimals }, language);
				expect(parseNumber(text, language)?.value).toBe(value === 0 ? 0 : value);
			}
		),
		{ seed: 20260801, numRuns: 500 }
	);
});
