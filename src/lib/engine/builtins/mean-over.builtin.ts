import { totalOver } from './total';
import type { Builtin } from './types';
import { firstArgumentUnit } from './unit-rules';

/** Mean over some years. */
export const builtin: Builtin = {
	name: 'mean_over',
	kind: 'over-years',
	arity: { min: 3, max: 3 },
	years: { positions: [1, 2], mayBeEqual: true },
	unit: firstArgumentUnit,
	interpret: { form: 'years', apply: (reader) => totalOver(reader, 0, 1, 2) / (reader.year(2) - reader.year(1) + 1) },
	spreadsheet: {
		form: 'years',
		write: ({ total, year }) => `(${total(0, year(1), year(2))}/${year(2) - year(1) + 1})`
	},
	usage: 'mean_over(growth_grdp, 2021, 2025)',
	doc: {
		vi: 'Trung bình cộng qua các năm, kể cả năm đầu và năm cuối; một năm không xác định thì kết quả không xác định.',
		en: 'The arithmetic mean over years, first and last included; undefined when any year is.'
	},
	examples: [{ text: 'mean_over(x, 2020, 2021)', value: 105 }]
};
