import { assertDefined } from '$lib/base';
import { create, parseDependencies, type MathNode } from 'mathjs/number';
import type { Token } from './token';

// Taken out at once: mathjs makes its parser when it is first asked for, and the first formula should not wait for that.
const { parse } = create(assertDefined(parseDependencies, 'parser of mathjs'));

/**
 * The tree that mathjs reads from the tokens, every name and number replaced by `t` and its token's position.
 *
 * mathjs gives no places and has its own ideas about some names (`end`, `i`, `mod`); with the tokens numbered it never sees the
 * modeller's names, and each leaf says which characters it came from.
 * @returns `undefined` when mathjs refuses the tokens.
 */
export function readMathTree(tokens: readonly Token[]): MathNode | undefined {
	const renamed = tokens.map((token, position) => (isOperand(token) ? `t${position}` : token.text));
	try {
		return parse(renamed.join(' '));
	} catch {
		return undefined;
	}
}

/** Position of the token behind a renamed name. */
export function tokenPosition(name: string): number {
	return Number(name.slice(1));
}

function isOperand(token: Token): boolean {
	return token.kind === 'name' || token.kind === 'number' || token.kind === 'undefined';
}
