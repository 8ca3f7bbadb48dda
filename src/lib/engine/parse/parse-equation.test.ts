import { expect, test } from 'vitest';
import { parseEquation } from './parse-equation';

const place = { file: 'output.yaml', line: 4 };

test('an equation is its left side and a body whose places count from the start of the text', () => {
	const text = 'value_added[s] = value_added[s](-1) * (1 + growth[s])';
	const result = parseEquation(text, place);
	expect(result.ok && result.value).toMatchObject({
		name: 'value_added',
		index: [{ name: 's', offset: 0, span: { start: 12, end: 13 } }],
		text,
		where: { ...place, text }
	});
	expect(result.ok && result.value.body).toMatchObject({
		kind: 'binary',
		op: '*',
		span: { start: 17, end: text.length },
		left: { span: { start: 17, end: 35 } }
	});
});

test('the left side may have several members, by name or number', () => {
	const result = parseEquation('population_age[0, sex] = births[sex]', place);
	expect(result.ok && result.value.index.map(({ name }) => name)).toEqual(['0', 'sex']);
});

test('comparisons on the right side are not taken for the equals sign', () => {
	const result = parseEquation('a = if(b == c, b >= 1, b != 2)', place);
	expect(result.ok && result.value.name).toBe('a');
});

test('a line break at the end, as YAML blocks have it, does not count', () => {
	expect(parseEquation('a = b\n', place).ok).toBe(true);
});

test.each([
	['a', 'not-an-equation', 'a'],
	['a == b', 'not-an-equation', 'a == b'],
	['', 'empty-formula', ''],
	['= b', 'bad-left-side', '='],
	['a(-1) = b', 'bad-left-side', 'a(-1)'],
	['1 = a', 'bad-left-side', '1'],
	['a + b = c', 'bad-left-side', 'a + b'],
	['a[s,] = b', 'bad-left-side', 'a[s,]'],
	['a[] = b', 'bad-left-side', 'a[]'],
	['a[age - 1] = b', 'bad-left-side', 'a[age - 1]'],
	['a[s t] = b', 'bad-left-side', 'a[s t]'],
	['undefined = b', 'bad-left-side', 'undefined'],
	['a =', 'missing-operand', '='],
	['a = b = c', 'unsupported-syntax', '='],
	['a = b +', 'missing-operand', '+'],
	['a = tăng', 'non-ascii-name', 'tăng']
])('%j: %s at %j', (text, code, characters) => {
	const [first] = parseEquation(text, place).diagnostics;
	const span = first?.where.span;
	expect([first?.code, span && text.slice(span.start, span.end)]).toEqual([code, characters]);
});
