import { assertNever, pow } from '$lib/base';
import type { BinaryOperator, UnaryOperator } from '../types';
import { finite } from './finite';

/**
 * Result of `-` or `not` on numbers as a run holds them: NaN is undefined; conditions are 1 (true), 0 (false) or NaN.
 * `not` of something undefined is undefined.
 */
export function applyUnary(operator: UnaryOperator, x: number): number {
	switch (operator) {
		case '-':
			return -x;
		case 'not':
			return Number.isNaN(x) ? NaN : truth(x === 0);
		default:
			return assertNever(operator);
	}
}

/**
 * Result of an operator on two numbers as a run holds them; every back end gives these bits.
 *
 * Whatever touches something undefined is undefined, comparisons, `and` and `or` too. A quotient or power without a finite value
 * is undefined; sums, differences and products can overflow and are caught when results are read.
 */
export function applyBinary(operator: BinaryOperator, a: number, b: number): number {
	switch (operator) {
		case '+':
			return a + b;
		case '-':
			return a - b;
		case '*':
			return a * b;
		case '/':
			return finite(a / b);
		case '^':
			return power(a, b);
		case '<':
		case '<=':
		case '>':
		case '>=':
		case '==':
		case '!=':
		case 'and':
		case 'or':
			return Number.isNaN(a) || Number.isNaN(b) ? NaN : truth(holds(operator, a, b));
		default:
			return assertNever(operator);
	}
}

function holds(operator: '<' | '<=' | '>' | '>=' | '==' | '!=' | 'and' | 'or', a: number, b: number): boolean {
	switch (operator) {
		case '<':
			return a < b;
		case '<=':
			return a <= b;
		case '>':
			return a > b;
		case '>=':
			return a >= b;
		case '==':
			return a === b;
		case '!=':
			return a !== b;
		case 'and':
			return a !== 0 && b !== 0;
		case 'or':
			return a !== 0 || b !== 0;
		default:
			return assertNever(operator);
	}
}

// pow gives 1 for any base to the power 0 and for 1 to any power; a value that does not exist stays undefined.
function power(a: number, b: number): number {
	return Number.isNaN(a) || Number.isNaN(b) ? NaN : finite(pow(a, b));
}

function truth(value: boolean): number {
	return value ? 1 : 0;
}
