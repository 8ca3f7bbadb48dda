import { expect, test } from 'vitest';
import { fillText, plural } from './fill-text';
import { foldText, matchesText } from './fold-text';
import { formatDocumentDate, formatMoment, formatYearRange } from './years';

test('a forgotten value is refused', () => {
	expect(() => fillText('{a} {b}', { a: 1 })).toThrow('{b}');
	expect(fillText('{a} {a}', { a: 0 })).toBe('0 0');
});

test('one is counted apart', () => {
	expect(plural(1, { one: '{count} change', other: '{count} changes' })).toBe('1 change');
	expect(plural(0, { one: '{count} change', other: '{count} changes' })).toBe('0 changes');
});

test('search ignores diacritics and capitals', () => {
	expect(foldText('Đầu tư ƯỚC')).toBe('dau tu uoc');
	expect(matchesText('dau tu', ['Vốn đầu tư thực hiện'])).toBe(true);
	expect(matchesText('tu  dau', ['Vốn đầu tư thực hiện'])).toBe(true);
	expect(matchesText('ngheo', ['Vốn đầu tư thực hiện'])).toBe(false);
	expect(matchesText(' ', ['gì cũng khớp'])).toBe(true);
});

test('years are joined with an en dash and never grouped', () => {
	expect(formatYearRange(2026, 2030)).toBe('2026–2030');
	expect(formatYearRange(undefined, 2030)).toBe('2030');
});

test('dates follow the documents of each language', () => {
	expect(formatDocumentDate('2022-08-22', 'vi')).toBe('22/08/2022');
	expect(formatDocumentDate('2022-08-02', 'en')).toBe('2 Aug 2022');
	expect(formatDocumentDate('2024-12', 'vi')).toBe('12/2024');
	expect(formatDocumentDate('tháng 12', 'vi')).toBe('tháng 12');
});

test.each([
	['2026-11-25T21:58:26.100Z', '25/11/2026, 21:58 (UTC)', '25 Nov 2026, 21:58 (UTC)'],
	['2026-11-26T04:58:26+07:00', '26/11/2026, 04:58 (UTC+7)', '26 Nov 2026, 04:58 (UTC+7)'],
	['2026-11-26T00:28:26-03:30', '26/11/2026, 00:28 (UTC-3:30)', '26 Nov 2026, 00:28 (UTC-3:30)']
])('the moment %s is written in its own time zone', (moment, vi, en) => {
	expect(formatMoment(moment, 'vi')).toBe(vi);
	expect(formatMoment(moment, 'en')).toBe(en);
});
