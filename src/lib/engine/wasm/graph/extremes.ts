import type { Graph, NodeId } from './graph';

/** The smaller of two numbers as `Math.min` gives it: undefined if one is, −0 below 0. */
export function smallestOf(graph: Graph, a: NodeId, b: NodeId): NodeId {
	const constant = withConstant(graph, a, b);
	// `pmin(x, c)` is c where c < x: a zero of either sign and NaN stay as they are, which for c = +0 is what the rule asks.
	return constant === undefined ? graph.of('min', a, b) : graph.of('pmin', constant.value, constant.constant);
}

/** The larger of two numbers as `Math.max` gives it: undefined if one is, 0 above −0. */
export function largestOf(graph: Graph, a: NodeId, b: NodeId): NodeId {
	const constant = withConstant(graph, a, b);
	if (constant === undefined) return graph.of('max', a, b);
	const larger = graph.of('pmax', constant.value, constant.constant);
	// `pmax(x, c)` is c where x < c, so it leaves −0 beside +0; adding 0 makes it +0 and changes nothing else.
	return constant.isZero ? graph.of('add', larger, graph.number(0)) : larger;
}

/** The one of two numbers that is written in the formula, unless it is −0; it allows a single instruction where two unknowns need eight. */
function withConstant(
	graph: Graph,
	a: NodeId,
	b: NodeId
): { readonly value: NodeId; readonly constant: NodeId; readonly isZero: boolean } | undefined {
	for (const [constant, value] of [[a, b] as const, [b, a] as const]) {
		const node = graph.node(constant);
		if (node.op === 'number' && !Object.is(node.value, -0)) return { value, constant, isZero: node.value === 0 };
	}
	return undefined;
}
