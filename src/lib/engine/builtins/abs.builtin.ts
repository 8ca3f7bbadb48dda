import type { Builtin } from './types';
import { firstArgumentUnit } from './unit-rules';

/** Size of a number without its sign. */
export const builtin: Builtin = {
	name: 'abs',
	kind: 'per-year',
	arity: { min: 1, max: 1 },
	unit: firstArgumentUnit,
	interpret: { form: 'map', apply: (x) => Math.abs(x) },
	wasm: { form: 'instruction', name: 'abs' },
	spreadsheet: { form: 'template', template: 'ABS({0})' },
	mathml: { template: '<mrow><mo>|</mo>{0}<mo>|</mo></mrow>' },
	usage: 'abs(x)',
	doc: { vi: 'Giá trị tuyệt đối.', en: 'The number without its sign.' },
	examples: [{ text: 'abs(2 - 5)', value: 3 }]
};
