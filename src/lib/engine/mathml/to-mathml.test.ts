import { expect, test } from 'vitest';
import { valueOf } from '../../../../tests/support/value-of';
import { parseEquation, parseExpression } from '../parse';
import { equationToMathml, toMathml } from './to-mathml';

const words = { when: 'if', otherwise: 'otherwise', year: 't' };
const set = (text: string) => toMathml(valueOf(parseExpression(text, {})), words);
/** What remains for the eye: tags away. */
const plain = (mathml: string) => mathml.replaceAll(/<[^>]+>/g, '');

test('a quotient is a fraction, and a product of sums keeps its brackets', () => {
	expect(set('a / b')).toBe('<mfrac><mi>a</mi><mi>b</mi></mfrac>');
	expect(plain(set('(a + b) * (c - d)'))).toBe('(a+b)⋅(c−d)');
	expect(plain(set('a * b + c'))).toBe('a⋅b+c');
	expect(plain(set('a - (b - c)'))).toBe('a−(b−c)');
});

test('a fraction needs no brackets beside a product, a sum does', () => {
	expect(plain(set('a / b * c'))).toBe('ab⋅c');
	expect(plain(set('c * (a / b)'))).toBe('c⋅ab');
});

test('members and lags stand below the name', () => {
	expect(set('x[s](-1)')).toBe('<msub><mi>x</mi><mrow><mi>s</mi><mo>,</mo><mrow><mi>t</mi><mo>−</mo><mn>1</mn></mrow></mrow></msub>');
	expect(plain(set('population[age - 1, sex]'))).toBe('populationage−1,sex');
});

test('a power is raised, and what is raised keeps its brackets', () => {
	expect(set('(1 + g) ^ (1 / 5)')).toMatch(/^<msup><mrow><mo>\(<\/mo>.*<\/mrow><mfrac>/);
});

test('builtins are set as their own reading says', () => {
	expect(set('sqrt(x)')).toBe('<msqrt><mi>x</mi></msqrt>');
	expect(plain(set('if(a > b, x, y)'))).toBe('{xifa&gt;byotherwise');
	expect(plain(set('sum(a + b)'))).toBe('∑(a+b)');
	expect(plain(set('max(0, x)'))).toBe('max(0,x)');
	expect(set('base(x)')).toBe('<msub><mi>x</mi><mn>0</mn></msub>');
});

test('what would run into its neighbour is bracketed', () => {
	expect(plain(set('sum(a) * b'))).toBe('(∑a)⋅b');
	expect(plain(set('sum(a * b)'))).toBe('∑a⋅b');
	expect(plain(set('sum(a) ^ 2'))).toBe('(∑a)2');
	expect(plain(set('exp(x) ^ 2'))).toBe('(ex)2');
	expect(plain(set('base(x + y)'))).toBe('(x+y)0');
	expect(plain(set('sum(a) + b'))).toBe('∑a+b');
});

test('an equation names its left side', () => {
	const equation = valueOf(parseEquation('growth[s] = x[s] / x[s](-1) - 1', {}));
	expect(equationToMathml(equation, words)).toMatch(
		/^<math displaystyle="true"><mrow><msub><mi>growth<\/mi><mrow><mi>s<\/mi><\/mrow><\/msub><mo>=<\/mo>/
	);
});

test('every tag is closed', () => {
	const open: string[] = [];
	for (const [, slash, tag = ''] of set('if(a >= 0, sqrt(a), -abs(b) ^ 2) / sum(x[s])').matchAll(/<(\/?)(\w+)/g)) {
		if (slash === '') open.push(tag);
		else expect(open.pop()).toBe(tag);
	}
	expect(open).toEqual([]);
});
