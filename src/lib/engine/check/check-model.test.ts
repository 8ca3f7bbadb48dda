import { describe, expect, test } from 'vitest';
import { tinyModel, type TinyModel } from '../../../../tests/support/tiny-model';
import { valueOf } from '../../../../tests/support/tiny-run';
import { checkModel } from '.';

const QUANTITIES: TinyModel = {
	dimensions: {
		sector: { index: 's', members: ['I', 'II'] },
		age: { index: 'age', members: [0, 1, 2] },
		sex: { index: 'sex', members: ['male', 'female'] }
	},
	constants: {
		million_vnd: { unit: 'VND per m VND', value: 1e6 },
		persons_per_thousand: { unit: 'persons per thousand persons', value: 1000 }
	},
	inputs: {
		nominal: { unit: 'bn VND', price: 'current' },
		real: { unit: 'bn VND', price: 'constant' },
		deflator: { unit: 'index', price: 'deflator' },
		people: { unit: 'thousand persons' },
		workers: { unit: 'thousand workers' },
		rate: { unit: 'share' },
		points: { unit: 'percent' },
		exchange_rate: { unit: 'VND per USD', price: 'current' },
		v: { dims: ['sector'], unit: 'bn VND', price: 'constant' },
		g: { dims: ['sector'], unit: 'share' },
		pop: { dims: ['age', 'sex'], unit: 'persons' }
	}
};

/** Codes said of a variable `y` with an equation, unit, price basis and dimensions. */
function said(
	equation: string,
	unit = 'ratio',
	price: 'none' | 'current' | 'constant' | 'deflator' = 'none',
	dims: readonly string[] = []
) {
	return checkModel(tinyModel({ ...QUANTITIES, variables: { y: { equation, unit, price, dims } } })).diagnostics.map((one) => one.code);
}

describe('units that agree', () => {
	test.each([
		['y = real * deflator', 'bn VND', 'current'],
		['y = nominal / real', 'index', 'deflator'],
		['y = nominal / people', 'm VND per person', 'current'],
		['y = nominal / workers', 'm VND per worker', 'current'],
		['y = nominal / people * million_vnd / exchange_rate', 'USD per person', 'none'],
		['y = people * persons_per_thousand', 'persons', 'none'],
		['y = max(0, real - real(-1)) / real', 'share', 'none'],
		['y = if(nominal > 0, nominal, undefined)', 'bn VND', 'current'],
		['y = 0', 'bn VND', 'current'],
		['y = sqrt(people * people)', 'thousand persons', 'none'],
		['y = (real * real) ^ (1 / 2)', 'bn VND', 'constant'],
		['y = (real / real(-1)) ^ (rate / 5) - 1', 'share', 'none'],
		['y = exp(log(real / base(real)))', 'ratio', 'none'],
		['y = sum(v) + sum(v[s] * g[s]) + sum(max(0, v[s](-1) * g[s]))', 'bn VND', 'constant'],
		['y = sum(pop)', 'persons', 'none'],
		['y = abs(rate) * -1', 'share', 'none']
	] as const)('%s is %s', (equation, unit, price) => {
		expect(said(equation, unit, price)).toEqual([]);
	});
});

describe('units that do not agree', () => {
	test.each([
		['y = nominal + real', 'bn VND', 'current', ['mixed-price-bases']],
		['y = nominal + people', 'bn VND', 'current', ['mixed-units']],
		['y = rate + points', 'share', 'none', ['mixed-scales']],
		['y = 1 + nominal', 'bn VND', 'current', ['mixed-units']],
		['y = max(nominal, real, 0)', 'bn VND', 'current', ['mixed-price-bases']],
		['y = if(nominal > people, 1, 2)', 'ratio', 'none', ['mixed-units']],
		['y = if(rate > 0, nominal, real)', 'bn VND', 'current', ['mixed-price-bases']],
		['y = real / deflator', 'bn VND', 'current', ['result-price-differs']],
		['y = nominal / people', 'VND per person', 'current', ['result-scale-differs']],
		['y = people', 'persons', 'none', ['result-scale-differs']],
		['y = nominal', 'ratio', 'none', ['result-unit-differs']],
		['y = rate > 0', 'ratio', 'none', ['number-needed']],
		['y = people ^ rate', 'ratio', 'none', ['exponent-not-known']],
		['y = rate ^ people', 'ratio', 'none', ['exponent-not-plain']],
		['y = log(nominal)', 'ratio', 'none', ['plain-number-needed']],
		['y = if(rate and rate > 0, 1, 2)', 'ratio', 'none', ['condition-needed']],
		['y = if(0, 1, 2)', 'ratio', 'none', ['condition-needed']],
		['y = (nominal + people) * (nominal + real)', 'ratio', 'none', ['mixed-units', 'mixed-price-bases']]
	] as const)('%s', (equation, unit, price, codes) => {
		expect(said(equation, unit, price)).toEqual(codes);
	});

	test('are named in both languages with what they are', () => {
		const [first] = checkModel(
			tinyModel({ ...QUANTITIES, variables: { y: { equation: 'y = nominal + real', unit: 'bn VND', price: 'current' } } })
		).diagnostics;
		expect(first?.message.vi).toContain('đồng theo giá hiện hành và tỷ đồng theo giá so sánh');
		expect(first?.message.en).toContain('VND in current prices');
		expect(first?.where).toMatchObject({ id: 'y', span: { start: 4, end: 18 } });
	});
});

describe('dimensions', () => {
	test.each([
		['y[s] = v[s] / v[s](-1) - 1', ['sector']],
		['y[age, sex] = pop[age - 1, sex](-1) / pop[age, sex](-1)', ['age', 'sex']],
		['y[sex] = sum(pop[age, sex]) / sum(pop)', ['sex']],
		['y[s] = v[s] / sum(v)', ['sector']],
		['y[age] = pop[age, female] / pop[age, male]', ['age']]
	] as const)('%s is well formed', (equation, dims) => {
		expect(said(equation, 'ratio', 'none', dims)).toEqual([]);
	});

	test.each([
		['y = v[s] / v[I]', [], ['unbound-index']],
		['y[s] = v / v[s]', ['sector'], ['missing-brackets']],
		['y = rate[I]', [], ['wrong-index-count']],
		['y[s] = pop[s, male] / pop[0, male]', ['sector'], ['no-such-member']],
		['y[age] = pop[age] / 2', ['age'], ['wrong-index-count']],
		['y = sum(rate)', [], ['sum-over-nothing']],
		['y[s] = sum(v[s])', ['sector'], ['sum-over-nothing']],
		['y = sum(v[s] * sum(g[s]))', [], ['sum-over-nothing']],
		['y = v', ['sector'], ['left-side-mismatch']],
		['y[age] = 1', ['sector'], ['left-side-mismatch']]
	] as const)('%s is refused', (equation, dims, codes) => {
		expect(said(equation, 'ratio', 'none', dims)).toEqual(codes);
	});

	test.each([
		['y = rate[I]', 'Đại lượng `rate` không chia thành các thành phần nên không kèm ngoặc vuông.'],
		['y = pop[0]', 'Đại lượng `pop` cần 2 thành phần trong ngoặc vuông, ở đây có 1.']
	])('%s is told how many members are needed', (equation, message) => {
		const { diagnostics } = checkModel(tinyModel({ ...QUANTITIES, variables: { y: { equation, unit: 'ratio' } } }));
		expect(diagnostics.map((one) => one.message.vi)).toContain(message);
	});
});

describe('size', () => {
	const members = (count: number) => Array.from({ length: count }, (_, at) => at);
	const saidOf = (equation: string, first: number, second: number) =>
		checkModel(
			tinyModel({
				dimensions: { first: { index: 'a', members: members(first) }, second: { index: 'b', members: members(second) } },
				inputs: { v: { dims: ['first', 'second'] }, w: { dims: ['first'] } },
				variables: { y: equation }
			})
		).diagnostics.map((one) => one.code);

	test('a cohort of 101 ages and both sexes is small', () => {
		expect(saidOf('y = sum(v * w[a]) / sum(v)', 101, 2)).toEqual([]);
	});

	test.each([
		['y = sum(v)', 200, 20],
		['y = sum(w * sum(v * 2))', 60, 40],
		['y = sum(w * sum(w * sum(w * sum(w))))', 60, 2]
	])('%s over %i and %i members is too large', (equation, first, second) => {
		expect(saidOf(equation, first, second)).toEqual(['formula-too-large']);
	});
});

describe('a model as a whole', () => {
	test('is checked under each of its closures, and a loop says in which it occurs', () => {
		const { diagnostics } = checkModel(
			tinyModel({
				variables: { a: 'a = 1', b: 'b = a + 1', c: 'c = c(-1) + b' },
				closures: { first: [], second: ['a = c'], third: ['a = c / 2'], fourth: ['a = c(-1)'] }
			})
		);
		expect(diagnostics.map((one) => one.message.en)).toEqual([
			'Within one year these variables depend on each other in a circle: a → c → b → a (closure: second, third).'
		]);
		expect(diagnostics[0]?.hint.en).toContain('b(-1)');
	});

	test('reports a loop between all members once', () => {
		const dimensions = { sector: { index: 's', members: ['I', 'II', 'III'] } };
		const variables = { a: { dims: ['sector'], equation: 'a[s] = b[s]' }, b: { dims: ['sector'], equation: 'b[s] = a[s]' } };
		expect(checkModel(tinyModel({ dimensions, variables })).diagnostics.map((one) => one.code)).toEqual(['algebraic-loop']);
	});

	test('may read its neighbour in a dimension within the year', () => {
		const dimensions = { age: { index: 'age', members: [0, 1, 2] } };
		const alive = { dims: ['age'], equation: 'alive[age] = alive[age - 1] * 0.5', members: ['alive[0] = 1'] };
		expect(checkModel(tinyModel({ dimensions, variables: { alive } })).diagnostics).toEqual([]);
	});

	test('has every mistake of every text reported, not only the first', () => {
		const { diagnostics } = checkModel(
			tinyModel({
				variables: { a: 'a = nowhere', b: { equation: 'b = 1', base: 'b = nowhere_either' }, c: 'c = (1' },
				conditions: [{ id: 'odd', when: 'a' }],
				identities: [{ id: 'sum', parameters: ['x'], computed: 'x + y', stated: 'x' }]
			})
		);
		expect(diagnostics.map((one) => one.code)).toEqual([
			'unknown-name',
			'unclosed-bracket',
			'unknown-name',
			'condition-needed',
			'unknown-parameter'
		]);
	});

	test('keeps names of objects as ordinary unknown names', () => {
		const { diagnostics } = checkModel(tinyModel({ variables: { a: 'a = constructor + toString', b: 'b = hasOwnProperty(1, 2)' } }));
		expect(diagnostics.map((one) => one.code)).toEqual(['unknown-name', 'unknown-name', 'unknown-function']);
	});

	test('gives its identities as parsed expressions', () => {
		const checked = valueOf(
			checkModel(
				tinyModel({
					identities: [{ id: 'per-head', parameters: ['grdp', 'people', 'stated'], computed: 'max(grdp / people, 0)', stated: 'stated' }]
				})
			)
		);
		expect(checked.identities).toMatchObject([{ computed: { kind: 'call', name: 'max' }, stated: { kind: 'reference', name: 'stated' } }]);
	});
});
