import type { Builtin } from './types';
import { sameUnit } from './unit-rules';

/** Smallest of its arguments. */
export const builtin: Builtin = {
	name: 'min',
	kind: 'per-year',
	arity: { min: 2 },
	unit: sameUnit,
	interpret: { form: 'fold', apply: (a, b) => Math.min(a, b) },
	wasm: { form: 'instruction', name: 'min' },
	spreadsheet: { form: 'template', template: 'MIN({all})' },
	usage: 'min(a, b)',
	doc: {
		vi: 'Số nhỏ nhất trong các đối số; một đối số không xác định thì kết quả không xác định.',
		en: 'The smallest of its arguments; undefined when any of them is.'
	},
	examples: [
		{ text: 'min(3, 2, 5)', value: 2 },
		{ text: 'min(3, undefined)', value: undefined }
	]
};
