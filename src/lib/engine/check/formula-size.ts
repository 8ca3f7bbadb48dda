import { assertNever, type Diagnostic } from '$lib/base';
import { diagnoseName } from '../diagnostics/names';
import { placeIn, type FormulaSource } from '../diagnostics/place-in';
import type { NameTable } from '../names/name-table';
import { runningDimensions, withLetters } from '../names/running-dimensions';
import type { Expression } from '../types';

/** Most nodes that a formula may have once its sums are written out for every member of its left side. */
const MAX_EXPANDED_NODES = 100_000;

/** Most terms of one sum: it is added from left to right, and readers of it go as deep as it is long. */
const MAX_TERMS = 2000;

/** A formula whose sums, written out, would be too much to hold; sums inside sums multiply. */
export function checkSize(
	expression: Expression,
	source: FormulaSource,
	options: { readonly table: NameTable; readonly bound: ReadonlySet<string>; readonly copies: number }
): readonly Diagnostic[] {
	const size = expandedSize(expression, options.table, options.bound) * options.copies;
	if (size <= MAX_EXPANDED_NODES) return [];
	return [diagnoseName('formula-too-large', { size: size.toPrecision(2), limit: MAX_EXPANDED_NODES }, placeIn(source, expression.span))];
}

function expandedSize(node: Expression, table: NameTable, bound: ReadonlySet<string>): number {
	switch (node.kind) {
		case 'number':
		case 'undefined':
		case 'reference':
			return 1;
		case 'call':
			return node.name === 'sum' ? sizeOfSum(node, table, bound) : 1 + sizeOfAll(node.args, table, bound);
		case 'unary':
			return 1 + expandedSize(node.arg, table, bound);
		case 'binary':
			return 1 + sizeOfAll([node.left, node.right], table, bound);
		default:
			return assertNever(node);
	}
}

function sizeOfAll(nodes: readonly Expression[], table: NameTable, bound: ReadonlySet<string>): number {
	return nodes.reduce((size, node) => size + expandedSize(node, table, bound), 0);
}

function sizeOfSum(node: Extract<Expression, { kind: 'call' }>, table: NameTable, bound: ReadonlySet<string>): number {
	const running = node.args.flatMap((arg) => runningDimensions(arg, table, bound));
	const terms = running.reduce((product, dimension) => product * dimension.members.length, 1);
	const size = terms * (1 + sizeOfAll(node.args, table, withLetters(bound, running)));
	return terms > MAX_TERMS ? Math.max(size, MAX_EXPANDED_NODES + 1) : size;
}
