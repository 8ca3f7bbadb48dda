import type { Builtin } from './types';
import { sameUnit } from './unit-rules';

/** Largest of its arguments. */
export const builtin: Builtin = {
	name: 'max',
	kind: 'per-year',
	arity: { min: 2 },
	unit: sameUnit,
	interpret: { form: 'fold', apply: (a, b) => Math.max(a, b) },
	wasm: { form: 'instruction', name: 'max' },
	spreadsheet: { form: 'template', template: 'MAX({all})' },
	usage: 'max(a, b)',
	doc: {
		vi: 'Số lớn nhất trong các đối số; một đối số không xác định thì kết quả không xác định.',
		en: 'The largest of its arguments; undefined when any of them is.'
	},
	examples: [
		{ text: 'max(3, 2, 5)', value: 5 },
		{ text: 'max(undefined, 3)', value: undefined }
	]
};
