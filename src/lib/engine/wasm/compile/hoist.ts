import type { BodyResult } from '../emit/body';
import type { Graph, NodeId } from '../graph/graph';
import type { Columns } from './columns';
import type { Phase } from './phase';

/** A phase with what all draws share taken out of the work per draw. */
export interface HoistedPhase {
	readonly graph: Graph;
	readonly common: readonly BodyResult[];
	readonly perDraw: readonly BodyResult[];
	/** For the work per draw: the reading of a column that stands for a node. */
	readonly resolve: (id: NodeId) => NodeId;
}

/** Gives every number that all draws share and that the work per draw reads a column, computed once in a run. */
export function hoistCommon({ graph, common, perDraw }: Phase, columns: Columns): HoistedPhase {
	const stands = new Map<NodeId, NodeId>();
	const added: BodyResult[] = [];
	for (const { node, cell } of common) if (cell !== undefined && isShareable(graph, node)) stands.set(node, graph.load(cell));
	const seen = new Set<NodeId>();
	const visit = (id: NodeId): void => {
		if (seen.has(id)) return;
		seen.add(id);
		if (!isShareable(graph, id)) graph.node(id).args.forEach(visit);
		else if (!stands.has(id)) {
			const cell = columns.take();
			added.push({ node: id, cell });
			stands.set(id, graph.load(cell));
		}
	};
	for (const { node } of perDraw) visit(node);
	return { graph, common: [...common, ...added], perDraw, resolve: (id) => stands.get(id) ?? id };
}

/** Numbers common to all draws that take work; constants and readings do not. */
function isShareable(graph: Graph, id: NodeId): boolean {
	const { kind, op } = graph.node(id);
	return graph.isUniform(id) && kind === 'number' && op !== 'number' && op !== 'load';
}
