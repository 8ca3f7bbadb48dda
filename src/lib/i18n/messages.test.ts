import { expect, test } from 'vitest';
import { en } from './en';
import { fillText, plural } from './fill-text';
import { foldText, matchesText } from './fold-text';
import { vi } from './vi';
import { formatDocumentDate, formatYearRange } from './years';

interface Tree {
	readonly [key: string]: string | Tree;
}

function leaves(tree: Tree, path: string): readonly (readonly [string, string])[] {
	return Object.entries(tree).flatMap(([key, value]) =>
		typeof value === 'string' ? [[`${path}.${key}`, value] as const] : leaves(value, `${path}.${key}`)
	);
}

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
const english = new Map(leaves(en, ''));

test('both languages have the same keys', () => {
	expect([...english.keys()]).toEqual(leaves(vi, '').map(([key]) => key));
});

test.each(leaves(vi, ''))('%s takes the same values in both languages', (key, text) => {
	expect(placeholders(english.get(key) ?? '')).toEqual(placeholders(text));
});

test('Vietnamese texts are precomposed', () => {
	for (const [, text] of leaves(vi, '')) expect(text).toBe(text.normalize('NFC'));
});

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
