import { LANE_OPERATIONS, type LaneOperation } from '../encode/opcodes';

/** What a node stands for: numbers, truth per lane, the bits of numbers as integers, or an address. */
export type NodeKind = 'number' | 'truth' | 'bits' | 'address';

/** Where memory is read or written: which pointer, and the bytes after it. */
export interface Cell {
	readonly pointer: Pointer;
	readonly offset: number;
}

/**
 * Pointers of a function that runs over years and draws: `fixed` is address 0; `uniform` moves by years; `row` and `input` by years and
 * draws; `draw` by draws; the ring's two rows change places every year.
 */
export type Pointer = 'fixed' | 'uniform' | 'row' | 'input' | 'draw' | 'ringNow' | 'ringBefore';

/** Functions of the module that nodes call. */
export type FunctionName = 'exp' | 'log' | 'pow' | 'expEdge' | 'logEdge' | 'powEdge';

/** Position of a node in its graph. */
export type NodeId = number;

/** One operation on earlier nodes. Two nodes that do the same to the same are one. */
export type GraphNode = {
	readonly args: readonly NodeId[];
	readonly kind: NodeKind;
} & (
	| { readonly op: 'number'; readonly value: number }
	| { readonly op: 'bits'; readonly value: bigint }
	| { readonly op: 'parameter'; readonly at: number }
	| { readonly op: 'load'; readonly cell: Cell }
	| { readonly op: LaneOperation }
	| { readonly op: 'shift'; readonly direction: 'shiftLeft' | 'shiftRight'; readonly places: number }
	| { readonly op: 'not' }
	| { readonly op: 'toBits' | 'toNumber' }
	/** Arguments: truth, value where true, value where false. */
	| { readonly op: 'select' }
	/** Arguments: value, truth of where it is undefined. */
	| { readonly op: 'undefinedWhere' }
	/** Arguments: uniform number, value where it is not 0, value where it is. Only one of the two is computed. */
	| { readonly op: 'branch' }
	/** Address from the bits of one lane. */
	| { readonly op: 'lane'; readonly lane: 0 | 1 }
	/** Arguments: an address per lane. */
	| { readonly op: 'table'; readonly offset: number }
	/** Arguments: value, truth of where it holds, and those of the function that gives the value elsewhere. */
	| { readonly op: 'guard'; readonly name: FunctionName }
	| { readonly op: 'call'; readonly name: FunctionName }
);

/** Operations that a function is made of, each made once. */
export class Graph {
	readonly nodes: GraphNode[] = [];
	private readonly uniform: boolean[] = [];
	private readonly known = new Map<string | number, NodeId>();

	/** The node that does this; an earlier one if there is. */
	add(node: GraphNode, uniformLeaf = true): NodeId {
		const key = keyOf(node);
		const known = this.known.get(key);
		if (known !== undefined) return known;
		const id = this.nodes.push(node) - 1;
		this.uniform.push(uniformLeaf && node.args.every((arg) => this.uniform[arg] === true));
		this.known.set(key, id);
		return id;
	}

	/** Whether all draws have the same value. */
	isUniform(id: NodeId): boolean {
		return this.uniform[id] === true;
	}

	/** @throws RangeError for a position outside the graph. */
	node(id: NodeId): GraphNode {
		const node = this.nodes[id];
		if (node === undefined) throw new RangeError(`node ${id}`);
		return node;
	}

	number(value: number): NodeId {
		return this.add({ op: 'number', args: [], kind: 'number', value });
	}

	bits(value: bigint): NodeId {
		return this.add({ op: 'bits', args: [], kind: 'bits', value });
	}

	load(cell: Cell): NodeId {
		return this.add({ op: 'load', args: [], kind: 'number', cell }, cell.pointer === 'uniform' || cell.pointer === 'fixed');
	}

	/** An operation on numbers that gives a number. */
	of(op: 'add' | 'sub' | 'mul' | 'div' | 'min' | 'max' | 'pmin' | 'pmax' | 'abs' | 'neg' | 'sqrt', ...args: readonly NodeId[]): NodeId {
		return this.add({ op, args, kind: 'number' });
	}

	compare(op: 'eq' | 'ne' | 'lt' | 'gt' | 'le' | 'ge', left: NodeId, right: NodeId): NodeId {
		return this.add({ op, args: [left, right], kind: 'truth' });
	}

	/** Truths joined. */
	join(op: 'and' | 'or', left: NodeId, right: NodeId): NodeId {
		return this.add({ op, args: [left, right], kind: 'truth' });
	}

	not(truth: NodeId): NodeId {
		return this.add({ op: 'not', args: [truth], kind: 'truth' });
	}

	select(truth: NodeId, yes: NodeId, no: NodeId): NodeId {
		return this.add({ op: 'select', args: [truth, yes, no], kind: 'number' });
	}

	undefinedWhere(value: NodeId, truth: NodeId): NodeId {
		return this.add({ op: 'undefinedWhere', args: [value, truth], kind: 'number' });
	}

	toBits(value: NodeId): NodeId {
		return this.add({ op: 'toBits', args: [value], kind: 'bits' });
	}

	toNumber(bits: NodeId): NodeId {
		return this.add({ op: 'toNumber', args: [bits], kind: 'number' });
	}

	/** Integers of 64 bits, added and so on as they are. */
	integer(op: 'bitAdd' | 'bitSub' | 'bitAnd' | 'bitOr', left: NodeId, right: NodeId): NodeId {
		return this.add({ op, args: [left, right], kind: 'bits' });
	}

	shift(direction: 'shiftLeft' | 'shiftRight', bits: NodeId, places: number): NodeId {
		return this.add({ op: 'shift', args: [bits], kind: 'bits', direction, places });
	}

	/** A number of a table at the address that the bits hold, plus `offset`. */
	table(bits: NodeId, offset: number): NodeId {
		const addresses = ([0, 1] as const).map((lane) => this.add({ op: 'lane', args: [bits], kind: 'address', lane }));
		return this.add({ op: 'table', args: addresses, kind: 'number', offset });
	}

	/** The number itself, or undefined for an infinity: `or` with its difference from itself, which is 0 or NaN. */
	finite(value: NodeId): NodeId {
		return this.toNumber(this.integer('bitOr', this.toBits(value), this.toBits(this.of('sub', value, value))));
	}
}

/** Number of each operation that is known by its arguments alone. */
const PLAIN_OPERATIONS: ReadonlyMap<string, number> = new Map(
	[...Object.keys(LANE_OPERATIONS), 'not', 'toBits', 'toNumber', 'undefinedWhere'].map((name, at) => [name, at])
);
/** Two positions below it, and an operation, make one whole number. */
const MOST_NODES = 2 ** 20;

/** What is the same for nodes that do the same; numbers for the commonest, because strings take far longer to make. */
function keyOf(node: GraphNode): string | number {
	const [first = 0, second = 0] = node.args;
	const plain = node.args.length > 2 || first >= MOST_NODES || second >= MOST_NODES ? undefined : PLAIN_OPERATIONS.get(node.op);
	return plain === undefined ? longKeyOf(node) : (plain * MOST_NODES + first) * MOST_NODES + second;
}

function longKeyOf(node: GraphNode): string {
	const args = node.args.join(' ');
	switch (node.op) {
		case 'number':
			return `n${Object.is(node.value, -0) ? '-0' : node.value}`;
		case 'bits':
			return `b${node.value}`;
		case 'parameter':
			return `p${node.at}`;
		case 'load':
			return `l${node.cell.pointer}${node.cell.offset}`;
		case 'shift':
			return `${node.direction}${node.places} ${args}`;
		case 'lane':
			return `lane${node.lane} ${args}`;
		case 'table':
			return `table${node.offset} ${args}`;
		case 'guard':
		case 'call':
			return `${node.op} ${node.name} ${args}`;
		default:
			return `${node.op} ${args}`;
	}
}
