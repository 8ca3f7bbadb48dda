import type { Builtin } from './types';
import { firstArgumentUnit } from './unit-rules';

/** Adds an expression over the members of its dimensions. */
export const builtin: Builtin = {
	name: 'sum',
	kind: 'per-year',
	arity: { min: 1, max: 1 },
	unit: firstArgumentUnit,
	interpret: { form: 'expand' },
	mathml: { template: '<mrow><mo>∑</mo>{0}</mrow>' },
	usage: 'sum(value_added)',
	doc: {
		vi: 'Cộng một biểu thức theo mọi thành phần: theo các chữ chỉ số không có ở vế trái và theo các biến viết không ngoặc vuông, lần lượt theo thứ tự thành phần. Một thành phần không xác định thì cả tổng không xác định.',
		en: 'Adds an expression over all members: over index letters that the left side does not have and over names written without brackets, in member order. One undefined member makes the whole sum undefined.'
	},
	examples: [
		{ text: 'at(sum(v), 2021)', value: 23 },
		{ text: 'at(sum(v[k] * w[k]), 2020)', value: 80 }
	]
};
