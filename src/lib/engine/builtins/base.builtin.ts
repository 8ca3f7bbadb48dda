import type { Builtin } from './types';
import { firstArgumentUnit } from './unit-rules';

/** Value of a variable in the base year. */
export const builtin: Builtin = {
	name: 'base',
	kind: 'per-year',
	arity: { min: 1, max: 1 },
	unit: firstArgumentUnit,
	interpret: { form: 'expand' },
	mathml: { template: '<msub>{0}<mn>0</mn></msub>' },
	usage: 'base(capital)',
	doc: { vi: 'Giá trị của một biến ở năm gốc.', en: 'The value of a variable in the base year.' },
	examples: [{ text: 'at(x / base(x), 2022)', value: 1.21 }]
};
