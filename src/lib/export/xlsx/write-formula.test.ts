import { describe, expect, test } from 'vitest';
import { BUILTINS, planText } from '$lib/engine';
import { tinyModel } from '../../../../tests/support/tiny-model';
import { runTiny, valueOf } from '../../../../tests/support/tiny-run';
import { cellAddress, columnLetters, sheetReference } from './address';
import { writeFormula, type FormulaCells } from './write-formula';

const { plan } = runTiny(tinyModel({ inputs: { a: null, b: null }, constants: { k: { value: 3 } } }), {
	firstYear: 2020,
	lastYear: 2023,
	inputs: { a: [1, 2, 3, 4], b: 5 }
});

const cells: FormulaCells = {
	firstYear: plan.firstYear,
	lastYear: plan.lastYear,
	cell: (slot, year) => cellAddress(slot, year),
	base: (slot) => cellAddress(slot, 0, 'column'),
	range: (slot, from, to) => (plan.slots[slot]?.kind === 'constant' ? undefined : `${cellAddress(slot, from)}:${cellAddress(slot, to)}`),
	extra: (name) => name.toUpperCase()
};

const EXTRAS = [{ name: 'target_x', unit: '', price: 'none', values: 2 }] as const;
const formulaOf = (text: string, year = 1) => writeFormula(valueOf(planText(plan, text, EXTRAS)).body, year, cells);

describe('a formula', () => {
	// Slot a is row 1, b row 2, k row 3; 2020 is column A, 2021 column B.
	test.each([
		['a + b - k', 'B1+B2-B3'],
		['a - (b - k)', 'B1-(B2-B3)'],
		['a / (b * k)', 'B1/(B2*B3)'],
		['(a + b) * k', '(B1+B2)*B3'],
		['a ^ b ^ k', 'B1^(B2^B3)'],
		['(a ^ b) ^ k', 'B1^B2^B3'],
		['-a ^ 2', '-(B1^2)'],
		['(-a) ^ 2', '-B1^2'],
		['a - -b', 'B1--B2'],
		['a(-1)', 'A1'],
		['a(-2)', 'NA()'],
		['base(a) + undefined', '$A1+NA()'],
		['a == b', 'B1=B2'],
		['a != b', 'B1<>B2'],
		['not (a < b) and b >= k or a <= b', 'OR(AND(NOT(B1<B2),B2>=B3),B1<=B2)'],
		['if(a > b, max(a, b, k), min(a, 0))', 'IF(B1>B2,MAX(B1,B2,B3),MIN(B1,0))'],
		['exp(a) + log(b) + sqrt(k) + abs(a - b)', 'EXP(B1)+LN(B2)+SQRT(B3)+ABS(B1-B2)'],
		['a * 1e-9 + 2e21', 'B1*1E-9+2E+21'],
		['at(a + b, 2023) * 2', '(D1+D2)*2'],
		['at(a(-1), 2020)', 'NA()'],
		['sum_over(a, 2021, 2023)', 'SUM(B1:D1)'],
		['sum_over(a(-1), 2021, 2023)', 'SUM(A1:C1)'],
		['sum_over(a(-1), 2020, 2021)', '(NA()+A1)'],
		['sum_over(k, 2020, 2021)', '(A3+B3)'],
		['sum_over(a - b, 2020, 2021) - 1', '((A1-A2)+(B1-B2))-1'],
		['mean_over(a, 2020, 2021)', '(SUM(A1:B1)/2)'],
		['ratio_of_sums(a, b, 2022, 2023)', '(SUM(C1:D1)/SUM(C2:D2))'],
		['cagr(a, 2020, 2023)', 'IF(AND(A1>0,D1>0),(D1/A1)^(1/3)-1,NA())'],
		[
			'first_year(a > target_x)',
			'IF(IFERROR((A1>TARGET_X),FALSE),2020,IF(IFERROR((B1>TARGET_X),FALSE),2021,IF(IFERROR((C1>TARGET_X),FALSE),2022,IF(IFERROR((D1>TARGET_X),FALSE),2023,NA()))))'
		]
	])('of %s is =%s', (text, formula) => {
		expect(formulaOf(text)).toBe(formula);
	});

	test('can be written of every call that the plan does not write out', () => {
		const calls = [...BUILTINS.values()].filter(({ interpret }) => interpret.form !== 'expand');
		expect(calls.filter(({ spreadsheet }) => spreadsheet === undefined)).toEqual([]);
	});
});

test.each([
	[0, 'A'],
	[25, 'Z'],
	[26, 'AA'],
	[51, 'AZ'],
	[52, 'BA'],
	[701, 'ZZ'],
	[702, 'AAA']
])('column %d is %s', (column, letters) => {
	expect(columnLetters(column)).toBe(letters);
});

test("the name of a sheet is quoted, its own quotes doubled: 'It''s'!", () => {
	expect(sheetReference("It's")).toBe("'It''s'!");
});
