import { assertDefined } from '$lib/base';
import { CORE, SIMD } from '../encode/opcodes';
import type { Cell, Graph, GraphNode, NodeId } from '../graph/graph';
import type { Code } from './code';
import { scheduleOf, type ScheduledResult } from './schedule';

/** A value that straight-line code gives: stored in a cell, or left on the stack. */
export type BodyResult = ScheduledResult;

/** Straight-line code to write. */
export interface BodyPlan {
	readonly graph: Graph;
	readonly results: readonly BodyResult[];
	/** How many vectors side by side; their independent chains of operations are mixed, so that the processor overlaps them. */
	readonly unroll: number;
	readonly resolve: (id: NodeId) => NodeId;
}

/** Writes the operations of a graph, statement by statement, each for every vector before the next. */
export function emitBody(code: Code, { graph, results, unroll, resolve }: BodyPlan): void {
	const { statements } = scheduleOf(graph, results, resolve);
	const { locals } = code.around;
	const emitters = Array.from({ length: unroll }, (_, copy) => new NodeEmitter(code, { graph, resolve, copy }));
	for (const { node, result, lastUseOf, reloaded } of statements) {
		for (const emitter of emitters) {
			emitter.reloaded = reloaded;
			if (result === undefined) emitter.keep(node);
			else emitter.result(assertDefined(results[result], 'result'));
		}
		for (const id of lastUseOf) for (const { places } of emitters) locals.release(assertDefined(places.get(id), 'local'));
	}
}

interface NodeSource {
	readonly graph: Graph;
	readonly resolve: (id: NodeId) => NodeId;
	/** Which of the vectors side by side. */
	readonly copy: number;
}

/** Writes expressions for one of the vectors. */
class NodeEmitter {
	/** Locals of the values that are kept. */
	readonly places = new Map<NodeId, number>();
	/** Of these, the ones that the present statement reads from memory. */
	reloaded: ReadonlyMap<NodeId, Cell> = new Map();
	private readonly code: Code;
	private readonly source: NodeSource;

	constructor(code: Code, source: NodeSource) {
		this.code = code;
		this.source = source;
	}

	keep(id: NodeId): void {
		const node = this.source.graph.node(id);
		this.expression(node);
		const local = this.code.around.locals.take(this.code.typeOf(node.kind));
		this.places.set(id, local);
		this.code.local('localSet', local);
	}

	result({ node, cell }: BodyResult): void {
		if (cell === undefined) {
			this.value(node);
			return;
		}
		const { pointer, offset } = this.moved(cell);
		this.code.pointer(pointer);
		this.value(node);
		this.code.store(offset);
	}

	private value(given: NodeId): void {
		const id = this.source.resolve(given);
		const cell = this.reloaded.get(id);
		const place = this.places.get(id);
		if (cell !== undefined) this.code.load(this.moved(cell));
		else if (place === undefined) this.expression(this.source.graph.node(id));
		else this.code.local('localGet', place);
	}

	private values(args: readonly NodeId[]): void {
		for (const arg of args) this.value(arg);
	}

	private moved(cell: Cell): Cell {
		const isCommon = cell.pointer === 'uniform' || cell.pointer === 'fixed';
		return isCommon ? cell : { ...cell, offset: cell.offset + this.source.copy * this.code.lanes * 8 };
	}

	private expression(node: GraphNode): void {
		const { code } = this;
		switch (node.op) {
			case 'number':
				code.number(node.value);
				return;
			case 'bits':
				code.bits(node.value);
				return;
			case 'parameter':
				code.local('localGet', node.at);
				return;
			case 'load':
				code.load(this.moved(node.cell));
				return;
			case 'shift':
				this.values(node.args);
				this.shift(node.direction, node.places);
				return;
			case 'toBits':
			case 'toNumber':
				this.values(node.args);
				if (code.lanes === 1) code.plain(node.op === 'toBits' ? CORE.i64ReinterpretF64 : CORE.f64ReinterpretI64);
				return;
			case 'call':
				this.values(node.args);
				code.call(node.name);
				return;
			case 'lane':
			case 'table':
				this.tables(node);
				return;
			default:
				this.choices(node);
		}
	}

	private tables(node: Extract<GraphNode, { op: 'lane' | 'table' }>): void {
		const { code } = this;
		const [first, second] = node.args;
		this.value(assertDefined(first, 'first argument'));
		if (node.op === 'lane') {
			if (code.lanes === 1) code.plain(CORE.i32WrapI64);
			else code.vector(SIMD.i32x4ExtractLane).plain(node.lane * 2);
		} else if (code.lanes === 1) {
			code.memory(CORE.f64Load, node.offset);
		} else {
			// The address of the second lane lies under the vector that it completes.
			const lower = code.around.locals.take('v128');
			code.vectorMemory(SIMD.load64Zero, node.offset).local('localSet', lower);
			this.value(assertDefined(second, 'second argument'));
			code.local('localGet', lower).vectorMemory(SIMD.load64Lane, node.offset).plain(1);
			code.around.locals.release(lower);
		}
	}

	private shift(direction: 'shiftLeft' | 'shiftRight', places: number): void {
		if (this.code.lanes === 1) this.code.bits(BigInt(places));
		else this.code.int(places);
		this.code.operation(direction);
	}

	private choices(
		node: Exclude<GraphNode, { op: 'number' | 'bits' | 'parameter' | 'load' | 'shift' | 'toBits' | 'toNumber' | 'call' | 'lane' | 'table' }>
	): void {
		const { code } = this;
		const [first, second, third] = node.args;
		switch (node.op) {
			case 'not':
				this.values(node.args);
				if (code.lanes === 1) code.plain(CORE.i32Eqz);
				else code.vector(77);
				return;
			case 'select':
				this.values([assertDefined(second, 'yes'), assertDefined(third, 'no'), assertDefined(first, 'truth')]);
				if (code.lanes === 1) code.plain(CORE.select);
				else code.vector(82);
				return;
			case 'undefinedWhere':
				if (code.lanes === 1) code.double(NaN);
				this.values(node.args);
				if (code.lanes === 1) code.plain(CORE.select);
				else code.operation('or');
				return;
			case 'branch':
				this.branch(node.args);
				return;
			case 'guard':
				this.guard(node);
				return;
			default:
				this.values(node.args);
				code.operation(node.op);
		}
	}

	private branch([condition, yes, no]: readonly NodeId[]): void {
		const { code } = this;
		const id = this.source.resolve(assertDefined(condition, 'condition'));
		const node = this.source.graph.node(id);
		if (code.lanes === 1) this.value(id);
		else if (node.op === 'load') code.pointer(node.cell.pointer).memory(CORE.f64Load, node.cell.offset);
		else throw new Error(`a condition common to all draws is ${node.op}`);
		code.double(0).plain(CORE.f64Ne).open(CORE.if, code.typeOf('number'));
		this.value(assertDefined(yes, 'yes'));
		code.plain(CORE.else);
		this.value(assertDefined(no, 'no'));
		code.plain(CORE.end);
	}

	private guard(node: Extract<GraphNode, { op: 'guard' }>): void {
		const { code } = this;
		const [value, holds, ...args] = node.args;
		const local = code.around.locals.take(code.typeOf('number'));
		this.value(assertDefined(value, 'value'));
		code.local('localSet', local);
		this.value(assertDefined(holds, 'truth'));
		if (code.lanes === 1) code.plain(CORE.i32Eqz);
		else code.vector(SIMD.i64x2Bitmask).int(3).plain(CORE.i32Ne);
		code.open(CORE.if);
		this.values(args);
		code.call(node.name).local('localSet', local).plain(CORE.end).local('localGet', local);
		code.around.locals.release(local);
	}
}
