/** Types of values as the binary format writes them. */
export const VALUE_TYPES = { i32: 0x7f, i64: 0x7e, f64: 0x7c, v128: 0x7b } as const;

/** Type of a value on the stack or in a local. */
export type ValueType = keyof typeof VALUE_TYPES;

/** Instructions of one byte. Source: WebAssembly Core Specification 2.0, appendix A.7. */
export const CORE = {
	loop: 0x03,
	if: 0x04,
	else: 0x05,
	end: 0x0b,
	brIf: 0x0d,
	call: 0x10,
	select: 0x1b,
	localGet: 0x20,
	localSet: 0x21,
	localTee: 0x22,
	i32Load: 0x28,
	f64Load: 0x2b,
	i32Load16: 0x2f,
	i32Store: 0x36,
	f64Store: 0x39,
	i32Const: 0x41,
	i64Const: 0x42,
	f64Const: 0x44,
	i32Eqz: 0x45,
	i32Ne: 0x47,
	i32LtU: 0x49,
	i32Add: 0x6a,
	i32And: 0x71,
	i32Or: 0x72,
	i32Xor: 0x73,
	i32WrapI64: 0xa7,
	i64ReinterpretF64: 0xbd,
	f64ReinterpretI64: 0xbf,
	f64Ne: 0x62
} as const;

/** First byte of every instruction on vectors; the number that follows is in LEB128. */
export const SIMD_PREFIX = 0xfd;

/** Instructions on vectors that are not arithmetic. Source: as above. */
export const SIMD = {
	load: 0,
	load64Splat: 10,
	store: 11,
	const: 12,
	shuffle: 13,
	i16x8Splat: 16,
	i16x8Equal: 45,
	or: 80,
	anyTrue: 83,
	i16x8Narrow: 134,
	i16x8ShiftLeft: 139,
	i32x4ExtractLane: 27,
	f64x2ExtractLane: 33,
	f64x2ReplaceLane: 34,
	f64x2Splat: 20,
	load64Lane: 87,
	load64Zero: 93,
	i64x2Bitmask: 196
} as const;

/** Operations that take values from the stack and leave one, by name: one lane, and two lanes. */
export const LANE_OPERATIONS = {
	add: [0xa0, 240],
	sub: [0xa1, 241],
	mul: [0xa2, 242],
	div: [0xa3, 243],
	min: [0xa4, 244],
	max: [0xa5, 245],
	/** The second where it is the smaller, the first otherwise; alone where no operand is a zero of its own sign. */
	pmin: [0xa4, 246],
	pmax: [0xa5, 247],
	abs: [0x99, 236],
	neg: [0x9a, 237],
	sqrt: [0x9f, 239],
	eq: [0x61, 71],
	ne: [0x62, 72],
	lt: [0x63, 73],
	gt: [0x64, 74],
	le: [0x65, 75],
	ge: [0x66, 76],
	and: [0x71, 78],
	or: [0x72, 80],
	bitAdd: [0x7c, 206],
	bitSub: [0x7d, 209],
	bitAnd: [0x83, 78],
	bitOr: [0x84, 80],
	shiftLeft: [0x86, 203],
	shiftRight: [0x88, 205]
} as const;

/** Name of an operation on lanes. */
export type LaneOperation = keyof typeof LANE_OPERATIONS;
