import type { PlanNode, SlotIndex } from '$lib/engine';

/**
 * A plan node as a short array: a bare number; `null` for undefined; otherwise a mark and its operands. Slots are numbers of the
 * file's series, so that plans of different closures write the same equation in the same letters.
 */
export type WireNode = number | null | WireList;

/** A mark and its operands. */
export interface WireList extends ReadonlyArray<string | WireNode> {
	readonly 0: string;
}

// Formulas are not shown from this form, so it keeps no places in them.
const NO_SPAN = { start: 0, end: 0 } as const;

/** A node in its short form. `seriesOf` gives the file's number of a slot. */
export function writeNode(node: PlanNode, seriesOf: (slot: SlotIndex) => number): WireNode {
	switch (node.op) {
		case 'number':
			return node.value;
		case 'undefined':
			return null;
		case 'extra':
			return ['x', node.name, node.lag];
		case 'load':
			return ['l', seriesOf(node.slot), node.lag];
		case 'base':
			return ['b', seriesOf(node.slot)];
		case 'unary':
			return ['u', node.operator, writeNode(node.arg, seriesOf)];
		case 'binary':
			return [node.operator, writeNode(node.left, seriesOf), writeNode(node.right, seriesOf)];
		case 'call':
			return ['c', node.builtin, ...node.args.map((arg) => writeNode(arg, seriesOf))];
	}
}

/**
 * The node a short form stands for.
 * @throws TypeError for anything `writeNode` does not write.
 */
export function readNode(wire: unknown, slotOf: (series: number) => SlotIndex): PlanNode {
	if (typeof wire === 'number') return { op: 'number', value: wire };
	if (wire === null) return { op: 'undefined' };
	if (!isList(wire)) throw new TypeError(`no node: ${JSON.stringify(wire)}`);
	const [mark, first, ...rest] = wire;
	switch (mark) {
		case 'x':
			return { op: 'extra', name: String(first), lag: Number(rest[0]), span: NO_SPAN };
		case 'l':
			return { op: 'load', slot: slotOf(Number(first)), lag: Number(rest[0]), span: NO_SPAN };
		case 'b':
			return { op: 'base', slot: slotOf(Number(first)), span: NO_SPAN };
		case 'u':
			return { op: 'unary', operator: first === '-' ? '-' : 'not', arg: readNode(rest[0], slotOf) };
		case 'c':
			return { op: 'call', builtin: String(first), args: rest.map((arg) => readNode(arg, slotOf)) };
		default:
			return { op: 'binary', operator: binaryOperator(mark), left: readNode(first, slotOf), right: readNode(rest[0], slotOf) };
	}
}

const BINARY = ['+', '-', '*', '/', '^', '<', '<=', '>', '>=', '==', '!=', 'and', 'or'] as const;

function binaryOperator(mark: unknown): (typeof BINARY)[number] {
	const operator = BINARY.find((one) => one === mark);
	if (operator === undefined) throw new TypeError(`no operator: ${JSON.stringify(mark)}`);
	return operator;
}

function isList(wire: unknown): wire is readonly unknown[] {
	return Array.isArray(wire);
}
