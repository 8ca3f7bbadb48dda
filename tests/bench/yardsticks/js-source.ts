import { assertDefined } from '$lib/base';
import type { SlotIndex } from '$lib/engine';
import type { CoreBench } from '../core-model';
import { printNode, type Dialect } from './print-node';

/** JavaScript of a whole run of one draw: `(v, years) => void` on values `[year][slot]`, inputs filled in. */
export function jsSource({ plan }: CoreBench): string {
	const width = plan.slots.length;
	const dialect = (year: 'base' | 'later'): Dialect => ({
		read: (slot, lag) => {
			if (lag === 'base') return `v[${slot}]`;
			if (year === 'base') return lag > 0 ? 'NaN' : `v[${slot}]`;
			return `v[at + ${slot - lag * width}]`;
		},
		power: (x, y) => `Math.pow(${x}, ${y})`,
		functions: { max: 'Math.max', min: 'Math.min', abs: 'Math.abs', exp: 'Math.exp', log: 'Math.log', sqrt: 'Math.sqrt' },
		undefined: 'NaN',
		operators: { and: '&&', or: '||', not: '!', '==': '===', '!=': '!==' }
	});
	const line = (slot: SlotIndex, year: 'base' | 'later'): string => {
		const { equation, baseEquation } = assertDefined(plan.slots[slot], 'slot');
		const used = year === 'base' ? (baseEquation ?? equation) : equation;
		return `v[${year === 'base' ? '' : 'at + '}${slot}] = ${printNode(assertDefined(used, 'equation').body, dialect(year))};`;
	};
	return [
		...plan.baseOrder.map((slot) => line(slot, 'base')),
		`for (let at = ${width}; at < years * ${width}; at += ${width}) {`,
		...plan.order.map((slot) => line(slot, 'later')),
		'}'
	].join('\n');
}

/** Each equation as a text for mathjs, in the order of computation; names are `x12`, `x12_1` a year before, `x12_base`. */
export function mathjsSources({ plan }: CoreBench): readonly { readonly slot: SlotIndex; readonly text: string }[] {
	const dialect: Dialect = {
		read: (slot, lag) => (lag === 'base' ? `x${slot}_base` : lag === 0 ? `x${slot}` : `x${slot}_${lag}`),
		power: (x, y) => `(${x} ^ ${y})`,
		functions: {},
		undefined: 'NaN',
		operators: {}
	};
	return plan.order.map((slot) => ({ slot, text: printNode(assertDefined(plan.slots[slot]?.equation, 'equation').body, dialect) }));
}
