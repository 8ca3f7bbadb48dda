/*
 * Every code of a notebook has a failing sample: `diagnostics/<code>.md`, a notebook that makes it be said. Codes of sizes, of runs and
 * of storage have their samples below, because files of that size do not belong into a repository.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileTexts, evaluateTexts, formulaCatalogue } from '$lib/analysis';
import type { Diagnostic, DiagnosticDefinition } from '$lib/base';
import { readYaml } from '$lib/files';
import { findLiveNumbers, formatLiveNumber, ofKind } from '../../src/lib/notebook/cells';
import { checkPack, NOTEBOOK_LIMITS, notebookCatalogue, parseNotebook } from '../../src/lib/notebook/document';
import { storageCatalogue } from '../../src/lib/notebook/storage';
import { evaluateNotebook, shippedPack } from '../support/notebooks';

const FOLDER = new URL('diagnostics/', import.meta.url);
const PACK = 'hau-giang';
const FILES = readdirSync(FOLDER).map((file) => file.replace('.md', ''));

/** Everything that is said of a notebook: reading it, running it, writing its numbers. */
function saidOf(text: string): readonly Diagnostic[] {
	const { document, diagnostics } = parseNotebook(text, 'sample.md', readYaml);
	const { states, answer, request } = evaluateNotebook(document, shippedPack(PACK));
	const formats = document.cells.flatMap(({ id, content }) =>
		findLiveNumbers(ofKind(content, 'text')?.markdown ?? '', {}).numbers.flatMap(({ text: asked, format }) => {
			const found = answer.texts.find((one) => one.cell === id && one.text === asked);
			const value = found?.values[request.current];
			return found?.facts === undefined || typeof value !== 'number'
				? []
				: formatLiveNumber(value, found.facts, { format, language: 'vi', where: { id } }).diagnostics;
		})
	);
	return [...diagnostics, ...[...states.values()].flatMap((state) => state.diagnostics), ...formats, ...checkPack(document, [PACK])];
}

const HEAD = `---\nformat: kb-notebook/1\ntitle: t\npack: ${PACK}\n---\n\n`;
const MADE: Readonly<Record<string, () => readonly Diagnostic[]>> = {
	'notebook-too-large': () => saidOf('a'.repeat(NOTEBOOK_LIMITS.text + 1)),
	'notebook-too-many-cells': () => parseNotebook(HEAD + '```audit\n```\n'.repeat(NOTEBOOK_LIMITS.cells + 1), 'a.md', readYaml).diagnostics,
	'cell-too-large': () => saidOf(`${HEAD}${'a'.repeat(NOTEBOOK_LIMITS.cell + 1)}\n`),
	'plan-missing': () => {
		const pack = shippedPack(PACK);
		const runs = [{ id: 'r', scenario: pack.programme, closure: 'none', changes: [] }];
		return evaluateTexts(pack, compileTexts(pack, { runs, given: [], formulas: [], texts: [], targets: false })).runs[0]!.diagnostics;
	}
};

describe('samples', () => {
	test('there is one for every code, and none for any other', () => {
		expect([...FILES, ...Object.keys(MADE)].sort()).toEqual([...Object.keys(notebookCatalogue), ...Object.keys(formulaCatalogue)].sort());
	});

	test.each([
		...FILES.map((code) => [code, () => saidOf(readFileSync(new URL(`${code}.md`, FOLDER), 'utf8'))] as const),
		...Object.entries(MADE)
	])('%s is said', (code, said) => {
		const found = said();
		expect(found.map((one) => one.code)).toContain(code);
		const texts = found.flatMap(({ message, hint }) => [message.vi, message.en, hint.vi, hint.en]);
		expect(texts.filter((text) => /\{\w+\}/.test(text))).toEqual([]);
	});
});

test.each([
	['notebooks', notebookCatalogue],
	['formulas', formulaCatalogue],
	['storage', storageCatalogue]
])('the sentences about %s are in both languages and differ', (_, catalogue) => {
	const texts = Object.values<DiagnosticDefinition>(catalogue).flatMap(({ message, hint }) => [message, hint]);
	expect(texts.filter(({ vi, en }) => vi === '' || en === '' || (vi === en && !/^\{\w+\}$/.test(vi)))).toEqual([]);
});
