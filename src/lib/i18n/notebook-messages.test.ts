import { expect, test } from 'vitest';
import { deskEn } from './desk.en';
import { deskVi } from './desk.vi';
import { notebookEn } from './notebook.en';
import { notebookVi } from './notebook.vi';

interface Tree {
	readonly [key: string]: string | Tree;
}

function leaves(tree: Tree, path: string): readonly (readonly [string, string])[] {
	return Object.entries(tree).flatMap(([key, value]) =>
		typeof value === 'string' ? [[`${path}.${key}`, value] as const] : leaves(value, `${path}.${key}`)
	);
}

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
const vietnamese = [...leaves(notebookVi, 'notebook'), ...leaves(deskVi, 'desk')];
const english = new Map([...leaves(notebookEn, 'notebook'), ...leaves(deskEn, 'desk')]);

test('texts of notebooks have the same keys in both languages', () => {
	expect([...english.keys()]).toEqual(vietnamese.map(([key]) => key));
});

test.each(vietnamese)('%s takes the same values in both languages, and is translated', (key, text) => {
	expect(placeholders(english.get(key) ?? '')).toEqual(placeholders(text));
	expect(english.get(key)).not.toBe(text);
	expect(text).toBe(text.normalize('NFC'));
});
