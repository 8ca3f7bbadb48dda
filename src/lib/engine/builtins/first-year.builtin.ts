import type { Builtin } from './types';
import { PLAIN, requireCondition } from './unit-rules';

/** First year in which a condition holds. */
export const builtin: Builtin = {
	name: 'first_year',
	kind: 'over-years',
	arity: { min: 1, max: 1 },
	unit: ([condition], report) => {
		if (condition !== undefined) requireCondition(condition, report);
		return PLAIN;
	},
	interpret: {
		form: 'years',
		apply: ({ value, firstYear, lastYear }) => {
			for (let year = firstYear; year <= lastYear; year += 1) if (value(0, year) === 1) return year;
			return NaN;
		}
	},
	spreadsheet: {
		form: 'years',
		write: ({ value, firstYear, lastYear }) => {
			let formula = 'NA()';
			// A year in which the condition is undefined is passed over.
			for (let year = lastYear; year >= firstYear; year -= 1) formula = `IF(IFERROR(${value(0, year)},FALSE),${year},${formula})`;
			return formula;
		}
	},
	usage: 'first_year(growth_grdp >= 0.1)',
	doc: {
		vi: 'Năm đầu tiên mà điều kiện đúng; không xác định khi không năm nào đúng.',
		en: 'The first year in which a condition holds; undefined when it never does.'
	},
	examples: [
		{ text: 'first_year(x > 105)', value: 2021 },
		{ text: 'first_year(x > 500)', value: undefined }
	]
};
