/** Nodes in an order in which each comes after those it needs, and the circles that stand in the way. */
export interface Ordered {
	readonly order: readonly number[];
	/** Each circle as the nodes on it, every one needing the next and the last needing the first. */
	readonly loops: readonly (readonly number[])[];
}

/**
 * Depth-first order of a graph, taking starts and needs in the order given; it depends on nothing else.
 *
 * Walks with a stack of its own, so that a long chain of needs is no deeper than a short one. An edge that closes a circle is
 * reported and left out of the order.
 * @param starts nodes to visit, in order of preference.
 * @param needs nodes that a node needs, in order of preference.
 */
export function topologicalOrder(starts: readonly number[], needs: (node: number) => readonly number[]): Ordered {
	const order: number[] = [];
	const loops: number[][] = [];
	const state = new Map<number, 'open' | 'done'>();
	for (const start of starts) {
		if (!state.has(start)) visitFrom(start, needs, { order, loops, state });
	}
	return { order, loops };
}

interface Walk {
	readonly order: number[];
	readonly loops: number[][];
	readonly state: Map<number, 'open' | 'done'>;
}

function visitFrom(start: number, needs: (node: number) => readonly number[], walk: Walk): void {
	const path = [{ node: start, rest: [...needs(start)] }];
	walk.state.set(start, 'open');
	for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
		const next = top.rest.shift();
		if (next === undefined) {
			walk.state.set(top.node, 'done');
			walk.order.push(top.node);
			path.pop();
		} else if (walk.state.get(next) === 'open') {
			walk.loops.push(path.slice(path.findIndex((step) => step.node === next)).map((step) => step.node));
		} else if (!walk.state.has(next)) {
			walk.state.set(next, 'open');
			path.push({ node: next, rest: [...needs(next)] });
		}
	}
}
