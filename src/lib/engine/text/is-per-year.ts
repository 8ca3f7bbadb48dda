import { assertNever } from '$lib/base';
import { BUILTINS } from '../builtins';
import type { PlanNode } from '../types';

/** Whether an expression reads a year of its own, so that its value is known only once a year is chosen. */
export function isPerYear(node: PlanNode): boolean {
	switch (node.op) {
		case 'number':
		case 'undefined':
		case 'base':
			return false;
		case 'load':
		case 'extra':
			return true;
		case 'unary':
			return isPerYear(node.arg);
		case 'binary':
			return isPerYear(node.left) || isPerYear(node.right);
		case 'call':
			return BUILTINS.get(node.builtin)?.kind !== 'over-years' && node.args.some(isPerYear);
		default:
			return assertNever(node);
	}
}
