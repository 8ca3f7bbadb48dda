import type { Builtin } from './types';
import { requireCondition, sameUnit } from './unit-rules';

/** One of two values, by a condition. */
export const builtin: Builtin = {
	name: 'if',
	kind: 'per-year',
	arity: { min: 3, max: 3 },
	unit: ([condition, ...branches], report) => {
		if (condition !== undefined) requireCondition(condition, report);
		return sameUnit(branches, report);
	},
	// A condition on something undefined is undefined, and so is the choice: refusals travel on.
	interpret: { form: 'choose', apply: (condition, yes, no) => (Number.isNaN(condition) ? NaN : condition === 0 ? no : yes) },
	wasm: { form: 'instruction', name: 'select' },
	spreadsheet: { form: 'template', template: 'IF({0},{1},{2})' },
	mathml: {
		template:
			'<mrow><mo>{</mo><mtable columnalign="left left"><mtr><mtd>{1}</mtd><mtd><mtext>{when}</mtext>{0}</mtd></mtr><mtr><mtd>{2}</mtd><mtd><mtext>{otherwise}</mtext></mtd></mtr></mtable></mrow>'
	},
	usage: 'if(a > b, x, y)',
	doc: {
		vi: 'Giá trị thứ nhất khi điều kiện đúng, thứ hai khi sai; điều kiện so sánh với giá trị không xác định thì kết quả không xác định.',
		en: 'The first value when the condition is true, the second when it is false; undefined when the condition compares something undefined.'
	},
	examples: [
		{ text: 'if(2 > 1, 10, 20)', value: 10 },
		{ text: 'if(2 < 1, 10, 20)', value: 20 },
		{ text: 'if(2 > 1, 10, undefined)', value: 10 },
		{ text: 'if(undefined > 1, 10, 20)', value: undefined }
	]
};
