import { describe, expect, test } from 'vitest';
import { assertDefined, type Diagnostic } from '$lib/base';
import type { Expression } from '../types';
import { parseExpression } from './parse-expression';

function parsed(text: string): Expression {
	const result = parseExpression(text, {});
	if (!result.ok) throw new Error(`${text}: ${result.diagnostics.map((one) => one.code).join(', ')}`);
	return result.value;
}

function refused(text: string): readonly Diagnostic[] {
	const result = parseExpression(text, { id: 'x' });
	return result.ok ? [] : result.diagnostics;
}

/** Code of the first diagnostic and the characters it points at. */
function complaint(text: string): readonly [string, string] {
	const first = assertDefined(refused(text)[0], `a diagnostic of "${text}"`);
	const span = assertDefined(first.where.span, 'a span');
	return [first.code, text.slice(span.start, span.end)];
}

/** The tree as brackets around every operation. */
function shape(e: Expression): string {
	switch (e.kind) {
		case 'number':
			return String(e.value);
		case 'undefined':
			return 'undefined';
		case 'reference':
			return `${e.name}${e.index ? `[${e.index.map((one) => `${one.name}${one.offset === 0 ? '' : `@${one.offset}`}`).join(',')}]` : ''}${e.lag === 0 ? '' : `#${e.lag}`}`;
		case 'call':
			return `${e.name}{${e.args.map(shape).join(',')}}`;
		case 'unary':
			return `(${e.op} ${shape(e.arg)})`;
		case 'binary':
			return `(${shape(e.left)} ${e.op} ${shape(e.right)})`;
	}
}

function parts(e: Expression): readonly Expression[] {
	switch (e.kind) {
		case 'call':
			return [e, ...e.args.flatMap(parts)];
		case 'unary':
			return [e, ...parts(e.arg)];
		case 'binary':
			return [e, ...parts(e.left), ...parts(e.right)];
		default:
			return [e];
	}
}

const written = (text: string, e: Expression): string => text.slice(e.span.start, e.span.end);

describe('precedence', () => {
	test.each([
		['a - b - c', '((a - b) - c)'],
		['a / b * c', '((a / b) * c)'],
		['a + b * c ^ d', '(a + (b * (c ^ d)))'],
		['a ^ b ^ c', '(a ^ (b ^ c))'],
		['-a ^ b', '(- (a ^ b))'],
		['a ^ -b ^ c', '(a ^ (- (b ^ c)))'],
		['-a * b', '((- a) * b)'],
		['--a', '(- (- a))'],
		['a < b + 1 and b != c or d', '(((a < (b + 1)) and (b != c)) or d)'],
		['a or b and c', '(a or (b and c))'],
		['not a and b', '((not a) and b)'],
		['not (a < b)', '(not (a < b))'],
		['(a < b) == (b < c)', '((a < b) == (b < c))'],
		['0.5 / 1e3', '(0.5 / 1000)']
	])('%s is read as %s', (text, tree) => {
		expect(shape(parsed(text))).toBe(tree);
	});
});

describe('names, lags and members', () => {
	test.each([
		['grdp(-1)', 'grdp#1'],
		['grdp(-12)', 'grdp#12'],
		['grdp ( - 2 )', 'grdp#2'],
		['value_added[II]', 'value_added[II]'],
		['value_added[s](-1)', 'value_added[s]#1'],
		['population_age[age - 1, sex](-1)', 'population_age[age@-1,sex]#1'],
		['population_age[age + 2, 0]', 'population_age[age@2,0]'],
		['abs(-1)', 'abs{(- 1)}'],
		['exp(2)', 'exp{2}'],
		['foo(x, -1)', 'foo{x,(- 1)}'],
		['foo(-x)', 'foo{(- x)}'],
		['sum(max(0, value_added[s](-1) * growth_assumed[s]))', 'sum{max{0,(value_added[s]#1 * growth_assumed[s])}}'],
		['if(a > undefined, 1, 2)', 'if{(a > undefined),1,2}'],
		['constructor + __proto__ * i - e / pi', '((constructor + (__proto__ * i)) - (e / pi))'],
		['to + in', '(to + in)']
	])('%s is read as %s', (text, tree) => {
		expect(shape(parsed(text))).toBe(tree);
	});
});

describe('places', () => {
	test('each part of an expression points at its own characters, brackets around its operands included', () => {
		const text = ' sum( value_added[s](-1) ) *(-(a+ b)^2) / if(not c, 0.5 , d[x - 1])';
		expect(parts(parsed(text)).map((part) => written(text, part))).toEqual([
			'sum( value_added[s](-1) ) *(-(a+ b)^2) / if(not c, 0.5 , d[x - 1])',
			'sum( value_added[s](-1) ) *(-(a+ b)^2)',
			'sum( value_added[s](-1) )',
			'value_added[s](-1)',
			'-(a+ b)^2',
			'(a+ b)^2',
			'a+ b',
			'a',
			'b',
			'2',
			'if(not c, 0.5 , d[x - 1])',
			'not c',
			'c',
			'0.5',
			'd[x - 1]'
		]);
	});
	test('the members in brackets point at their own characters', () => {
		const text = 'a + population[ age - 1 , sex]';
		const index = parts(parsed(text)).flatMap((part) => (part.kind === 'reference' ? (part.index ?? []) : []));
		expect(index.map(({ span }) => text.slice(span.start, span.end))).toEqual(['age - 1', 'sex']);
	});
	test('a diagnostic keeps the place of the formula and adds the formula with the characters concerned', () => {
		const result = parseExpression('a +* b', { file: 'output.yaml', line: 12, column: 3, id: 'grdp' });
		expect(result.diagnostics[0]?.where).toEqual({
			file: 'output.yaml',
			line: 12,
			column: 3,
			id: 'grdp',
			text: 'a +* b',
			span: { start: 3, end: 4 }
		});
	});
});

describe('what is refused, and where', () => {
	test.each([
		['2x', 'implicit-product', '2x'],
		['2 (3)', 'implicit-product', '2 ('],
		['(a)(b)', 'implicit-product', ')('],
		['a b', 'implicit-product', 'a b'],
		['x(-1)(-2)', 'implicit-product', ')('],
		['a mod b', 'reserved-word', 'mod'],
		['a not b', 'implicit-product', 'a not'],
		['undefined(1)', 'implicit-product', 'undefined('],
		['5 %', 'percent-sign', '%'],
		['a < b < c', 'chained-comparison', '< b <'],
		['a == b == c', 'chained-comparison', '== b =='],
		['max(a < b, b < c) < d < e', 'chained-comparison', '< d <'],
		['end', 'reserved-word', 'end'],
		['1:5', 'unsupported-syntax', ':'],
		['"text" + 1', 'unsupported-syntax', '"text"'],
		["a'", 'unsupported-syntax', "'"],
		['a = b', 'unsupported-syntax', '='],
		['= a', 'unsupported-syntax', '='],
		['a!', 'unsupported-syntax', '!'],
		['[1, 2]', 'unsupported-syntax', '['],
		['a + [b]', 'unsupported-syntax', '['],
		['(a)[b]', 'unsupported-syntax', '['],
		['{a: 1}', 'unsupported-syntax', '{'],
		['a; b', 'unsupported-syntax', ';'],
		['a\nb', 'unsupported-syntax', '\n'],
		['a.b', 'unsupported-syntax', '.'],
		['a ? b : c', 'unsupported-syntax', '?'],
		['a && b', 'unsupported-syntax', '&&'],
		['a ** b', 'unsupported-syntax', '**'],
		['a <> b', 'unsupported-syntax', '<>'],
		['+a', 'unsupported-syntax', '+'],
		['(a, b)', 'unsupported-syntax', ','],
		['a, b', 'unsupported-syntax', ','],
		['a # b', 'unsupported-syntax', '#'],
		['0x1F', 'bad-number', '0x1F'],
		['0b1', 'bad-number', '0b1'],
		['1.2.3', 'bad-number', '1.2.3'],
		['.5', 'bad-number', '.5'],
		['5.', 'bad-number', '5.'],
		['1_000', 'bad-number', '1_000'],
		['1e999', 'bad-number', '1e999'],
		['1,5', 'decimal-comma', '1,5'],
		['max(1,5)', 'decimal-comma', '1,5'],
		['a − b', 'unexpected-character', '−'],
		['a @ b', 'unexpected-character', '@'],
		['tăng_trưởng(-1)', 'non-ascii-name', 'tăng_trưởng'],
		['x(1)', 'bad-lag', 'x(1)'],
		['x(0)', 'bad-lag', 'x(0)'],
		['x(-0)', 'bad-lag', 'x(-0)'],
		['x(-0.5)', 'bad-lag', 'x(-0.5)'],
		['x(2030)', 'bad-lag', 'x(2030)'],
		['x[s](1)', 'bad-lag', 'x[s](1)'],
		['x[s](-a)', 'bad-lag', 'x[s](-a)'],
		['x[s]()', 'bad-lag', 'x[s]()'],
		['x[]', 'bad-index', 'x[]'],
		['x[-1]', 'bad-index', '-1'],
		['x[1.5]', 'bad-index', '1.5'],
		['x[(I)]', 'bad-index', '(I)'],
		['x[a + b]', 'bad-index', 'a + b'],
		['x[y(-1)]', 'bad-index', 'y(-1)'],
		['x[](-1)', 'bad-index', 'x[]'],
		['x[s * 2](-1)', 'bad-index', 's * 2'],
		['x[undefined]', 'bad-index', 'undefined'],
		['not a < b', 'ambiguous-not', 'not a'],
		['a + not b', 'ambiguous-not', 'not b'],
		['-not a', 'ambiguous-not', 'not a'],
		['a ^ not b', 'ambiguous-not', 'not b'],
		['', 'empty-formula', ''],
		[' ', 'empty-formula', ''],
		['a +', 'missing-operand', '+'],
		['()', 'missing-operand', ')'],
		['f(a,)', 'missing-operand', ')'],
		['f(, a)', 'missing-operand', ','],
		['a + and b', 'missing-operand', 'and'],
		['(a', 'unclosed-bracket', '('],
		['x[s', 'unclosed-bracket', '['],
		['f(', 'unclosed-bracket', '('],
		['a)', 'unmatched-bracket', ')'],
		['(a]', 'unmatched-bracket', ']']
	])('%j: %s at %j', (text, code, place) => {
		expect(complaint(text)).toEqual([code, place]);
	});
	test('all characters that cannot be read are told at once', () => {
		expect(refused('tăng + 5% + a.b').map(({ code }) => code)).toEqual(['non-ascii-name', 'percent-sign', 'unsupported-syntax']);
	});
	test('two arguments with a space after the comma are not a decimal, and neither are two members', () => {
		expect([refused('max(1, 5)'), refused('population_age[0,1]')]).toEqual([[], []]);
	});
});

describe('spelling to use', () => {
	test.each([
		['tăng_trưởng', 'tang_truong'],
		['Đầu_tư_ĐBSCL', 'Dau_tu_DBSCL'],
		['nghèo2030', 'ngheo2030'],
		['tăng_trưởng'.normalize('NFD'), 'tang_truong'],
		['人口', 'ten_bien']
	])('%s may be written %s', (name, spelling) => {
		expect(refused(name)[0]?.hint.en).toContain(`\`${spelling}\``);
	});
});
