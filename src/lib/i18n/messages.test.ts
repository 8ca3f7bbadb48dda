import { expect, test } from 'vitest';
import { fillText, plural } from './fill-text';
import { foldText, matchesText } from './fold-text';
import { formatDocumentDate, formatYearRange } from './years';

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
