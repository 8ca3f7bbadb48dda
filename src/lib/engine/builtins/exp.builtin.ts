import { exp } from '$lib/base';
import { finite } from '../arithmetic/finite';
import type { Builtin } from './types';
import { plainOnly } from './unit-rules';

/** Natural exponential. */
export const builtin: Builtin = {
	name: 'exp',
	kind: 'per-year',
	arity: { min: 1, max: 1 },
	unit: plainOnly('exp'),
	interpret: { form: 'map', apply: (x) => finite(exp(x)) },
	wasm: { form: 'function', name: 'exp' },
	spreadsheet: { form: 'template', template: 'EXP({0})' },
	mathml: { template: '<msup><mi>e</mi>{0}</msup>' },
	usage: 'exp(x)',
	doc: { vi: 'Lũy thừa cơ số e của một số thuần.', en: 'e to the power of a plain number.' },
	examples: [
		{ text: 'exp(0)', value: 1 },
		{ text: 'exp(1000)', value: undefined }
	]
};
