import { ByteWriter } from '../encode/bytes';
import { CORE, LANE_OPERATIONS, SIMD, SIMD_PREFIX, VALUE_TYPES, type LaneOperation, type ValueType } from '../encode/opcodes';
import type { Cell, FunctionName, NodeKind, Pointer } from '../graph/graph';
import type { Locals } from './locals';

/** Draws that one instruction works on. */
export type Lanes = 1 | 2;

/** What code of a function may refer to. */
export interface Surroundings {
	readonly locals: Locals;
	readonly pointerLocals: Readonly<Partial<Record<Pointer, number>>>;
	readonly functionIndex: (name: FunctionName, lanes: Lanes) => number;
}

/** The eight bytes of an immediate, taken over by each in turn. */
const immediate = new Uint8Array(8);
const immediateView = new DataView(immediate.buffer);

/** Writes instructions for one lane or two; the same calls either way. */
export class Code {
	readonly bytes = new ByteWriter();
	readonly lanes: Lanes;
	readonly around: Surroundings;

	/** @param lanes 2 for vector instructions, 1 for plain ones. */
	constructor(lanes: Lanes, around: Surroundings) {
		this.lanes = lanes;
		this.around = around;
	}

	/** A plain instruction without operands of its own. */
	plain(opcode: number): this {
		this.bytes.byte(opcode);
		return this;
	}

	local(action: 'localGet' | 'localSet' | 'localTee', at: number): this {
		this.bytes.byte(CORE[action]).unsigned(at);
		return this;
	}

	int(value: number): this {
		this.bytes.byte(CORE.i32Const).signed(value);
		return this;
	}

	/** A double for one lane. */
	double(value: number): this {
		this.bytes.byte(CORE.f64Const).double(value);
		return this;
	}

	vector(opcode: number): this {
		this.bytes.byte(SIMD_PREFIX).unsigned(opcode);
		return this;
	}

	/**
	 * The address that an instruction on memory starts from.
	 * @throws Error for a pointer that the function does not have.
	 */
	pointer(pointer: Pointer): this {
		if (pointer === 'fixed') return this.int(0);
		const local = this.around.pointerLocals[pointer];
		if (local === undefined) throw new Error(`no pointer ${pointer} in this function`);
		return this.local('localGet', local);
	}

	/** An operation on what lies on the stack, for every lane. */
	operation(name: LaneOperation): this {
		const [plain, vector] = LANE_OPERATIONS[name];
		return this.lanes === 1 ? this.plain(plain) : this.vector(vector);
	}

	/** A number of all lanes. */
	number(value: number): this {
		if (this.lanes === 1) return this.double(value);
		immediateView.setFloat64(0, value, true);
		return this.spread();
	}

	/** Bits of all lanes. */
	bits(value: bigint): this {
		if (this.lanes === 2) {
			immediateView.setBigUint64(0, value, true);
			return this.spread();
		}
		this.bytes.byte(CORE.i64Const).signed64(value);
		return this;
	}

	/** Numbers of the lanes from memory; one for all where the cell is the same for all draws. */
	load({ pointer, offset }: Cell): this {
		this.pointer(pointer);
		if (this.lanes === 1) return this.memory(CORE.f64Load, offset);
		return this.vectorMemory(pointer === 'uniform' || pointer === 'fixed' ? SIMD.load64Splat : SIMD.load, offset);
	}

	/** Stores what lies on the stack above the address. */
	store(offset: number): this {
		return this.lanes === 1 ? this.memory(CORE.f64Store, offset) : this.vectorMemory(SIMD.store, offset);
	}

	/** An instruction on memory, aligned to doubles unless the power of two is another. */
	memory(opcode: number, offset: number, alignment = 3): this {
		this.bytes.byte(opcode).unsigned(alignment).unsigned(offset);
		return this;
	}

	/** The same for vectors; they too are promised to be aligned to doubles only. */
	vectorMemory(opcode: number, offset: number): this {
		this.vector(opcode).bytes.unsigned(3).unsigned(offset);
		return this;
	}

	/** One vector of the lower 32 bits of every lane of two. */
	lowHalves(): this {
		this.vector(SIMD.shuffle);
		for (const first of [0, 8, 16, 24]) for (let byte = 0; byte < 4; byte += 1) this.bytes.byte(first + byte);
		return this;
	}

	/** Opens a block, loop or if that leaves a value of a type, or none. */
	open(opcode: number, result?: ValueType): this {
		this.bytes.byte(opcode).byte(result === undefined ? 0x40 : VALUE_TYPES[result]);
		return this;
	}

	call(name: FunctionName): this {
		this.bytes.byte(CORE.call).unsigned(this.around.functionIndex(name, this.lanes));
		return this;
	}

	/** Type of the local that holds a node of a kind. */
	typeOf(kind: NodeKind): ValueType {
		if (kind === 'address') return 'i32';
		if (this.lanes === 2) return 'v128';
		return kind === 'number' ? 'f64' : kind === 'bits' ? 'i64' : 'i32';
	}

	// An immediate, and not a load: it needs no address and no place in the cache.
	private spread(): this {
		this.vector(SIMD.const).bytes.append(immediate).append(immediate);
		return this;
	}
}
