import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hiddenPacks, placePath, PLACES } from './places';

test('every place has its folder in both languages, and every folder is a place', () => {
	for (const language of ['vi', 'en']) {
		const folders = readdirSync(new URL(`${language}/`, import.meta.url)).filter((name) => !name.startsWith('['));
		expect(folders.toSorted()).toEqual(Object.values<string>(PLACES).toSorted());
	}
});

test('a pack named like a place would be hidden by it', () => {
	expect(hiddenPacks(['some-place', 'data', 'other-place', 'n'])).toEqual(['data', 'n']);
});

test('pages of a pack lead to the same pack, others to themselves', () => {
	expect(placePath('data', 'some-place')).toBe('data/some-place/');
	expect(placePath('home', 'some-place')).toBe('some-place/');
	expect(placePath('help', 'some-place')).toBe('help/');
	expect(placePath('audit', undefined)).toBe('audit/');
});
