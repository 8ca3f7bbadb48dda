import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readYaml } from './read-yaml';

const read = (text: string) => readYaml({ path: 'a.yaml', text });

/** Code, line and column of each diagnostic. */
function complaints(text: string): readonly (readonly [string, number | undefined, number | undefined])[] {
	return read(text).diagnostics.map((one) => [one.code, one.where.line, one.where.column] as const);
}

function dataOf(text: string): unknown {
	const result = read(text);
	return result.ok ? result.value.data : result.diagnostics.map((one) => one.code);
}

describe('data', () => {
	test('numbers, flags, texts, lists and nothing keep their kind', () => {
		expect(dataOf('a: 3.05\nb: true\nc: Đồng bằng\nd: [1, "2"]\ne:\n')).toEqual({ a: 3.05, b: true, c: 'Đồng bằng', d: [1, '2'], e: null });
	});

	test('words, dates and numbers with a comma stay text, as YAML 1.2 has it', () => {
		expect(dataOf('a: no\nb: 2022-08-22\nc: 3,05\nd: 1_000\n')).toEqual({ a: 'no', b: '2022-08-22', c: '3,05', d: '1_000' });
	});

	test('a key that is a number keeps the digits as written', () => {
		expect(dataOf('2026: 1\n2031-2035: 2\n2026.0: 3\n')).toEqual({ '2026': 1, '2031-2035': 2, '2026.0': 3 });
	});

	test('a byte order mark and Windows line ends are tolerated', () => {
		expect(dataOf('\ufeffa: 1\r\nb: x\r\n')).toEqual({ a: 1, b: 'x' });
	});

	test('one leading --- is tolerated', () => {
		expect(dataOf('# note\n---\na: 1\n')).toEqual({ a: 1 });
	});

	test('a tab on a blank line, before a comment or inside a value is tolerated', () => {
		expect(dataOf('a: 1\n\t\n\t# note\nb: x\ty\n')).toEqual({ a: 1, b: 'x\ty' });
	});
});

describe('refusals', () => {
	test.each([
		[
			'a: &x 1\nb: *x\n',
			[
				['yaml-anchor', 1, 4],
				['yaml-anchor', 2, 4]
			]
		],
		['a: !!str 3\n', [['yaml-tag', 1, 4]]],
		['%YAML 1.1\n---\na: 1\n', [['yaml-tag', 1, 1]]],
		['a: {x: 1}\nb:\n  <<: 3\n', [['yaml-merge-key', 3, 3]]],
		['a: 1\n---\nb: 2\n', [['yaml-several-documents', 2, 1]]],
		['a:\n\tb: 1\n', [['yaml-tab', 2, 1]]],
		['a:\n  \tb: 1\n', [['yaml-tab', 2, 3]]],
		['a: 1\nb: 2\na: 3\n', [['yaml-duplicate-key', 3, 1]]],
		['1: 1\n"1": 2\n', [['yaml-duplicate-key', 2, 1]]],
		['? [a]\n: b\n', [['yaml-bad-key', 1, 3]]],
		['__proto__: {a: 1}\n', [['yaml-bad-key', 1, 1]]],
		['true: 1\n', [['yaml-bad-key', 1, 1]]],
		['a: [1, 2\nb: 3\n', [['yaml-syntax', 2, 1]]],
		['a: b: c\n', [['yaml-syntax', 1, 4]]],
		['a: x\u0007\n', [['text-control-character', 1, 5]]],
		['a: H\ufffdu\n', [['text-not-utf8', 1, 5]]],
		['', [['file-empty', 1, 1]]],
		['# only a note\n', [['file-empty', 1, 1]]]
	])('%j is refused with its place', (text, expected) => {
		expect(complaints(text)).toEqual(expected);
	});

	test('a duplicate key names the line of the first', () => {
		const [first] = read('a: 1\nb: 2\na: 3\n').diagnostics;
		expect(first?.message.en).toContain('line 1');
	});

	test.each([
		['brackets', '['.repeat(10_000)],
		['maps in brackets', '{a: '.repeat(10_000)],
		['dashes', '- '.repeat(10_000) + 'x'],
		['question marks', '? '.repeat(10_000) + 'x'],
		['indentation', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')]
	])('deep nesting by %s is refused, not followed', (_, text) => {
		expect(read(text).diagnostics.map((one) => one.code)).toEqual(['yaml-too-deep']);
	});

	test('a text over the limit is refused unread', () => {
		expect(read('a: 1\n'.repeat(500_000)).diagnostics.map((one) => one.code)).toEqual(['text-too-large']);
	});
});

describe('places', () => {
	const result = read('title: x\nvalues:\n  "a[I]": {value: 1, unit: share}\n  b:\n    value: 2\n  c:\nlist:\n  - 5\n  - k: 6\n');

	test.each([
		[['title'], 1, 8],
		[['values'], 2, 1],
		[['values', 'a[I]'], 3, 11],
		[['values', 'a[I]', 'unit'], 3, 28],
		[['values', 'b'], 4, 3],
		[['values', 'b', 'value'], 5, 12],
		[['values', 'c'], 6, 3],
		[['list', 0], 8, 5],
		[['list', 1, 'k'], 9, 8]
	])('the value at %j stands on line %i, column %i', (path, line, column) => {
		expect(result.ok && result.value.placeOf(path)).toEqual({ file: 'a.yaml', line, column });
	});

	test('a value that is not there takes the place of what is around it', () => {
		expect(result.ok && result.value.placeOf(['values', 'b', 'source', 'x'])).toEqual({ file: 'a.yaml', line: 4, column: 3 });
	});

	test('the place of a key is where the key starts', () => {
		expect(result.ok && result.value.keyPlaceOf(['values', 'b', 'value'])).toEqual({ file: 'a.yaml', line: 5, column: 5 });
	});
});

describe('any text', () => {
	const fragment = fc.constantFrom(
		'a',
		': ',
		'- ',
		'\n',
		'  ',
		'\t',
		'[',
		']',
		'{',
		'}',
		'"',
		"'",
		'|',
		'>',
		'&x',
		'*x',
		'!',
		'%',
		'---',
		'...',
		'#',
		'?',
		',',
		'<<',
		'\\',
		'0x',
		'.nan',
		'ấ'
	);

	test('gives data or diagnostics with a place, never an exception', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string({ unit: 'binary' }),
					fc.array(fragment, { maxLength: 60 }).map((parts) => parts.join(''))
				),
				(text) => {
					const outcome = read(text);
					expect(outcome.ok || outcome.diagnostics.every((one) => one.where.line !== undefined)).toBe(true);
				}
			),
			{ numRuns: 300, seed: 20220822 }
		);
	});
});
