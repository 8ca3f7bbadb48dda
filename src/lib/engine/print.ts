import { assertNever } from '$lib/base';
import { BINDS, bindingOf } from './binding';
import type { BinaryOperator, Expression, IndexExpression } from './types';

/** The text of an expression with as few brackets as its meaning allows; parsing the text gives the expression back. */
export function printExpression(expression: Expression): string {
	switch (expression.kind) {
		case 'number':
			return String(expression.value);
		case 'undefined':
			return 'undefined';
		case 'reference':
			return printReference(expression.name, expression.index, expression.lag);
		case 'call':
			return `${expression.name}(${expression.args.map((arg) => printExpression(arg)).join(', ')})`;
		case 'unary':
			return expression.op === '-' ? `-${operand(expression.arg, BINDS.minus)}` : `not ${operandOfNot(expression.arg)}`;
		case 'binary':
			return printBinary(expression.op, expression.left, expression.right);
		default:
			return assertNever(expression);
	}
}

function printReference(name: string, index: readonly IndexExpression[] | undefined, lag: number): string {
	const brackets = index === undefined ? '' : `[${index.map((one) => printIndex(one)).join(', ')}]`;
	return `${name}${brackets}${lag === 0 ? '' : `(-${lag})`}`;
}

function printIndex({ name, offset }: IndexExpression): string {
	if (offset === 0) return name;
	return offset > 0 ? `${name} + ${offset}` : `${name} - ${-offset}`;
}

function printBinary(op: BinaryOperator, left: Expression, right: Expression): string {
	const binds = BINDS[op];
	if (op === '^') return `${operand(left, BINDS.atom)} ^ ${operand(right, BINDS.minus)}`;
	const leftLeast = binds === BINDS['=='] ? binds + 1 : binds;
	return `${operand(left, leftLeast)} ${op} ${operand(right, binds + 1)}`;
}

/** `not` stands bare beside `and` and `or` only, and its own operand is bare only when nothing could bind to it. */
function operandOfNot(arg: Expression): string {
	return arg.kind === 'unary' && arg.op === 'not' ? printExpression(arg) : operand(arg, BINDS.minus);
}

function operand(expression: Expression, least: number): string {
	const text = printExpression(expression);
	return bindingOf(expression) < least ? `(${text})` : text;
}
