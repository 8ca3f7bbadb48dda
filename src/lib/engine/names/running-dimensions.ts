import { assertNever } from '$lib/base';
import type { Expression, PlanDimension } from '../types';
import { dimensionsOf, type NameTable } from './name-table';

/**
 * Dimensions that a `sum` runs over, in the order in which its argument names them.
 *
 * Those are the letters that nothing outside binds, and the dimensions of names written without brackets. A sum inside the
 * argument looks after its own names, and sees the letters of the outer one as bound.
 * @param bound letters bound by the left side or by an outer sum.
 */
export function runningDimensions(body: Expression, table: NameTable, bound: ReadonlySet<string>): readonly PlanDimension[] {
	const found = new Set<PlanDimension>();
	collect(body, table, bound, found);
	return [...found];
}

/** Letters bound inside a sum: those outside and those it runs over. */
export function withLetters(bound: ReadonlySet<string>, running: readonly PlanDimension[]): ReadonlySet<string> {
	return new Set([...bound, ...running.map((dimension) => dimension.index)]);
}

function collect(node: Expression, table: NameTable, bound: ReadonlySet<string>, found: Set<PlanDimension>): void {
	switch (node.kind) {
		case 'number':
		case 'undefined':
			return;
		case 'reference':
			for (const dimension of dimensionsInReference(node, table, bound)) found.add(dimension);
			return;
		case 'call':
			if (node.name !== 'sum') for (const arg of node.args) collect(arg, table, bound, found);
			return;
		case 'unary':
			collect(node.arg, table, bound, found);
			return;
		case 'binary':
			collect(node.left, table, bound, found);
			collect(node.right, table, bound, found);
			return;
		default:
			assertNever(node);
	}
}

function dimensionsInReference(
	node: Extract<Expression, { kind: 'reference' }>,
	table: NameTable,
	bound: ReadonlySet<string>
): readonly PlanDimension[] {
	const quantity = table.names.get(node.name);
	if (quantity === undefined) return [];
	if (node.index === undefined) return dimensionsOf(quantity, table);
	return node.index.flatMap(({ name }) => (bound.has(name) ? [] : (table.letters.get(name) ?? [])));
}
