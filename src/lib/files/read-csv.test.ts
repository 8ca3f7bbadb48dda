import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from './read-csv';

const read = (text: string) => readCsv({ path: 'h.csv', text });
const complaints = (text: string) => read(text).diagnostics.map((one) => [one.code, one.where.line, one.where.column]);

describe('rows', () => {
	const result = read('\ufeffseries,year,value\r\n"growth[I]", 2021 ,0.03\r\n\r\nx,2022,"a, ""b""\nc"\ny,2023,1\n');

	test('every line under the header is a record of trimmed texts', () => {
		expect(result.ok && result.value.data).toEqual([
			{ series: 'growth[I]', year: '2021', value: '0.03' },
			{ series: 'x', year: '2022', value: 'a, "b"\nc' },
			{ series: 'y', year: '2023', value: '1' }
		]);
	});

	test.each([
		[[0, 'value'], 2, 20],
		[[1, 'series'], 4, 1],
		[[2, 'year'], 6, 3],
		[[9, 'year'], 1, 1]
	])('the field at %j stands on line %i, column %i', (path, line, column) => {
		expect(result.ok && result.value.placeOf(path)).toEqual({ file: 'h.csv', line, column });
	});
});

describe('refusals', () => {
	test.each([
		['', [['csv-no-header', 1, 1]]],
		['a,,c\n1,2,3\n', [['csv-no-header', 1, 1]]],
		['a,b,a\n1,2,3\n', [['csv-duplicate-column', 1, 5]]],
		[
			'a,b\n1,2\n1,3,05\n4\n',
			[
				['csv-wrong-field-count', 3, 1],
				['csv-wrong-field-count', 4, 1]
			]
		],
		['a,b\n1,"2\n', [['csv-quote', 2, 1]]],
		['a,b\n1,"2"x\n', [['csv-quote', 2, 1]]]
	])('%j is refused with its place', (text, expected) => {
		expect(complaints(text)).toEqual(expected);
	});
});

test('any text gives rows or diagnostics, never an exception', () => {
	const fragment = fc.constantFrom('a', ',', '"', '\n', '\r', ' ', '3,05', '""', ';');
	fc.assert(
		fc.property(fc.array(fragment, { maxLength: 40 }), (parts) => {
			const outcome = read(parts.join(''));
			expect(outcome.ok || outcome.diagnostics.length > 0).toBe(true);
		}),
		{ numRuns: 300, seed: 20220822 }
	);
});
