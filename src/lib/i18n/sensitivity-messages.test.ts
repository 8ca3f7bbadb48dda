import { expect, test } from 'vitest';
import { sensitivityEn } from './sensitivity.en';
import { sensitivityVi } from './sensitivity.vi';

interface Tree {
	readonly [key: string]: string | Tree | readonly Tree[];
}

function leaves(tree: Tree | readonly Tree[], path: string): readonly (readonly [string, string])[] {
	const entries: readonly [string, string | Tree | readonly Tree[]][] = Object.entries(tree);
	return entries.flatMap(([key, value]) =>
		typeof value === 'string' ? [[`${path}.${key}`, value] as const] : leaves(value, `${path}.${key}`)
	);
}

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
const vietnamese = leaves(sensitivityVi, '');
const english = new Map(leaves(sensitivityEn, ''));

test('texts of what decides the outcome have the same keys in both languages', () => {
	expect([...english.keys()]).toEqual(vietnamese.map(([key]) => key));
});

test.each(vietnamese)('%s takes the same values in both languages, and is translated', (key, text) => {
	expect(placeholders(english.get(key) ?? '')).toEqual(placeholders(text));
	expect(english.get(key)).not.toBe(text);
	expect(text).toBe(text.normalize('NFC'));
});
