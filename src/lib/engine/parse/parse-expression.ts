import { failure, success, type Place, type Result } from '$lib/base';
import type { Expression } from '../types';
import { convertTree } from './convert';
import { toDiagnostics, type Fault } from './fault';
import { hasOnlyKnownNodes } from './known-nodes';
import { readMathTree } from './math-tree';
import { readTokens } from './read-tokens';
import { UNKNOWN_FORM } from './refusals';
import { findShapeFault } from './shape';
import { spanOver, type Token } from './token';

/**
 * The expression that a text writes, with the place of every part of it.
 *
 * Names are not looked up: `foo(x)` is a call whatever `foo` is. `name(-1)` is a lag unless `name` is a builtin.
 * @param where place of the text; diagnostics carry it with the text and the characters concerned.
 */
export function parseExpression(text: string, where: Place): Result<Expression> {
	const read = readTokens(text);
	if (!read.ok) return failure(toDiagnostics(read.faults, read.text, where));
	const parsed = expressionOf(read.tokens);
	return parsed.ok ? success(parsed.expression) : failure(toDiagnostics(parsed.faults, text, where));
}

/** What the tokens of one expression come to. */
export type Parsed = { readonly ok: true; readonly expression: Expression } | { readonly ok: false; readonly faults: readonly Fault[] };

/** The expression that tokens write; the tokens keep their places in the whole text. */
export function expressionOf(tokens: readonly Token[]): Parsed {
	const shapeFault = findShapeFault(tokens);
	if (shapeFault !== undefined) return { ok: false, faults: [shapeFault] };
	const tree = readMathTree(tokens);
	if (tree === undefined || !hasOnlyKnownNodes(tree)) return { ok: false, faults: [unknownForm(tokens)] };
	const { expression, faults } = convertTree(tree, tokens);
	return faults.length === 0 ? { ok: true, expression } : { ok: false, faults };
}

function unknownForm(tokens: readonly Token[]): Fault {
	const first = tokens[0];
	const last = tokens.at(-1);
	const span = first === undefined || last === undefined ? { start: 0, end: 0 } : spanOver(first, last);
	return { code: 'unsupported-syntax', values: { ...UNKNOWN_FORM }, span };
}
