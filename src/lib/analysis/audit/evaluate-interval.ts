import type { Expression } from '$lib/engine';
import type { Interval } from '../types';
import {
	absInterval,
	addIntervals,
	divideIntervals,
	maxIntervals,
	minIntervals,
	multiplyIntervals,
	negateInterval,
	powerIntervals
} from './interval';

/** A part of an expression that has no reading on intervals: a name without a figure, or an operation that is not offered. */
export interface Unreadable {
	readonly part: string;
}

type Reading = Interval | Unreadable;

/** Whether an expression could be read. */
export function isInterval(reading: Reading): reading is Interval {
	return Array.isArray(reading);
}

/**
 * An expression read on intervals: every value it can take when each name is anywhere in its interval.
 *
 * Names that occur several times are taken as independent, so the answer can be wider than the truth, never narrower: a
 * contradiction found this way is one. Offers + - * / ^, unary minus, `min`, `max` and `abs`.
 */
export function evaluateInterval(expression: Expression, figures: ReadonlyMap<string, Interval>): Reading {
	switch (expression.kind) {
		case 'number':
			return [expression.value, expression.value];
		case 'reference':
			return figures.get(expression.name) ?? { part: expression.name };
		case 'unary':
			return expression.op === '-' ? withArguments([expression.arg], figures, ([a]) => negateInterval(a)) : { part: expression.op };
		case 'binary':
			return readBinary(expression, figures);
		case 'call':
			return readCall(expression, figures);
		case 'undefined':
			return { part: 'undefined' };
	}
}

function readBinary(expression: Extract<Expression, { kind: 'binary' }>, figures: ReadonlyMap<string, Interval>): Reading {
	const both = [expression.left, expression.right];
	switch (expression.op) {
		case '+':
			return withArguments(both, figures, ([a, b]) => addIntervals(a, b));
		case '-':
			return withArguments(both, figures, ([a, b]) => addIntervals(a, negateInterval(b)));
		case '*':
			return withArguments(both, figures, ([a, b]) => multiplyIntervals(a, b));
		case '/':
			return withArguments(both, figures, ([a, b]) => divideIntervals(a, b));
		case '^':
			return withArguments(both, figures, ([a, b]) => powerIntervals(a, b));
		default:
			return { part: expression.op };
	}
}

function readCall({ name, args }: Extract<Expression, { kind: 'call' }>, figures: ReadonlyMap<string, Interval>): Reading {
	switch (name) {
		case 'min':
			return withArguments(args, figures, (all) => minIntervals(...all));
		case 'max':
			return withArguments(args, figures, (all) => maxIntervals(...all));
		case 'abs':
			return withArguments(args, figures, ([a]) => absInterval(a));
		default:
			return { part: name };
	}
}

/** At least two intervals for the operation to take apart; those behind the arguments are never read. */
type Intervals = readonly [Interval, Interval, ...Interval[]];

function withArguments(
	args: readonly Expression[],
	figures: ReadonlyMap<string, Interval>,
	operation: (intervals: Intervals) => Interval
): Reading {
	const read = args.map((arg) => evaluateInterval(arg, figures));
	const refused = read.find((one) => !isInterval(one));
	if (refused !== undefined) return refused;
	const [first, second = first, ...rest] = read.filter(isInterval);
	return first === undefined || second === undefined ? { part: '()' } : operation([first, second, ...rest]);
}
