import { encodeModule, type WasmFunction } from '../encode/module';
import { CORE, SIMD, type ValueType } from '../encode/opcodes';
import { Code } from '../emit/code';
import { Locals } from '../emit/locals';

/** Bins that the values of a row are counted in. */
export const RANK_BINS = 1024;
/** Most values of a row. */
export const MOST_VALUES = 2 ** 17;
/** Values that one turn of a loop takes; rows are handed over in whole turns. */
export const TURN = 8;
/** Bins that one call of `gather` looks for. */
export const SOUGHT = 8;
/** Stands for the offset of a bin that nobody looks for: that of a bin is never odd. */
export const NO_OFFSET = 1;
/** Added to a number below 2^31 and more than 0, it leaves the nearest whole one in the low bits. */
export const TO_WHOLE = 2 ** 52;

const TABLE = RANK_BINS * 4;
const SUMS = TURN * 8;

/** Where things lie in the memory, in bytes. Both tables have four bytes a bin, so that one offset serves both. */
export const RANKS_AT = {
	counts: 0,
	/** Where the next value of each bin is to be put; 0 for bins whose values are not wanted. */
	places: TABLE,
	/** `TURN` sums that are numbers only if all values are. */
	sums: 2 * TABLE,
	/** Byte offset of each value's bin in the tables, in 16 bits. */
	offsets: 2 * TABLE + SUMS,
	values: 2 * TABLE + SUMS + MOST_VALUES * 2,
	pieces: 2 * TABLE + SUMS + MOST_VALUES * 10
} as const;

const MEMORY = RANKS_AT.pieces + MOST_VALUES * 8;
const VECTORS = TURN / 2;

/** The bytes of a module that finds the values of some ranks in a row: it counts them in bins and gathers those of a few bins. */
export function rankModule(): Uint8Array<ArrayBuffer> {
	return encodeModule({ functions: [placeFunction(), countFunction(), gatherFunction()], memoryBytes: MEMORY, data: [] });
}

/** A function that goes through the values of a row, a turn at a time. */
interface Walk {
	readonly code: Code;
	readonly take: (type: ValueType) => number;
	/** Local with the place of the turn's first value, in bytes from the first of the row. */
	readonly value: number;
	/** The same for the offsets of the bins. */
	readonly offset: number;
}

/** Its first parameter is the length of the row in bytes, at least one turn. */
function walk(name: string, params: readonly ValueType[], prepare: (walk: Walk) => { turn: () => void; end?: () => void }): WasmFunction {
	const locals = new Locals(params.length);
	const code = new Code(2, { locals, pointerLocals: {}, functionIndex: () => 0 });
	const take = (type: ValueType): number => locals.take(type);
	const [value, offset] = [take('i32'), take('i32')];
	const { turn, end } = prepare({ code, take, value, offset });
	code.open(CORE.loop);
	turn();
	code
		.local('localGet', offset)
		.int(TURN * 2)
		.plain(CORE.i32Add)
		.local('localSet', offset);
	code
		.local('localGet', value)
		.int(TURN * 8)
		.plain(CORE.i32Add)
		.local('localTee', value);
	code.local('localGet', 0).plain(CORE.i32LtU).plain(CORE.brIf).plain(0).plain(CORE.end);
	end?.();
	return { name, params, results: [], locals: locals.types, code: code.bytes.toBytes(), exported: true };
}

/**
 * `place(bytes, low, scale)`: the offset of each value's bin, which is (value − low) · scale to the nearest whole number, or the first or
 * last bin; and what that is before, summed up: a number only if all values are.
 */
function placeFunction(): WasmFunction {
	return walk('place', ['i32', 'f64', 'f64'], (at) => {
		const { code, take, offset } = at;
		const [low, scale, last, place] = [take('v128'), take('v128'), take('v128'), take('v128')];
		for (const [parameter, local] of [
			[1, low],
			[2, scale]
		] as const)
			code.local('localGet', parameter).vector(SIMD.f64x2Splat).local('localSet', local);
		code.number(RANK_BINS - 1).local('localSet', last);
		const sums = Array.from({ length: VECTORS }, () => take('v128'));
		const bins = (vector: number): void => {
			code
				.local('localGet', at.value)
				.vectorMemory(SIMD.load, RANKS_AT.values + vector * 16)
				.local('localGet', low)
				.operation('sub')
				.local('localGet', scale)
				.operation('mul')
				.local('localTee', place);
			code.local('localGet', sums[vector]!).operation('add').local('localSet', sums[vector]!);
			code.local('localGet', place).number(0).operation('pmax').local('localGet', last).operation('pmin');
			code.number(TO_WHOLE).operation('add');
		};
		return {
			turn: () => {
				code.local('localGet', offset);
				for (const vector of [0, 2]) {
					bins(vector);
					bins(vector + 1);
					code.lowHalves();
				}
				code.vector(SIMD.i16x8Narrow).int(2).vector(SIMD.i16x8ShiftLeft).store(RANKS_AT.offsets);
			},
			end: () =>
				sums.forEach((sum, k) =>
					code
						.int(0)
						.local('localGet', sum)
						.store(RANKS_AT.sums + k * 16)
				)
		};
	});
}

/** `count(bytes)`: values of each bin. Apart from `place`, because reading a number just written as part of a vector takes three times as long. */
function countFunction(): WasmFunction {
	return walk('count', ['i32'], (at) => {
		const { code, take, offset } = at;
		const bin = take('i32');
		return {
			turn: () => {
				for (let k = 0; k < TURN; k += 1) {
					code
						.local('localGet', offset)
						.memory(CORE.i32Load16, RANKS_AT.offsets + k * 2, 1)
						.local('localTee', bin);
					code.local('localGet', bin).memory(CORE.i32Load, RANKS_AT.counts, 2).int(1).plain(CORE.i32Add);
					code.memory(CORE.i32Store, RANKS_AT.counts, 2);
				}
			}
		};
	});
}

/** `gather(bytes, …offsets)`: puts the values of bins with these offsets where `places` says, once `place` has found their bins. */
function gatherFunction(): WasmFunction {
	const sought = Array.from({ length: SOUGHT }, (_, k) => k + 1);
	return walk('gather', ['i32', ...sought.map(() => 'i32' as const)], (at) => {
		const { code, take, offset } = at;
		const [found, bin, place] = [take('v128'), take('i32'), take('i32')];
		const wanted = sought.map((parameter) => {
			const local = take('v128');
			code.local('localGet', parameter).vector(SIMD.i16x8Splat).local('localSet', local);
			return local;
		});
		return {
			turn: () => {
				code.local('localGet', offset).vectorMemory(SIMD.load, RANKS_AT.offsets).local('localSet', found);
				wanted.forEach((local, k) => {
					code.local('localGet', found).local('localGet', local).vector(SIMD.i16x8Equal);
					if (k > 0) code.vector(SIMD.or);
				});
				code.vector(SIMD.anyTrue).open(CORE.if);
				for (let k = 0; k < TURN; k += 1) {
					code
						.local('localGet', offset)
						.memory(CORE.i32Load16, RANKS_AT.offsets + k * 2, 1)
						.local('localTee', bin);
					code.memory(CORE.i32Load, RANKS_AT.places, 2).local('localTee', place).open(CORE.if);
					code
						.local('localGet', place)
						.local('localGet', at.value)
						.memory(CORE.f64Load, RANKS_AT.values + k * 8);
					code.memory(CORE.f64Store, 0);
					code.local('localGet', bin).local('localGet', place).int(8).plain(CORE.i32Add).memory(CORE.i32Store, RANKS_AT.places, 2);
					code.plain(CORE.end);
				}
				code.plain(CORE.end);
			}
		};
	});
}
