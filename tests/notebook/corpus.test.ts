import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { success, type Result } from '$lib/base';
import { readYaml, toPlainDocument, type PlainDocument, type SourceDocument } from '$lib/files';
import { parseNotebook, readerOf, writeNotebook, yamlTextsOf } from '../../src/lib/notebook/document';

const FOLDER = new URL('corpus/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.md') && file !== 'README.md');

interface Expected {
	readonly cells: readonly string[];
	readonly codes: readonly string[];
}

const textOf = (file: string) => readFileSync(new URL(file, FOLDER), 'utf8');
const parsed = (file: string) => parseNotebook(textOf(file), file, readYaml);

test.each(FILES)('%s comes out byte for byte as it went in', (file) => {
	expect(writeNotebook(parsed(file).document)).toBe(textOf(file));
});

test.each(FILES)('%s gives the cells and diagnostics written beside it', (file) => {
	const { document, diagnostics } = parsed(file);
	const expected = parse(textOf(file.replace('.md', '.expected.yaml'))) as Expected;
	expect(document.cells.map(({ id, type }) => `${id} ${type}`)).toEqual(expected.cells);
	expect(diagnostics.map(({ code }) => code)).toEqual(expected.codes);
});

test.each(FILES)('%s reads the same from answers fetched before', (file) => {
	const text = textOf(file);
	const answers = new Map(yamlTextsOf(text, file).map((one) => [one.text, acrossTheBorder(readYaml(one))]));
	expect(JSON.stringify(parseNotebook(text, file, readerOf(answers)))).toBe(JSON.stringify(parsed(file)));
});

/** What a worker sends: plain data only. */
function acrossTheBorder(result: Result<SourceDocument>): Result<PlainDocument> {
	return structuredClone(result.ok ? success(toPlainDocument(result.value), result.diagnostics) : result);
}

test('diagnostics stand at the line of the file', () => {
	const lines = new Map(parsed('1-broken-cells.md').diagnostics.map(({ code, where }) => [code, where.line]));
	expect(lines.get('number-decimal-comma')).toBe(43);
	expect(lines.get('cell-not-closed')).toBe(46);
	expect(lines.get('yaml-syntax')).toBe(11);
});

test('a conflict keeps both sides whole', () => {
	const [, inside, across, , prose] = parsed('1-merge-conflict.md').document.cells;
	expect(inside!.conflict!.ours).toBe('```chart id=trong-o\nseries: [grdp]\nyears: [2020, 2030]\n```\n\n');
	expect(across!.conflict!.theirs).toBe('```table id=ca-o-khac\nrows: [population]\nyears: [2030]\n```\n\n');
	expect(prose!.conflict).toEqual({ ours: 'Đoạn một.\n', theirs: 'Đoạn hai.\n' });
});
