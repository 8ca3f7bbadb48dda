import { describe, expect, test } from 'vitest';
import { auditEn } from './audit.en';
import { auditVi } from './audit.vi';
import { chanceEn } from './chance.en';
import { chanceVi } from './chance.vi';
import { chartFileTexts } from './chart-file-texts';
import { compareEn } from './compare.en';
import { compareVi } from './compare.vi';
import { dataEn } from './data.en';
import { dataVi } from './data.vi';
import { editorEn } from './editor.en';
import { editorVi } from './editor.vi';
import { frameEn } from './frame.en';
import { frameVi } from './frame.vi';
import { helpEn } from './help.en';
import { helpVi } from './help.vi';
import { linkTexts } from './link-texts';
import { modelEn } from './model.en';
import { modelVi } from './model.vi';
import { shareTexts } from './share-texts';

/** Texts of each page in both languages. */
const PAGES: readonly (readonly [string, unknown, unknown])[] = [
	['audit', auditVi, auditEn],
	['chance', chanceVi, chanceEn],
	['chart files', chartFileTexts.vi, chartFileTexts.en],
	['compare', compareVi, compareEn],
	['data', dataVi, dataEn],
	['editor', editorVi, editorEn],
	['frame', frameVi, frameEn],
	['help', helpVi, helpEn],
	['link', linkTexts.vi, linkTexts.en],
	['model', modelVi, modelEn],
	['share', shareTexts.vi, shareTexts.en]
];

/** Ids that are not texts, and words that both languages share. */
const SAME = /\.id$|\.(svg|png)$/;

function leaves(tree: unknown, path: string): readonly (readonly [string, string])[] {
	if (typeof tree === 'string') return [[path, tree]];
	if (typeof tree !== 'object' || tree === null) return [];
	return Object.entries(tree).flatMap(([key, value]) => leaves(value, `${path}.${key}`));
}

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe.each(PAGES)('texts of %s', (page, vi, en) => {
	const vietnamese = leaves(vi, page);
	const english = new Map(leaves(en, page));

	test('have the same keys in both languages', () => {
		expect([...english.keys()]).toEqual(vietnamese.map(([key]) => key));
	});

	test('take the same values, are translated, and are precomposed', () => {
		for (const [key, text] of vietnamese) {
			const other = english.get(key) ?? '';
			expect(placeholders(other), key).toEqual(placeholders(text));
			if (!SAME.test(key)) expect(other, key).not.toBe(text);
			expect(text, key).toBe(text.normalize('NFC'));
		}
	});
});
