import type { Cell, Graph, NodeId } from '../graph/graph';

/** A step of straight-line code: a node whose value is kept in a local, or a result stored or returned. */
export interface Statement {
	readonly node: NodeId;
	/** Position of the result that it gives; `undefined` for a value that is kept. */
	readonly result: number | undefined;
	/** Kept values that nothing reads after this step. */
	readonly lastUseOf: readonly NodeId[];
	/** Kept values that this step reads from where they were stored: their locals are free by then. */
	readonly reloaded: ReadonlyMap<NodeId, Cell>;
}

/** A value to give, and where it is stored if it is. */
export interface ScheduledResult {
	readonly node: NodeId;
	readonly cell?: Cell;
}

/**
 * A value stored so many steps ago is read from memory again. Kept any longer, the many values of a large model crowd the registers, and
 * the compiler of the browser stores and loads them a second time by itself.
 */
const REMEMBERED_STEPS = 16;

/** What straight-line code is made of. */
export interface Schedule {
	readonly statements: readonly Statement[];
	readonly kept: ReadonlySet<NodeId>;
}

/**
 * Results of a graph as statements: a node that several others read is computed once and kept; all others become part of the expression
 * that reads them. Results come in the order given, each right after what it needs.
 * @param resolve the node that stands for another, where its value comes from elsewhere.
 */
export function scheduleOf(graph: Graph, results: readonly ScheduledResult[], resolve: (id: NodeId) => NodeId): Schedule {
	const roots = results.map(({ node }) => resolve(node));
	const kept = keptNodes(graph, roots, resolve);
	const done = new Set<NodeId>();
	const steps: Step[] = [];
	const visit = (id: NodeId): void => {
		if (kept.has(id) && done.has(id)) return;
		for (const arg of graph.node(id).args) visit(resolve(arg));
		if (kept.has(id) && !done.has(id)) {
			done.add(id);
			steps.push({ node: id, result: undefined });
		}
	};
	roots.forEach((node, result) => {
		visit(node);
		steps.push({ node, result });
	});
	return { statements: withLastUses(graph, steps, { kept, resolve, cells: results.map(({ cell }) => cell) }), kept };
}

/** Nodes that cost next to nothing to have again. */
export function isCheap(graph: Graph, id: NodeId): boolean {
	const { op } = graph.node(id);
	return op === 'number' || op === 'bits' || op === 'load' || op === 'parameter';
}

function keptNodes(graph: Graph, roots: readonly NodeId[], resolve: (id: NodeId) => NodeId): ReadonlySet<NodeId> {
	const uses = new Map<NodeId, number>();
	const count = (id: NodeId): void => {
		const before = uses.get(id) ?? 0;
		uses.set(id, before + 1);
		if (before === 0) for (const arg of graph.node(id).args) count(resolve(arg));
	};
	roots.forEach(count);
	const kept = new Set<NodeId>();
	for (const [id, times] of uses) if (times > 1 && !isCheap(graph, id)) kept.add(id);
	return kept;
}

interface Uses {
	readonly kept: ReadonlySet<NodeId>;
	readonly resolve: (id: NodeId) => NodeId;
	readonly cells: readonly (Cell | undefined)[];
}

type Step = Pick<Statement, 'node' | 'result'>;

function withLastUses(graph: Graph, steps: readonly Step[], uses: Uses): readonly Statement[] {
	const stored = storesOf(steps, uses);
	const lastUse = new Map<NodeId, number>();
	const reloads = steps.map((step, at) => {
		let reloaded: Map<NodeId, Cell> | undefined;
		for (const id of keptIn(graph, step, uses)) {
			const store = stored.get(id);
			if (store === undefined || at - store.at <= REMEMBERED_STEPS) lastUse.set(id, at);
			else (reloaded ??= new Map()).set(id, store.cell);
		}
		return reloaded ?? NOTHING;
	});
	const ended = new Map<number, NodeId[]>();
	for (const [id, at] of lastUse) {
		const known = ended.get(at);
		if (known === undefined) ended.set(at, [id]);
		else known.push(id);
	}
	return steps.map(({ node, result }, at) => ({ node, result, lastUseOf: ended.get(at) ?? NOBODY, reloaded: reloads[at] ?? NOTHING }));
}

const NOTHING: ReadonlyMap<NodeId, Cell> = new Map();
const NOBODY: readonly NodeId[] = [];

/** Where and in which step each kept value is stored. */
function storesOf(steps: readonly Step[], { cells, kept }: Uses): ReadonlyMap<NodeId, { readonly at: number; readonly cell: Cell }> {
	const stored = new Map<NodeId, { readonly at: number; readonly cell: Cell }>();
	steps.forEach(({ node, result }, at) => {
		const cell = result === undefined ? undefined : cells[result];
		if (cell !== undefined && kept.has(node) && !stored.has(node)) stored.set(node, { at, cell });
	});
	return stored;
}

/** Kept values that a step reads, some of them several times. */
function keptIn(graph: Graph, step: Step, { kept, resolve }: Uses): readonly NodeId[] {
	const found: NodeId[] = [];
	const find = (id: NodeId): void => {
		if (kept.has(id)) found.push(id);
		else for (const arg of graph.node(id).args) find(resolve(arg));
	};
	if (step.result === undefined) for (const arg of graph.node(step.node).args) find(resolve(arg));
	else find(step.node);
	return found;
}
