import { expect, test } from 'vitest';
import { modelEn, modelVi } from '$lib/i18n';
import { loadShippedLibrary } from '../support/library';

const { variables, inputs, constants } = loadShippedLibrary().model;

test('what equations rest on is said in both languages of the page, for each that rests on something and no other', () => {
	const said = [...variables, ...inputs, ...constants].flatMap((one) => ('source' in one ? [one.id] : []));
	expect(Object.keys(modelVi.sources).sort()).toEqual([...said].sort());
	expect(Object.values(modelVi.sources).filter((text) => /\b(?:chapter|replace|method|form of|both at)\b/.test(text))).toEqual([]);
	expect(Object.values(modelEn.sources).every((text) => text !== '')).toBe(true);
});
