import { expect, test } from 'vitest';
import { assertDefined } from '$lib/base';
import { hasOnlyKnownNodes } from './known-nodes';
import { readMathTree } from './math-tree';
import type { Token } from './token';

/** Tokens of a text with spaces between them, as no lexer of ours would give them: what mathjs could read if one got through. */
function rawTokens(text: string): readonly Token[] {
	return text
		.split(' ')
		.map((part, at) => ({ kind: /^\w/.test(part) ? 'name' : 'operator', text: part, span: { start: at, end: at + 1 } }));
}

test.each([
	['an implicit product', 'a b'],
	['a chained comparison', 'a < b < c'],
	['a range', 'a : b'],
	['a choice', 'a ? b : c'],
	['a matrix', '[ a , b ]'],
	['a property', 'a . b'],
	['a text', '"b"'],
	['a text as member', 'a [ "b" ]'],
	['an object', '{ }'],
	['several lines', 'a ; b'],
	['an assignment', 'a = b'],
	['a function of one’s own', 'a ( b ) = b'],
	['a factorial', 'a !'],
	['a transpose', "a '"],
	['a remainder', 'a % b'],
	['a percentage', 'a %'],
	['bits joined', 'a | b'],
	['bits turned', '~ a'],
	['a product by element', 'a .* b'],
	['a plus sign in front', '+ a'],
	['a call of a call', 'a ?. ( b ) ?. ( c )'],
	['a null choice', 'a ?? b']
])('%s that mathjs reads is no expression of the language', (_, text) => {
	const tree = assertDefined(readMathTree(rawTokens(text)), `a tree of "${text}"`);
	expect(hasOnlyKnownNodes(tree)).toBe(false);
});

test('tokens that mathjs refuses have no tree', () => {
	expect(readMathTree(rawTokens('a +'))).toBeUndefined();
});
