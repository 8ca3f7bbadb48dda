import type { Expression } from '../types';

/** Value of an expression made of numbers only, with `- + * /`; `undefined` where a name comes in or nothing finite comes out. */
export function knownNumber(expression: Expression): number | undefined {
	const value = evaluate(expression);
	return value !== undefined && Number.isFinite(value) ? value : undefined;
}

function evaluate(expression: Expression): number | undefined {
	if (expression.kind === 'number') return expression.value;
	if (expression.kind === 'unary' && expression.op === '-') return negated(evaluate(expression.arg));
	if (expression.kind !== 'binary') return undefined;
	const [left, right] = [evaluate(expression.left), evaluate(expression.right)];
	if (left === undefined || right === undefined) return undefined;
	switch (expression.op) {
		case '+':
			return left + right;
		case '-':
			return left - right;
		case '*':
			return left * right;
		case '/':
			return left / right;
		default:
			return undefined;
	}
}

function negated(value: number | undefined): number | undefined {
	return value === undefined ? undefined : -value;
}
