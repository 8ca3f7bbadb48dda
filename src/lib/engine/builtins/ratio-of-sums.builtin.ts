import { divideUnits } from '$lib/model';
import { finite } from '../arithmetic/finite';
import { totalOver } from './total';
import type { Builtin } from './types';
import { ANY, requireNumber } from './unit-rules';

/** Sum of one thing over the sum of another. */
export const builtin: Builtin = {
	name: 'ratio_of_sums',
	kind: 'over-years',
	arity: { min: 4, max: 4 },
	years: { positions: [2, 3], mayBeEqual: true },
	unit: (args, report) => {
		const [over, under] = args.slice(0, 2).map((arg) => requireNumber(arg, report));
		return over?.kind === 'quantity' && under?.kind === 'quantity' ? { kind: 'quantity', unit: divideUnits(over.unit, under.unit) } : ANY;
	},
	interpret: { form: 'years', apply: (reader) => finite(totalOver(reader, 0, 2, 3) / totalOver(reader, 1, 2, 3)) },
	spreadsheet: {
		form: 'years',
		write: ({ total, year }) => `(${total(0, year(2), year(3))}/${total(1, year(2), year(3))})`
	},
	usage: 'ratio_of_sums(investment, grdp, 2021, 2025)',
	doc: {
		vi: 'Tổng của đại lượng thứ nhất chia cho tổng của đại lượng thứ hai qua cùng các năm, như ICOR của cả giai đoạn.',
		en: 'The sum of the first over the sum of the second across the same years, such as the ICOR of a whole period.'
	},
	examples: [
		{ text: 'ratio_of_sums(x, 2 * x, 2020, 2022)', value: 0.5 },
		{ text: 'ratio_of_sums(x, 0, 2020, 2022)', value: undefined }
	]
};
