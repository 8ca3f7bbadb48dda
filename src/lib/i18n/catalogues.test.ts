import { describe, expect, test } from 'vitest';

type Module = Readonly<Record<string, unknown>>;

// Found by file name, so that no catalogue can be forgotten.
const vietnameseFiles: Readonly<Record<string, Module>> = import.meta.glob<Module>(['./vi.ts', './*.vi.ts'], { eager: true });
const englishFiles: Readonly<Record<string, Module>> = import.meta.glob<Module>(['./en.ts', './*.en.ts'], { eager: true });
const bothFiles: Readonly<Record<string, Module>> = import.meta.glob<Module>('./*-texts.ts', { eager: true });

/** Ids, kinds of files and the name of the site are the same in every language. */
const SAME = /(?:^|\.)(?:id|svg|png|json)$|^site\.name$/;

function leaves(tree: unknown, path = ''): readonly (readonly [string, string])[] {
	if (typeof tree === 'string') return [[path, tree]];
	if (typeof tree !== 'object' || tree === null) return [];
	return Object.entries(tree).flatMap(([key, value]) => leaves(value, path === '' ? key : `${path}.${key}`));
}

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
const only = (module: Module | undefined): unknown => Object.values(module ?? {})[0];

const pairs = Object.entries(vietnameseFiles).map(
	([file, module]) => [file, only(module), only(englishFiles[file.replace('vi.ts', 'en.ts')])] as const
);
/** Texts that stand in one file for both languages: either a tree a language, or both beside each other at each leaf. */
const together = Object.entries(bothFiles).flatMap(([file, module]) =>
	Object.values(module).flatMap((texts) => {
		if (typeof texts !== 'object' || texts === null) return [];
		if ('vi' in texts && 'en' in texts) return [[file, texts.vi, texts.en] as const];
		const of = (language: string) =>
			Object.fromEntries(leaves(texts).flatMap(([key, text]) => (key.endsWith(`.${language}`) ? [[key.slice(0, -3), text]] : [])));
		return [[file, of('vi'), of('en')] as const];
	})
);

test('catalogues are found', () => {
	expect(pairs.length).toBeGreaterThan(12);
	expect(together.length).toBeGreaterThan(4);
});

describe.each([...pairs, ...together])('%s', (_, vietnamese, english) => {
	const others = new Map(leaves(english));

	test('has the same keys in both languages', () => {
		expect(leaves(vietnamese).length).toBeGreaterThan(0);
		expect([...others.keys()]).toEqual(leaves(vietnamese).map(([key]) => key));
	});

	test('takes the same values in both, is translated, and is precomposed', () => {
		for (const [key, text] of leaves(vietnamese)) {
			const other = others.get(key) ?? '';
			expect(placeholders(other), key).toEqual(placeholders(text));
			if (!SAME.test(key) && /\p{L}/u.test(text.replaceAll(/\{\w+\}/g, ''))) expect(other, key).not.toBe(text);
			expect(text, key).toBe(text.normalize('NFC'));
			// The mark stands on the first vowel of a final pair, as in “xóa” and “tùy”; behind q the u is no vowel.
			expect(text.match(/(?<![qQ\p{L}])[^q\P{L}]*(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/giu) ?? [], key).toEqual([]);
		}
	});
});
