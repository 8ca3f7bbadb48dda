import { powerUnit } from '$lib/model';
import type { Builtin } from './types';
import { firstArgumentUnit } from './unit-rules';

/** Square root. */
export const builtin: Builtin = {
	name: 'sqrt',
	kind: 'per-year',
	arity: { min: 1, max: 1 },
	unit: (args, report) => {
		const type = firstArgumentUnit(args, report);
		return type.kind === 'quantity' ? { kind: 'quantity', unit: powerUnit(type.unit, 0.5) } : type;
	},
	// Correctly rounded by IEEE 754 everywhere, so it needs no function of our own.
	interpret: { form: 'map', apply: (x) => Math.sqrt(x) },
	wasm: { form: 'instruction', name: 'sqrt' },
	spreadsheet: { form: 'template', template: 'SQRT({0})' },
	mathml: { template: '<msqrt>{0}</msqrt>' },
	usage: 'sqrt(x)',
	doc: { vi: 'Căn bậc hai; không xác định với số âm.', en: 'The square root; undefined for a negative number.' },
	examples: [
		{ text: 'sqrt(9)', value: 3 },
		{ text: 'sqrt(-1)', value: undefined }
	]
};
