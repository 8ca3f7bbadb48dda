import { assertDefined, type Bilingual } from '$lib/base';
import type { Fault } from './fault';
import { LIMITS } from './limits';
import { EQUALS_SIGN, LOOSE_COMMA, MATRIX, PLUS_SIGN, type Refusal } from './refusals';
import { spanOver, type Token } from './token';

const COMPARISONS: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=']);
const JOINS: ReadonlySet<string> = new Set(['and', 'or']);
const FORMULA_END: Bilingual = { vi: 'chỗ kết thúc công thức', en: 'the end of the formula' };

/** A stretch between brackets, and the comparison already met in it. */
interface Level {
	readonly holds: 'group' | 'arguments' | 'members';
	readonly open: Token | undefined;
	comparison: Token | undefined;
}

/** Where the walk over the tokens stands. */
interface Walk {
	readonly levels: Level[];
	readonly tokens: readonly Token[];
	operations: number;
}

/**
 * The first place where the tokens do not alternate as operands and operators, or where brackets, commas and comparisons do not fit.
 *
 * One pass without recursion: it bounds depth and number of operations before anything recursive sees the formula.
 * @returns `undefined` when the tokens form an expression.
 */
export function findShapeFault(tokens: readonly Token[]): Fault | undefined {
	const walk: Walk = { levels: [{ holds: 'group', open: undefined, comparison: undefined }], tokens, operations: 0 };
	for (let at = 0; at < tokens.length; at += 1) {
		const fault = step(walk, at);
		if (fault !== undefined) return fault;
	}
	return faultAtEnd(walk);
}

function step(walk: Walk, at: number): Fault | undefined {
	const token = assertDefined(walk.tokens[at], 'token');
	const before = walk.tokens[at - 1];
	if (token.text === '=') return refuse(EQUALS_SIGN, token);
	return wantsOperand(before) ? operandStep(walk, token, before) : operatorStep(walk, token, assertDefined(before, 'token before'), at);
}

function wantsOperand(before: Token | undefined): boolean {
	return before === undefined || before.kind === 'operator' || before.kind === 'open' || before.kind === 'comma';
}

function operandStep(walk: Walk, token: Token, before: Token | undefined): Fault | undefined {
	if (token.kind === 'number' || token.kind === 'name' || token.kind === 'undefined') return undefined;
	if (token.text === '-' || token.text === 'not') return countOperation(walk, token);
	if (token.text === '+') return refuse(PLUS_SIGN, token);
	if (token.text === '[') return refuse(MATRIX, token);
	if (token.text === '(') return open(walk, token, 'group');
	if (token.kind === 'close' && before?.kind === 'open') return closeEmpty(walk, token);
	return missingBefore(token, { vi: `\`${token.text}\``, en: `\`${token.text}\`` });
}

function operatorStep(walk: Walk, token: Token, before: Token, at: number): Fault | undefined {
	if (token.kind === 'operator' && token.text !== 'not') return countOperation(walk, token) ?? compare(walk, token);
	if (token.kind === 'comma') return commaStep(walk, before, token, walk.tokens[at + 1]);
	if (token.kind === 'close') return close(walk, token);
	if (token.text === '(' && (before.kind === 'name' || before.text === ']')) return open(walk, token, 'arguments');
	if (token.text === '[') return before.kind === 'name' ? open(walk, token, 'members') : refuse(MATRIX, token);
	return { code: 'implicit-product', values: { left: before.text, right: token.text }, span: spanOver(before, token) };
}

function countOperation(walk: Walk, token: Token): Fault | undefined {
	walk.operations += 1;
	if (walk.operations <= LIMITS.operations) return undefined;
	return { code: 'too-many-operations', values: { limit: LIMITS.operations }, span: token.span };
}

function compare(walk: Walk, token: Token): Fault | undefined {
	const level = innermost(walk);
	if (JOINS.has(token.text)) level.comparison = undefined;
	if (!COMPARISONS.has(token.text)) return undefined;
	if (level.comparison !== undefined) return { code: 'chained-comparison', values: {}, span: spanOver(level.comparison, token) };
	level.comparison = token;
	return undefined;
}

function commaStep(walk: Walk, before: Token, comma: Token, after: Token | undefined): Fault | undefined {
	const level = innermost(walk);
	level.comparison = undefined;
	if (level.holds !== 'members' && after !== undefined && mayBeDecimal(before, comma, after)) return decimalComma(before, after);
	return level.holds === 'group' ? refuse(LOOSE_COMMA, comma) : undefined;
}

function mayBeDecimal(before: Token, comma: Token, after: Token): boolean {
	const touching = before.span.end === comma.span.start && comma.span.end === after.span.start;
	return touching && before.kind === 'number' && after.kind === 'number';
}

function decimalComma(before: Token, after: Token): Fault {
	const values = {
		written: `${before.text},${after.text}`,
		decimal: `${before.text.replace('.', '')}.${after.text}`,
		separate: `${before.text}, ${after.text}`
	};
	return { code: 'decimal-comma', values, span: spanOver(before, after) };
}

function open(walk: Walk, token: Token, holds: Level['holds']): Fault | undefined {
	if (walk.levels.length > LIMITS.nesting) return { code: 'nesting-too-deep', values: { limit: LIMITS.nesting }, span: token.span };
	walk.levels.push({ holds, open: token, comparison: undefined });
	return undefined;
}

function close(walk: Walk, token: Token): Fault | undefined {
	const { open: opened } = innermost(walk);
	if (opened === undefined || closingOf(opened) !== token.text)
		return { code: 'unmatched-bracket', values: { close: token.text }, span: token.span };
	walk.levels.pop();
	return undefined;
}

function closeEmpty(walk: Walk, token: Token): Fault | undefined {
	const fault = innermost(walk).holds === 'group' ? missingBefore(token, { vi: '`)`', en: '`)`' }) : undefined;
	return close(walk, token) ?? fault;
}

function faultAtEnd(walk: Walk): Fault | undefined {
	const last = walk.tokens.at(-1);
	if (last === undefined) return { code: 'empty-formula', values: {}, span: { start: 0, end: 0 } };
	const { open: opened } = innermost(walk);
	if (wantsOperand(last) && last !== opened) return missingBefore(last, FORMULA_END);
	if (opened === undefined) return undefined;
	return { code: 'unclosed-bracket', values: { open: opened.text, close: closingOf(opened) }, span: opened.span };
}

function closingOf(opened: Token): string {
	return opened.text === '(' ? ')' : ']';
}

function innermost(walk: Walk): Level {
	return assertDefined(walk.levels.at(-1), 'bracket level');
}

function missingBefore(token: Token, next: Bilingual): Fault {
	return { code: 'missing-operand', values: { next }, span: token.span };
}

function refuse(refusal: Refusal, token: Token): Fault {
	return { code: 'unsupported-syntax', values: { ...refusal }, span: token.span };
}
