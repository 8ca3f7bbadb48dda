import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { BUILTINS, parseEquation, parseExpression, printExpression, type Expression, type IndexExpression } from '$lib/engine';

const NO_SPAN = { start: 0, end: 0 };
const COMPARISONS_AND_OTHERS = ['+', '-', '*', '/', '^', '<', '<=', '>', '>=', '==', '!=', 'and', 'or'] as const;
const GROWTH = new URL('../../src/lib/model/growth/', import.meta.url);

/** The expression with every place removed. */
function withoutPlaces(e: Expression): Expression {
	switch (e.kind) {
		case 'reference':
			return { ...e, span: NO_SPAN, index: e.index?.map((one) => ({ ...one, span: NO_SPAN })) };
		case 'call':
			return { ...e, span: NO_SPAN, args: e.args.map(withoutPlaces) };
		case 'unary':
			return { ...e, span: NO_SPAN, arg: withoutPlaces(e.arg) };
		case 'binary':
			return { ...e, span: NO_SPAN, left: withoutPlaces(e.left), right: withoutPlaces(e.right) };
		default:
			return { ...e, span: NO_SPAN };
	}
}

function parsed(text: string): Expression {
	const result = parseExpression(text, {});
	if (!result.ok) throw new Error(`${text}: ${result.diagnostics.map((one) => one.code).join(', ')}`);
	return withoutPlaces(result.value);
}

const KEYWORDS = ['and', 'or', 'not', 'undefined', 'end', 'mod', 'xor', 'true', 'false', 'null', 'NaN', 'Infinity'];
const anyName = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/).filter((name) => !KEYWORDS.includes(name) && !BUILTINS.has(name));
const anyMember: fc.Arbitrary<IndexExpression> = fc.oneof(
	fc.record({ name: anyName, offset: fc.integer({ min: -3, max: 3 }), span: fc.constant(NO_SPAN) }),
	fc.record({ name: fc.nat({ max: 99 }).map(String), offset: fc.constant(0), span: fc.constant(NO_SPAN) })
);
const anyReference: fc.Arbitrary<Expression> = fc.record({
	kind: fc.constant('reference' as const),
	name: anyName,
	index: fc.option(fc.array(anyMember, { minLength: 1, maxLength: 2 }), { nil: undefined }),
	lag: fc.nat({ max: 3 }),
	span: fc.constant(NO_SPAN)
});
const anyNumber: fc.Arbitrary<Expression> = fc.record({
	kind: fc.constant('number' as const),
	value: fc.oneof(fc.nat(), fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map(Math.abs)),
	span: fc.constant(NO_SPAN)
});

const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
	expression: fc.oneof(
		{ depthSize: 'medium', withCrossShrink: true },
		anyReference,
		anyNumber,
		fc.constant<Expression>({ kind: 'undefined', span: NO_SPAN }),
		fc.record({ kind: fc.constant('unary' as const), op: fc.constantFrom('-', 'not'), arg: tie('expression'), span: fc.constant(NO_SPAN) }),
		fc.record({
			kind: fc.constant('binary' as const),
			op: fc.constantFrom(...COMPARISONS_AND_OTHERS),
			left: tie('expression'),
			right: tie('expression'),
			span: fc.constant(NO_SPAN)
		}),
		fc.record({
			kind: fc.constant('call' as const),
			name: fc.constantFrom(...BUILTINS.keys()),
			args: fc.array(tie('expression'), { maxLength: 3 }),
			span: fc.constant(NO_SPAN)
		})
	)
}));

describe('printing and parsing', () => {
	test('the text of any expression parses to the same expression', () => {
		fc.assert(
			fc.property(expression, (e) => {
				const text = printExpression(e);
				fc.pre(text.length < 3000);
				expect(parsed(text)).toEqual(e);
			}),
			{ numRuns: 1500, seed: 1 }
		);
	});

	test('no pair of brackets can be left out of the text without changing or breaking the expression', () => {
		fc.assert(
			fc.property(expression, (e) => {
				const text = printExpression(e);
				fc.pre(text.length < 300);
				for (const shorter of withoutOneGroup(text)) {
					const result = parseExpression(shorter, {});
					expect(result.ok && withoutPlaces(result.value)).not.toEqual(e);
				}
			}),
			{ numRuns: 500, seed: 2 }
		);
	});

	test.each(growthTexts())('the model text %s prints to a text with the same meaning, which prints to itself', (text) => {
		const tree = parsed(text);
		const printed = printExpression(tree);
		expect(parsed(printed)).toEqual(tree);
		expect(printExpression(parsed(printed))).toBe(printed);
	});
});

/** The text with each pair of grouping brackets left out in turn. */
function withoutOneGroup(text: string): readonly string[] {
	return [...text.matchAll(/(?<![\w\])])\(/g)].flatMap(({ index }) => {
		const close = closingOf(text, index);
		return [text.slice(0, index) + text.slice(index + 1, close) + text.slice(close + 1)];
	});
}

function closingOf(text: string, open: number): number {
	let depth = 0;
	for (let at = open; at < text.length; at += 1) {
		if (text[at] === '(') depth += 1;
		if (text[at] === ')') depth -= 1;
		if (depth === 0) return at;
	}
	throw new Error(`no closing bracket in ${text}`);
}

/** Right sides of every equation of the growth model, and its conditions. */
function growthTexts(): readonly string[] {
	const texts: string[] = [];
	const collect = (value: unknown, key: string): void => {
		if (typeof value === 'string' && ['equation', 'base', 'equations', 'when'].includes(key)) texts.push(value);
		else if (Array.isArray(value)) value.forEach((one: unknown) => collect(one, key));
		else if (typeof value === 'object' && value !== null) Object.entries(value).forEach(([name, one]) => collect(one, name));
	};
	for (const file of readdirSync(GROWTH)) collect(parseYaml(readFileSync(new URL(file, GROWTH), 'utf8')), '');
	return texts.map((text) => rightSide(text));
}

function rightSide(text: string): string {
	const equation = parseEquation(text, {});
	return equation.ok ? printExpression(equation.value.body) : text;
}
