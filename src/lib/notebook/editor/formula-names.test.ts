import { expect, test } from 'vitest';
import { compilePack, packFacts } from '$lib/analysis';
import { editorVi } from '$lib/i18n';
import { loadShippedLibrary } from '../../../../tests/support';
import { valueOf } from '../../../../tests/support/value-of';
import { findNames } from './formula-names';

const library = loadShippedLibrary();
const facts = packFacts(valueOf(compilePack(library, library.packs[0]?.id ?? '')));
const find = (typed: string) => findNames(typed, facts, 'vi', editorVi.kinds).map(({ text }) => text);

test('names are found by their label without diacritics', () => {
	expect(find('von dau tu')).toContain('investment');
	expect(find('dan so')).toContain('population');
});

test('names that start with what is typed come first, functions among them', () => {
	expect(find('grdp')[0]).toMatch(/^grdp/);
	expect(find('cagr')).toContain('cagr(');
	expect(find('zzz')).toEqual([]);
});

test('each says its unit or how it is called', () => {
	const details = new Map(findNames('grdp', facts, 'vi', editorVi.kinds).map(({ text, detail }) => [text, detail]));
	expect(details.get('grdp_per_capita')).toBe('biến, triệu đồng/người');
});
