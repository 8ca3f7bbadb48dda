import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePack, runScenario } from '$lib/analysis';
import { toSeriesId, type Display } from '$lib/model';
import { tinyLibrary, tinyScenario } from '../../../../tests/support/tiny-pack';
import { tinyModel } from '../../../../tests/support/tiny-model';
import { planTiny } from '../../../../tests/support/tiny-run';
import type { ProjectionTable, TableRow } from '../projection-table';
import { additiveBlocks, type AdditiveBlock } from './additive-blocks';
import { roundToTotal } from './controlled-rounding';
import { officialCsv } from './official-csv';
import { officialTable } from './official-table';
import { roundRows, unitsPerOne } from './round-rows';

const ONE_DECIMAL: Display = { as: 'number', decimals: 1 };
const PER_CENT: Display = { as: 'percent', decimals: 1 };

const row = (id: string, values: readonly (number | undefined)[], display = ONE_DECIMAL): TableRow => ({
	id: toSeriesId(id),
	label: { vi: `chỉ tiêu ${id}`, en: id },
	unit: display.as === 'percent' ? 'share' : 'bn VND',
	price: display.as === 'percent' ? 'none' : 'current',
	display,
	values,
	statuses: values.map((value) => (value === undefined ? 'undefined' : 'projection'))
});
const block = (total: string | undefined, ...parts: readonly string[]): AdditiveBlock => ({
	...(total === undefined ? {} : { total: toSeriesId(total) }),
	parts: parts.map((part) => toSeriesId(part))
});

describe('parts rounded to a total', () => {
	test.each([
		[[0.5, 0.5], 1, [1, 0]],
		[[33.3, 33.3, 33.4], 100, [33, 33, 34]],
		[[1.6, 1.6, 1.6], 5, [2, 2, 1]],
		[[-0.4, 1.4], 1, [0, 1]],
		[[-1.5, -1.5], -3, [-1, -2]],
		[[2, 3], 5, [2, 3]],
		[[0.3 * 1000, 700], 1000, [300, 700]],
		[[2, 3], 6, undefined],
		[[], 0, []]
	])('%j to %d is %j', (parts, total, expected) => {
		expect(roundToTotal(parts, total)).toEqual(expected);
	});

	test('add to it, and none moves by a whole unit', () => {
		fc.assert(
			fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 12 }), fc.boolean(), (parts, up) => {
				const exact = parts.reduce((sum, part) => sum + part, 0);
				const total = (up ? Math.ceil(exact - 1e-6) : Math.floor(exact + 1e-6)) + 0;
				const rounded = roundToTotal(parts, total);
				expect(rounded?.reduce((sum, part) => sum + part, 0)).toBe(total);
				rounded?.forEach((value, at) => expect(Math.abs(value - (parts[at] ?? NaN))).toBeLessThan(1));
			}),
			{ numRuns: 500, seed: 3 }
		);
	});
});

describe('a table of totals within totals', () => {
	const blocks = [block('all', 'a', 'b', 'rest'), block('rest', 'c', 'd'), block(undefined, 'share_a', 'share_b', 'share_rest')];

	test('adds up at every level in every year, with no figure a unit of its last place away', () => {
		const years = fc.array(fc.array(fc.double({ min: -500, max: 5000, noNaN: true }), { minLength: 4, maxLength: 4 }), {
			minLength: 1,
			maxLength: 4
		});
		fc.assert(
			fc.property(years, (columns) => {
				const take = (from: (column: readonly number[]) => number) => columns.map((column) => from(column));
				const at = (k: number) => take((column) => column[k] ?? NaN);
				const rest = take(([, , c = NaN, d = NaN]) => c + d);
				const all = take(([a = NaN, b = NaN, c = NaN, d = NaN]) => a + b + c + d);
				const shareOf = (part: readonly number[]) => part.map((value, year) => (all[year] === 0 ? undefined : value / (all[year] ?? NaN)));
				const rows = [row('all', all), row('a', at(0)), row('b', at(1)), row('rest', rest), row('c', at(2)), row('d', at(3))];
				const shares = [
					row('share_a', shareOf(at(0)), PER_CENT),
					row('share_b', shareOf(at(1)), PER_CENT),
					row('share_rest', shareOf(rest), PER_CENT)
				];
				const every = [...rows, ...shares];
				const { units } = roundRows(every, blocks);
				columns.forEach((_, year) => {
					const [whole, a, b, others, c, d, ...parts] = units.map((figures) => figures[year]);
					expect((a ?? NaN) + (b ?? NaN) + (others ?? NaN)).toBe(whole);
					expect((c ?? NaN) + (d ?? NaN)).toBe(others);
					if (all[year] !== 0 && Math.abs(all[year] ?? 0) > 1)
						expect(parts.reduce<number>((sum, part) => sum + (part ?? NaN), 0)).toBe(1000);
					every.forEach(({ values, display }, k) => {
						const value = values[year];
						if (value !== undefined && Math.abs(value) < 1e6)
							expect(Math.abs((units[k]?.[year] ?? NaN) - value * unitsPerOne(display))).toBeLessThan(1);
					});
				});
			}),
			{ numRuns: 300, seed: 5 }
		);
	});

	test('a series that is part of two totals counts for the larger sum, and the other total follows', () => {
		const rows = [row('three', [0.3]), row('a', [0.15]), row('b', [0.15]), row('c', [0]), row('two', [0.3])];
		const { units, unbalanced } = roundRows(rows, [block('two', 'a', 'b'), block('three', 'a', 'b', 'c')]);
		expect(units.map(([value]) => value)).toEqual([3, 2, 1, 0, 3]);
		expect(unbalanced).toEqual([]);
	});

	test('a block with a part missing, or in another unit, is left alone', () => {
		const rows = [row('all', [1.05]), row('a', [0.55]), { ...row('b', [0.5]), unit: 'm USD' }];
		expect(roundRows(rows, [block('all', 'a', 'b'), block('all', 'a', 'gone')])).toEqual({
			units: [[11], [6], [5]],
			unbalanced: [],
			hasBlocks: false
		});
	});
});

test('what adds up is read from the equations of the plan', () => {
	const model = tinyModel({
		dimensions: { kind: { index: 'k', members: ['p', 'q'] } },
		inputs: { v: { dims: ['kind'] }, tax: null, spent: null, saved: null },
		variables: {
			all: 'all = sum(v) + tax',
			share: { dims: ['kind'], equation: 'share[k] = v[k] / all' },
			share_tax: 'share_tax = tax / all',
			left: 'left = all - spent - saved',
			grown: 'grown = all - all(-1)',
			twice: 'twice = 2 * all',
			growth: 'growth = all / all(-1) - 1',
			makes: { dims: ['kind'], equation: 'makes[k] = (v[k] - v[k](-1)) / all(-1)' },
			makes_tax: 'makes_tax = (tax - tax(-1)) / all(-1)'
		}
	});
	const plan = planTiny(model, { firstYear: 2020, lastYear: 2021, inputs: { 'v[p]': 1, 'v[q]': 2, tax: 1, spent: 1, saved: 1 } });
	expect(additiveBlocks(plan)).toEqual([
		{ total: 'all', parts: ['v[p]', 'v[q]', 'tax'] },
		{ total: 'all', parts: ['spent', 'saved', 'left'] },
		{ parts: ['share[p]', 'share[q]', 'share_tax'] },
		{ total: 'growth', parts: ['makes[p]', 'makes[q]', 'makes_tax'], inPoints: true }
	]);
});

describe('an official table', () => {
	const table: ProjectionTable = {
		pack: 'made-up',
		scenario: { id: 'plan', label: { vi: 'Kế hoạch', en: 'Plan' } },
		changes: [],
		closure: 'growth-led',
		model: { version: '1.0.0', hash: '0123abcd' },
		priceYear: 2010,
		years: [2020, 2021, 2022],
		rows: [row('all', [1000.26, 1, 2000]), row('a', [500.13, 0.5, 1000]), row('b', [500.13, 0.5, undefined])]
	};
	const options = { title: { vi: 'Tổng', en: 'Sum' }, blocks: [block('all', 'a', 'b')], sources: [{ vi: 'Niên giám', en: 'Yearbook' }] };

	test('has a units line, rounded figures that add up, notes and sources, in Vietnamese', () => {
		expect(officialTable(table, { ...options, language: 'vi', years: [2020, 2022] })).toEqual({
			title: 'Tổng',
			unitsLine: 'Đơn vị tính: tỷ đồng, giá hiện hành',
			years: [2020, 2022],
			rows: [
				{ id: 'all', label: 'chỉ tiêu all', unit: '', cells: ['1.000,3', '2.000,0'] },
				{ id: 'a', label: 'chỉ tiêu a', unit: '', cells: ['500,2', '1.000,0'] },
				{ id: 'b', label: 'chỉ tiêu b', unit: '', cells: ['500,1', '—'] }
			],
			notes: ['Số liệu đã làm tròn sao cho các thành phần cộng lại bằng tổng.'],
			sources: ['Niên giám']
		});
	});

	test('counts what parts contribute to a growth rate in points, and adds them up to it', () => {
		const rows = [row('growth', [0.0308], PER_CENT), row('x', [0.0154], PER_CENT), row('y', [0.0154], PER_CENT)];
		const blocks = [{ ...block('growth', 'x', 'y'), inPoints: true as const }];
		const { rows: printed } = officialTable({ ...table, years: [2020], rows }, { ...options, blocks, language: 'vi' });
		expect(printed.map(({ unit, cells }) => [unit, ...cells])).toEqual([
			['%', '3,1'],
			['điểm %', '1,6'],
			['điểm %', '1,5']
		]);
	});

	test('has a unit on each row where units differ, and says which total its parts may miss', () => {
		const rows = [row('all', [1]), row('a', [0.3]), row('b', [0.3]), row('share_a', [0.5], PER_CENT)];
		const { unitsLine, rows: printed, notes } = officialTable({ ...table, years: [2020], rows }, { ...options, language: 'en' });
		expect(unitsLine).toBeUndefined();
		expect(printed.map(({ unit }) => unit)).toEqual(['bn VND, current prices', 'bn VND, current prices', 'bn VND, current prices', '%']);
		expect(notes).toEqual(['Because of rounding, parts may not add to: all.']);
	});
});

test('a table of a scenario with changed assumptions says so in its title, and each change at its foot', () => {
	const compiled = compilePack(tinyLibrary({}, [tinyScenario({})]), 'tiny');
	if (!compiled.ok) throw new Error('the pack does not compile');
	const change = { id: toSeriesId('growth'), path: { kind: 'years', spans: [{ first: 2022, last: 2023, value: 0.02 }] } } as const;
	const lines = officialCsv(runScenario(compiled.value, 'trend', [change]), 'en').split('\r\n');
	expect(lines[0]).toBe('\uFEFFtrend (1 assumption changed)');
	expect(lines.find((line) => line.startsWith('Assumption changed;'))).toBe('Assumption changed;growth;2.00% (2022–2023)');
});
