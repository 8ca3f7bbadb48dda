import { assertNever, type Span } from '$lib/base';
import type { PlanNode, SlotIndex } from '../types';

/** One reading of a series by a formula: this year (lag 0), a year back, or the base year. */
export interface Read {
	readonly slot: SlotIndex;
	readonly lag: number | 'base';
	readonly span: Span;
}

/** Every reading of a series in a resolved expression, from left to right, repeats included. */
export function readsOf(node: PlanNode): readonly Read[] {
	const reads: Read[] = [];
	collect(node, reads);
	return reads;
}

function collect(node: PlanNode, reads: Read[]): void {
	switch (node.op) {
		case 'number':
		case 'undefined':
		case 'extra':
			return;
		case 'load':
			reads.push({ slot: node.slot, lag: node.lag, span: node.span });
			return;
		case 'base':
			reads.push({ slot: node.slot, lag: 'base', span: node.span });
			return;
		case 'unary':
			collect(node.arg, reads);
			return;
		case 'binary':
			collect(node.left, reads);
			collect(node.right, reads);
			return;
		case 'call':
			for (const arg of node.args) collect(arg, reads);
			return;
		default:
			assertNever(node);
	}
}
