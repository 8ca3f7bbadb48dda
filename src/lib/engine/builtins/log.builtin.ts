import { log } from '$lib/base';
import { finite } from '../arithmetic/finite';
import type { Builtin } from './types';
import { plainOnly } from './unit-rules';

/** Natural logarithm. */
export const builtin: Builtin = {
	name: 'log',
	kind: 'per-year',
	arity: { min: 1, max: 1 },
	unit: plainOnly('log'),
	interpret: { form: 'map', apply: (x) => finite(log(x)) },
	wasm: { form: 'function', name: 'log' },
	spreadsheet: { form: 'template', template: 'LN({0})' },
	mathml: { template: '<mrow><mi>ln</mi><mo>(</mo>{0}<mo>)</mo></mrow>' },
	usage: 'log(x)',
	doc: {
		vi: 'Lôgarit tự nhiên của một số thuần dương; không xác định với số không dương.',
		en: 'The natural logarithm of a positive plain number; undefined otherwise.'
	},
	examples: [
		{ text: 'log(1)', value: 0 },
		{ text: 'log(0)', value: undefined }
	]
};
