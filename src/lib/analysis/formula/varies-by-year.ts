import { assertNever } from '$lib/base';
import { BUILTINS, type ExtraName, type PlanNode } from '$lib/engine';

/** Whether the value of an expression differs from year to year: it reads a series, or a name with a value per year, in a year of its own. */
export function variesByYear(node: PlanNode, extras: readonly ExtraName[]): boolean {
	switch (node.op) {
		case 'number':
		case 'undefined':
		case 'base':
			return false;
		case 'load':
			return true;
		case 'extra':
			return typeof extras.find(({ name }) => name === node.name)?.values !== 'number';
		case 'unary':
			return variesByYear(node.arg, extras);
		case 'binary':
			return variesByYear(node.left, extras) || variesByYear(node.right, extras);
		case 'call':
			return BUILTINS.get(node.builtin)?.kind !== 'over-years' && node.args.some((arg) => variesByYear(arg, extras));
		default:
			return assertNever(node);
	}
}
