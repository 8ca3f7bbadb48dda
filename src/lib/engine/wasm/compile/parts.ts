import { isCheap } from '../emit/schedule';
import type { BodyResult } from '../emit/body';
import type { NodeId } from '../graph/graph';
import type { HoistedPhase } from './hoist';

/** Work per draw that one loop over draws does. */
export interface PhasePart {
	readonly results: readonly BodyResult[];
	/** The reading of a column, or of what an earlier part has stored, that stands for a node. */
	readonly resolve: (id: NodeId) => NodeId;
}

/**
 * Operations of one loop over draws. Longer ones do not fit where the processor keeps decoded instructions, so that it decodes all of
 * them again for every few draws.
 */
const MOST_OPERATIONS = 1000;
/** Parts may compute this much more than one loop would, because they share only what is stored. */
const MOST_REPEATED = 1.1;

/**
 * The work per draw in parts, each a loop of its own. What an earlier part has stored is read from memory; what it has not is computed
 * again, with the same bits. One part where that would be much.
 */
export function partsOf(phase: HoistedPhase): readonly PhasePart[] {
	const { graph, perDraw, resolve } = phase;
	if (perDraw.length === 0) return [];
	const whole = [{ results: perDraw, resolve }];
	if (graph.nodes.length <= MOST_OPERATIONS) return whole;
	const counted = new Set<NodeId>();
	for (const { node } of perDraw) countFrom(graph, node, { resolve, counted });
	if (counted.size <= MOST_OPERATIONS) return whole;
	const parts = split(phase);
	const repeated = parts.reduce((sum, part) => sum + part.counted.size, 0);
	return repeated <= MOST_REPEATED * counted.size ? parts : whole;
}

function countFrom(
	graph: HoistedPhase['graph'],
	given: NodeId,
	into: Pick<PhasePart, 'resolve'> & { readonly counted: Set<NodeId> }
): void {
	const id = into.resolve(given);
	if (into.counted.has(id) || isCheap(graph, id)) return;
	into.counted.add(id);
	for (const arg of graph.node(id).args) countFrom(graph, arg, into);
}

/** Parts, each closed as soon as it is long enough. */
function split({ graph, perDraw, resolve }: HoistedPhase) {
	const parts: ReturnType<typeof openPart>[] = [];
	let part = openPart(new Map(), resolve);
	for (const result of perDraw) {
		part.results.push(result);
		countFrom(graph, result.node, part);
		if (part.counted.size < MOST_OPERATIONS) continue;
		parts.push(part);
		const stored = new Map(part.before);
		for (const { node, cell } of part.results) if (cell !== undefined && !isCheap(graph, node)) stored.set(node, graph.load(cell));
		part = openPart(stored, resolve);
	}
	return part.results.length === 0 ? parts : [...parts, part];
}

function openPart(before: ReadonlyMap<NodeId, NodeId>, resolve: PhasePart['resolve']) {
	const results: BodyResult[] = [];
	return { results, before, counted: new Set<NodeId>(), resolve: (id: NodeId): NodeId => before.get(id) ?? resolve(id) };
}
