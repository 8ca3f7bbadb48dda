import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEquation, parseExpression, printExpression } from '$lib/engine';

// Time is bounded by counts, not by a clock: at most 4,000 characters are read, 500 operations and 100 brackets get as far as
// recursion. These tests show that each limit answers, and that nothing throws below it.

function codeOf(text: string): string | undefined {
	return parseExpression(text, { id: 'hostile' }).diagnostics[0]?.code;
}

describe('size', () => {
	test.each([
		['a megabyte of text', 'a'.repeat(1_000_000), 'formula-too-long'],
		['10,000 brackets', `${'('.repeat(10_000)}1${')'.repeat(10_000)}`, 'formula-too-long'],
		['4,001 characters', `a${' '.repeat(4_000)}`, 'formula-too-long'],
		['1,999 brackets', `${'('.repeat(1_999)}1${')'.repeat(1_999)}`, 'nesting-too-deep'],
		['101 brackets', `${'('.repeat(101)}1${')'.repeat(101)}`, 'nesting-too-deep'],
		['calls in calls', `${'abs('.repeat(500)}1${')'.repeat(500)}`, 'nesting-too-deep'],
		['members in members', `${'a['.repeat(1_000)}1${']'.repeat(1_000)}`, 'nesting-too-deep'],
		['open brackets only', '('.repeat(4_000), 'nesting-too-deep'],
		['a chain of minus signs', `${'-'.repeat(3_999)}1`, 'too-many-operations'],
		['a chain of not', `${'not '.repeat(999)}1`, 'too-many-operations'],
		['a long sum', `a${'+a'.repeat(1_999)}`, 'too-many-operations'],
		['a tower of powers', `a${'^a'.repeat(1_999)}`, 'too-many-operations']
	])('%s is refused', (_, text, code) => {
		expect(codeOf(text)).toBe(code);
	});

	test('the diagnostic of a megabyte carries no more than the first 4,000 characters', () => {
		expect(parseExpression('a'.repeat(1_000_000), {}).diagnostics[0]?.where.text).toHaveLength(4_000);
	});

	test('4,000 unreadable characters give ten diagnostics, not 4,000', () => {
		expect(parseExpression('@'.repeat(4_000), {}).diagnostics).toHaveLength(10);
	});

	test.each([
		['100 brackets', `${'('.repeat(100)}a${')'.repeat(100)}`],
		['100 brackets around 500 operations', `${'(-'.repeat(100)}a${'^a'.repeat(400)}${')'.repeat(100)}`],
		['a sum of 501 terms', `a${' + a'.repeat(500)}`],
		['a tower of 500 powers', `a${'^a'.repeat(500)}`],
		['500 minus signs', `${'-'.repeat(500)}a`],
		['a huge power, which is only read', '9^9^9^9'],
		['4,000 characters of white space and a name', `${' '.repeat(3_999)}a`]
	])('%s, at the limit, is read and printed', (_, text) => {
		const result = parseExpression(text, {});
		expect(result.ok && parseExpression(printExpression(result.value), {}).ok).toBe(true);
	});
});

describe('names of the host language', () => {
	test.each(['constructor', '__proto__', 'prototype', 'toString', 'hasOwnProperty', 'globalThis', 'process', 'import', 'this'])(
		'%s is only a name',
		(name) => {
			const result = parseExpression(name, {});
			expect(result.ok && result.value).toEqual({
				kind: 'reference',
				name,
				index: undefined,
				lag: 0,
				span: { start: 0, end: name.length }
			});
		}
	);

	test.each(['import', 'createUnit', 'evaluate', 'parse', 'simplify', 'constructor', '__proto__'])(
		'%s(x) is only a call, left to the check of names',
		(name) => {
			const result = parseExpression(`${name}(x)`, {});
			expect(result.ok && result.value).toMatchObject({ kind: 'call', name, args: [{ kind: 'reference', name: 'x' }] });
		}
	);

	test.each([
		['import({a: 1})', 'unsupported-syntax'],
		['createUnit("foo")', 'unsupported-syntax'],
		['a.constructor.constructor("return 1")()', 'unsupported-syntax'],
		['a["constructor"]', 'unsupported-syntax'],
		['f(x) = x', 'unsupported-syntax'],
		['x => x', 'unsupported-syntax'],
		['`${a}`', 'unsupported-syntax'],
		['5 cm to inch', 'implicit-product'],
		['a\u202eb', 'unexpected-character'],
		['a\0b', 'unexpected-character'],
		['\ud800', 'unexpected-character']
	])('%j is refused', (text, code) => {
		expect(codeOf(text)).toBe(code);
	});

	test.each(['constructor', '__proto__'])('an equation for %s keeps the name as text', (name) => {
		const result = parseEquation(`${name} = 1`, {});
		expect(result.ok && result.value.name).toBe(name);
	});
});

describe('anything at all', () => {
	const scraps = [
		'a',
		'x1',
		'sum',
		'undefined',
		'1',
		'0.5',
		'2e3',
		'+',
		'-',
		'*',
		'/',
		'^',
		'(',
		')',
		'[',
		']',
		',',
		' ',
		'=',
		'==',
		'<',
		'>=',
		'and',
		'or',
		'not',
		'.',
		'%',
		':',
		';',
		"'",
		'"',
		'đ',
		'\n',
		'{',
		'!'
	];
	const wellKnown = ['a', 'abs', '1', 'undefined', '+', '-', '*', '^', '(', ')', '(', ')', '[', ']', ',', '<', 'and', 'not'];

	test.each([
		['characters', fc.string({ unit: 'binary', maxLength: 60 })],
		['scraps of formulas', fc.array(fc.constantFrom(...scraps), { maxLength: 40 }).map((parts) => parts.join(' '))],
		['words of the language', fc.array(fc.constantFrom(...wellKnown), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(' '))]
	])('any sequence of %s gives an expression that prints and parses, or diagnostics with a place inside the text', (_, anyText) => {
		fc.assert(
			fc.property(anyText, (text) => {
				const result = parseExpression(text, {});
				if (result.ok) expect(parseExpression(printExpression(result.value), {}).ok).toBe(true);
				else
					expect([result.diagnostics.length > 0, result.diagnostics.every(({ where }) => isInside(text, where.span))]).toEqual([
						true,
						true
					]);
			}),
			{ numRuns: 3000, seed: 1 }
		);
	});

	function isInside(text: string, span: { readonly start: number; readonly end: number } | undefined): boolean {
		return span !== undefined && span.start >= 0 && span.start <= span.end && span.end <= text.length;
	}
});
