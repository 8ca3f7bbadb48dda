import { ByteWriter } from '../encode/bytes';
import type { WasmFunction } from '../encode/module';
import { CORE, SIMD } from '../encode/opcodes';
import { emitBody } from '../emit/body';
import { Code, type Lanes } from '../emit/code';
import { Locals } from '../emit/locals';
import { Graph, type FunctionName } from '../graph/graph';
import { EDGES, MATH } from '../math/functions';

const ARGUMENTS: Readonly<Record<FunctionName, number>> = { exp: 1, log: 1, pow: 2, expEdge: 1, logEdge: 1, powEdge: 2 };

const functions = new Map<string, WasmFunction>();

/** The math functions that the code of a module calls: numbered as they are asked for, written at the end. */
export class MathFunctions {
	private readonly wanted: { readonly name: FunctionName; readonly lanes: Lanes }[] = [];
	private readonly before: number;

	/** @param before functions that come before these in the module */
	constructor(before: number) {
		this.before = before;
	}

	/** Whether any function is called, so that the module needs the tables. */
	get used(): boolean {
		return this.wanted.length > 0;
	}

	/** Index of a function in the module. */
	readonly indexOf = (name: FunctionName, lanes: Lanes): number => {
		const known = this.wanted.findIndex((one) => one.name === name && one.lanes === lanes);
		return this.before + (known >= 0 ? known : this.wanted.push({ name, lanes }) - 1);
	};

	/** Every function asked for, and those that they ask for in turn. */
	write(): readonly WasmFunction[] {
		const written: WasmFunction[] = [];
		for (const { name, lanes } of this.wanted) written.push(this.written(name, lanes));
		return written;
	}

	/** A function depends on nothing but the index of the one that it calls, so that each is made once. */
	private written(name: FunctionName, lanes: Lanes): WasmFunction {
		const called = lanes === 2 ? this.indexOf(name, 1) : isMath(name) ? this.indexOf(`${name}Edge`, 1) : 0;
		const key = `${name} ${lanes} ${called}`;
		const known = functions.get(key) ?? (lanes === 1 ? this.forOne(name) : this.forTwo(name));
		functions.set(key, known);
		return known;
	}

	private forOne(name: FunctionName): WasmFunction {
		const graph = new Graph();
		const count = ARGUMENTS[name];
		const args = Array.from({ length: count }, (_, at) => graph.add({ op: 'parameter', args: [], kind: 'number', at }));
		const node = isMath(name) ? MATH[name](graph, args, `${name}Edge`) : EDGES[name](graph, args);
		const locals = new Locals(count);
		const code = new Code(1, { locals, pointerLocals: {}, functionIndex: this.indexOf });
		emitBody(code, { graph, results: [{ node }], unroll: 1, resolve: (id) => id });
		return { name, params: args.map(() => 'f64'), results: ['f64'], locals: locals.types, code: code.bytes.toBytes() };
	}

	/** The function of one number, for both lanes of vectors. */
	private forTwo(name: FunctionName): WasmFunction {
		const count = ARGUMENTS[name];
		const bytes = new ByteWriter();
		const index = this.indexOf(name, 1);
		for (const lane of [0, 1]) {
			for (let at = 0; at < count; at += 1) {
				bytes.byte(CORE.localGet).unsigned(at).byte(0xfd).unsigned(SIMD.f64x2ExtractLane).byte(lane);
			}
			bytes.byte(CORE.call).unsigned(index).byte(0xfd);
			if (lane === 0) bytes.unsigned(SIMD.f64x2Splat);
			else bytes.unsigned(SIMD.f64x2ReplaceLane).byte(1);
		}
		const params = Array.from({ length: count }, () => 'v128' as const);
		return { name: `${name}2`, params, results: ['v128'], locals: [], code: bytes.toBytes() };
	}
}

function isMath(name: FunctionName): name is 'exp' | 'log' | 'pow' {
	return name in MATH;
}
