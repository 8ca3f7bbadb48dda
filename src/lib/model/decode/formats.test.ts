import { describe, expect, test } from 'vitest';
import { readYaml, type SourceDocument } from '$lib/files';
import { FORMATS, openFormat, type FormatTable } from './formats';

function documentOf(text: string): SourceDocument {
	const result = readYaml({ path: 'a.yaml', text });
	if (!result.ok) throw new Error(result.diagnostics.map((one) => one.message.en).join('\n'));
	return result.value;
}

/** A format in its third version: in the second `size` became `length`, in the third it moved into `shape`. */
const TABLE = {
	'kb-thing': {
		version: 3,
		migrations: [(data) => renamed(data, 'size', 'length'), (data) => ({ shape: data })]
	}
} as const satisfies FormatTable;

function renamed(data: unknown, from: string, to: string): unknown {
	if (typeof data !== 'object' || data === null) return data;
	return Object.fromEntries(Object.entries(data).map(([key, value]: [string, unknown]) => [key === from ? to : key, value]));
}

describe('versions', () => {
	test.each([
		[1, 'size: 5', { shape: { format: 'kb-thing/1', length: 5 } }],
		[2, 'length: 5', { shape: { format: 'kb-thing/2', length: 5 } }],
		[3, 'shape: {length: 5}', { format: 'kb-thing/3', shape: { length: 5 } }]
	])('a file of version %i opens in the shape of the third', (version, body, data) => {
		const opened = openFormat(documentOf(`format: kb-thing/${version}\n${body}\n`), TABLE);
		expect(opened.ok && opened.value.document.data).toEqual(data);
	});

	test('a migrated file keeps the places of the file as written', () => {
		const opened = openFormat(documentOf('format: kb-thing/1\nsize: 5\n'), TABLE);
		expect(opened.ok && opened.value.document.placeOf(['size'])).toEqual({ file: 'a.yaml', line: 2, column: 7 });
	});

	test('every format has as many migrations as it has older versions', () => {
		const wrong = Object.entries(FORMATS).filter(([, { version, migrations }]) => migrations.length !== version - 1);
		expect(wrong).toEqual([]);
	});
});

describe('refusals', () => {
	test.each([
		['a: 1\n', 'missing-key', 1],
		['a: 1\nformat: kb-thnig/1\n', 'unknown-format', 2],
		['format: kb-thing\n', 'unknown-format', 1],
		['format: kb-thing/0\n', 'unknown-format', 1],
		['format: toString/1\n', 'unknown-format', 1],
		['format: 3\n', 'unknown-format', 1],
		['format: kb-thing/4\n', 'newer-format', 1],
		['- format\n', 'wrong-type', 1],
		['format\n', 'wrong-type', 1]
	])('%j is refused as %s', (text, code, line) => {
		expect(openFormat(documentOf(text), TABLE).diagnostics.map((one) => [one.code, one.where.line])).toEqual([[code, line]]);
	});

	test('a misspelt format is told the right one', () => {
		expect(openFormat(documentOf('format: kb-thnig/1\n'), TABLE).diagnostics[0]?.hint.vi).toContain('“kb-thing”');
	});
});
