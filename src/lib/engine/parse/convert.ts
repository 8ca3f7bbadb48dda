import { assertDefined, type Span } from '$lib/base';
import {
	isAccessorNode,
	isFunctionNode,
	isOperatorNode,
	isParenthesisNode,
	isSymbolNode,
	type AccessorNode,
	type FunctionNode,
	type MathNode
} from 'mathjs/number';
import { BUILTINS } from '../builtins';
import type { Expression, IndexExpression } from '../types';
import type { Fault } from './fault';
import { binaryOf, unaryOf, type AnyOperatorNode } from './known-nodes';
import { tokenPosition } from './math-tree';
import { spanOver, type Token } from './token';

/** Positions of the first and the last token of something. */
interface Range {
	readonly first: number;
	readonly last: number;
}

/** An expression and the tokens it covers, brackets around it included: mathjs keeps no places, but brackets stand next to what they hold. */
interface Piece extends Range {
	readonly expression: Expression;
}

/** Tokens behind the tree, and the mistakes found while walking it. */
interface Context {
	readonly tokens: readonly Token[];
	readonly faults: Fault[];
}

/**
 * The expression behind a tree of known nodes, and what in it is not allowed. The expression counts only without faults.
 *
 * Codes: bad-lag, bad-index, ambiguous-not.
 * @throws Error on a node that is not of the closed set; `hasOnlyKnownNodes` comes first.
 */
export function convertTree(
	tree: MathNode,
	tokens: readonly Token[]
): { readonly expression: Expression; readonly faults: readonly Fault[] } {
	const context: Context = { tokens, faults: [] };
	return { expression: convert(tree, context).expression, faults: context.faults };
}

function convert(node: MathNode, context: Context): Piece {
	if (isParenthesisNode(node)) return widen(convert(node.content, context));
	if (isSymbolNode(node)) return convertLeaf(tokenPosition(node.name), context);
	if (isOperatorNode(node)) return convertOperator(node, context);
	if (isFunctionNode(node)) return convertCall(node, context);
	if (isAccessorNode(node)) return convertMember(node, context);
	throw new Error(`not a node of the language: ${node.type}`);
}

function widen(piece: Piece): Piece {
	return { expression: piece.expression, first: piece.first - 1, last: piece.last + 1 };
}

function convertLeaf(position: number, { tokens }: Context): Piece {
	const { kind, text, span } = tokenAt(tokens, position);
	if (kind === 'number') return { expression: { kind: 'number', value: Number(text), span }, first: position, last: position };
	if (kind === 'undefined') return { expression: { kind: 'undefined', span }, first: position, last: position };
	return { expression: { kind: 'reference', name: text, index: undefined, lag: 0, span }, first: position, last: position };
}

function convertOperator(node: AnyOperatorNode, context: Context): Piece {
	const pieces = node.args.map((arg) => convert(arg, context));
	const left = assertDefined(pieces[0], 'operand');
	const right = assertDefined(pieces.at(-1), 'operand');
	const unary = unaryOf(node);
	const first = unary === undefined ? left.first : left.first - 1;
	const span = spanOver(tokenAt(context.tokens, first), tokenAt(context.tokens, right.last));
	const op = unary ?? assertDefined(binaryOf(node), 'operator');
	if (op !== 'and' && op !== 'or' && op !== 'not') refuseBareNot(node.args, pieces, context);
	if (unary !== undefined) return { expression: { kind: 'unary', op: unary, arg: left.expression, span }, first, last: right.last };
	const binary = assertDefined(binaryOf(node), 'operator');
	return { expression: { kind: 'binary', op: binary, left: left.expression, right: right.expression, span }, first, last: right.last };
}

/** mathjs binds `not` tighter than a comparison, most people read it the other way: a bare `not` beside anything but and/or is refused. */
function refuseBareNot(args: readonly MathNode[], pieces: readonly Piece[], context: Context): void {
	args.forEach((arg, at) => {
		const piece = pieces[at];
		if (piece === undefined || !isOperatorNode(arg) || unaryOf(arg) !== 'not') return;
		refuse(context, { code: 'ambiguous-not', values: {} }, piece);
	});
}

function convertCall(node: FunctionNode, context: Context): Piece {
	const callee: MathNode = node.fn;
	const target = convert(callee, context);
	const { name, index } = referenceIn(target);
	const pieces = node.args.map((arg: MathNode) => convert(arg, context));
	const { first, last, span } = closedRange(target, pieces, context);
	const literal = pieces.length === 1 ? literalOf(pieces[0]?.expression) : undefined;
	if (index === undefined && (BUILTINS.has(name) || literal === undefined)) {
		return { expression: { kind: 'call', name, args: pieces.map((piece) => piece.expression), span }, first, last };
	}
	const isLag = literal !== undefined && literal < 0 && Number.isSafeInteger(literal);
	if (!isLag) refuse(context, { code: 'bad-lag', values: { name } }, { first, last });
	return { expression: { kind: 'reference', name, index, lag: isLag ? -literal : 0, span }, first, last };
}

/** Value of a number as written, with its minus sign. */
function literalOf(expression: Expression | undefined): number | undefined {
	if (expression?.kind === 'number') return expression.value;
	if (expression?.kind === 'unary' && expression.op === '-' && expression.arg.kind === 'number') return -expression.arg.value;
	return undefined;
}

function convertMember(node: AccessorNode, context: Context): Piece {
	const target = convert(node.object, context);
	const { name } = referenceIn(target);
	const pieces = node.index.dimensions.map((dimension) => convert(dimension, context));
	const { first, last, span } = closedRange(target, pieces, context);
	const fault = { code: 'bad-index', values: { name } } as const;
	if (pieces.length === 0) refuse(context, fault, { first, last });
	const index = pieces.flatMap((piece) => {
		const member = toIndex(piece, context.tokens);
		if (member === undefined) refuse(context, fault, piece);
		return member ?? [];
	});
	return { expression: { kind: 'reference', name, index, lag: 0, span }, first, last };
}

/**
 * The name in front of a bracket.
 * @throws Error when something else stands there, which the pass over the tokens rules out.
 */
function referenceIn({ expression }: Piece): Extract<Expression, { kind: 'reference' }> {
	if (expression.kind !== 'reference') throw new Error(`a bracket follows a ${expression.kind}`);
	return expression;
}

/** From a name to the bracket that closes what follows it. */
function closedRange(target: Piece, inside: readonly Piece[], { tokens }: Context): Range & { readonly span: Span } {
	const { first } = target;
	const last = (inside.at(-1)?.last ?? target.last + 1) + 1;
	return { first, last, span: spanOver(tokenAt(tokens, first), tokenAt(tokens, last)) };
}

function toIndex({ expression, first, last }: Piece, tokens: readonly Token[]): IndexExpression | undefined {
	const { span } = expression;
	if (first === last) return toMember(tokenAt(tokens, first));
	if (expression.kind !== 'binary' || (expression.op !== '+' && expression.op !== '-')) return undefined;
	const { left, right } = expression;
	if (last !== first + 2 || left.kind !== 'reference' || right.kind !== 'number') return undefined;
	if (!Number.isSafeInteger(right.value) || right.value === 0) return undefined;
	return { name: left.name, offset: expression.op === '+' ? right.value : -right.value, span };
}

/** A member as written between square brackets: a name or a whole number. */
export function toMember({ kind, text, span }: Token): IndexExpression | undefined {
	const isMember = kind === 'name' || (kind === 'number' && /^[0-9]+$/.test(text));
	return isMember ? { name: text, offset: 0, span } : undefined;
}

function refuse(context: Context, fault: Omit<Fault, 'span'>, { first, last }: Range): void {
	context.faults.push({ ...fault, span: spanOver(tokenAt(context.tokens, first), tokenAt(context.tokens, last)) });
}

function tokenAt(tokens: readonly Token[], position: number): Token {
	return assertDefined(tokens[position], `token ${position}`);
}
