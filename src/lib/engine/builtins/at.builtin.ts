import type { Builtin } from './types';
import { firstArgumentUnit } from './unit-rules';

/** Value in one year. */
export const builtin: Builtin = {
	name: 'at',
	kind: 'over-years',
	arity: { min: 2, max: 2 },
	years: { positions: [1], mayBeEqual: true },
	unit: firstArgumentUnit,
	interpret: { form: 'years', apply: ({ value, year }) => value(0, year(1)) },
	spreadsheet: {
		form: 'years',
		write: ({ value, year }) => value(0, year(1))
	},
	mathml: { template: '<msub>{0}{1}</msub>' },
	usage: 'at(grdp, 2030)',
	doc: { vi: 'Giá trị của một biểu thức trong một năm.', en: 'The value of an expression in one year.' },
	examples: [{ text: 'at(x, 2021)', value: 110 }]
};
