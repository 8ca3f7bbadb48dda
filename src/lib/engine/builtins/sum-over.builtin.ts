import { totalOver } from './total';
import type { Builtin } from './types';
import { firstArgumentUnit } from './unit-rules';

/** Sum over some years. */
export const builtin: Builtin = {
	name: 'sum_over',
	kind: 'over-years',
	arity: { min: 3, max: 3 },
	years: { positions: [1, 2], mayBeEqual: true },
	unit: firstArgumentUnit,
	interpret: { form: 'years', apply: (reader) => totalOver(reader, 0, 1, 2) },
	spreadsheet: {
		form: 'years',
		write: ({ total, year }) => total(0, year(1), year(2))
	},
	usage: 'sum_over(investment, 2021, 2025)',
	doc: {
		vi: 'Tổng qua các năm, kể cả năm đầu và năm cuối; một năm không xác định thì cả tổng không xác định.',
		en: 'The sum over years, first and last included; undefined when any year is.'
	},
	examples: [{ text: 'sum_over(x, 2020, 2022)', value: 331 }]
};
