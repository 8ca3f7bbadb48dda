import { assertDefined, assertNever } from '$lib/base';
import { applyBinary, applyUnary } from '../arithmetic/operators';
import { BUILTINS, type Builtin } from '../builtins';
import type { PlanNode, SlotIndex } from '../types';

/** Where an expression finds its numbers. Years count from the base year, 0; NaN is undefined. */
export interface NodeReader {
	readonly load: (slot: SlotIndex, year: number) => number;
	readonly extra: (name: string, year: number) => number;
	/** Calendar year of the base year, and the last one; texts that look across years need them. */
	readonly firstYear: number;
	readonly lastYear: number;
}

/**
 * Value of a resolved expression in one year; NaN where it is undefined. This is what every back end has to agree with.
 *
 * Operands are worked out from left to right, a lag before the base year is undefined, and a condition is 1, 0 or NaN.
 */
export function evaluateNode(node: PlanNode, year: number, reader: NodeReader): number {
	switch (node.op) {
		case 'number':
			return node.value;
		case 'undefined':
			return NaN;
		case 'load':
			return year < node.lag ? NaN : reader.load(node.slot, year - node.lag);
		case 'base':
			return reader.load(node.slot, 0);
		case 'extra':
			return year < node.lag ? NaN : reader.extra(node.name, year - node.lag);
		case 'unary':
			return applyUnary(node.operator, evaluateNode(node.arg, year, reader));
		case 'binary':
			return applyBinary(node.operator, evaluateNode(node.left, year, reader), evaluateNode(node.right, year, reader));
		case 'call':
			return evaluateCall(node.args, assertDefined(BUILTINS.get(node.builtin), `builtin ${node.builtin}`), year, reader);
		default:
			return assertNever(node);
	}
}

function evaluateCall(args: readonly PlanNode[], { interpret, name }: Builtin, year: number, reader: NodeReader): number {
	const value = (at: number, inYear = year) => evaluateNode(assertDefined(args[at], `argument ${at} of ${name}`), inYear, reader);
	switch (interpret.form) {
		case 'map':
			return interpret.apply(value(0));
		case 'fold':
			return args.slice(1).reduce((result, _, at) => interpret.apply(result, value(at + 1)), value(0));
		case 'choose':
			return interpret.apply(value(0), value(1), value(2));
		case 'years':
			return interpret.apply({
				firstYear: reader.firstYear,
				lastYear: reader.lastYear,
				value: (argument, calendarYear) => value(argument, calendarYear - reader.firstYear),
				year: (argument) => value(argument)
			});
		case 'expand':
			throw new Error(`${name} got past the plan`);
		default:
			return assertNever(interpret);
	}
}
