import type { Expression } from './types';

/** How tightly each operator binds; operands that bind less need brackets. */
export const BINDS = {
	or: 10,
	and: 20,
	not: 29,
	'==': 30,
	'!=': 30,
	'<': 30,
	'<=': 30,
	'>': 30,
	'>=': 30,
	'+': 40,
	'-': 40,
	'*': 50,
	'/': 50,
	minus: 60,
	'^': 70,
	atom: 80
} as const;

/** How tightly the outermost operator of an expression binds. */
export function bindingOf(expression: Expression): number {
	if (expression.kind === 'binary') return BINDS[expression.op];
	if (expression.kind === 'unary') return expression.op === '-' ? BINDS.minus : BINDS.not;
	if (expression.kind === 'number' && expression.value < 0) return BINDS.minus;
	return BINDS.atom;
}
