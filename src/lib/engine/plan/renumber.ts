import { assertNever } from '$lib/base';
import type { PlanNode, SlotIndex } from '../types';

/** The same expression on other slot numbers; a series without a slot becomes `undefined`. */
export function renumber(node: PlanNode, slotOf: (position: SlotIndex) => SlotIndex | undefined): PlanNode {
	switch (node.op) {
		case 'number':
		case 'undefined':
		case 'extra':
			return node;
		case 'load':
		case 'base': {
			const slot = slotOf(node.slot);
			return slot === undefined ? { op: 'undefined' } : { ...node, slot };
		}
		case 'unary':
			return { ...node, arg: renumber(node.arg, slotOf) };
		case 'binary':
			return { ...node, left: renumber(node.left, slotOf), right: renumber(node.right, slotOf) };
		case 'call':
			return { ...node, args: node.args.map((arg) => renumber(arg, slotOf)) };
		default:
			return assertNever(node);
	}
}
