import { mathNumbers } from '$lib/base';
import type { Graph, NodeId } from '../graph/graph';
import { LOG_TABLE_AT } from './tables';

const { LEAST_MANTISSA, LN2_HIGH, LN2_LOW, LOG_SERIES } = mathNumbers;

const LEAST_BITS = BigInt(LEAST_MANTISSA) << 32n;
/** Added to exponents, so that they are positive and fit shifts without sign. */
const EXPONENT_BIAS = 1024;
const FRACTION = (1n << 52n) - 1n;
const UPPER_WORD = 0xffffffff00000000n;
/** Bits of 2^52: a whole number below it, put in the low bits, makes 2^52 plus that number. */
const TWO_TO_52 = 0x4330000000000000n;

/** A number in two parts. */
export interface Parts {
	readonly high: NodeId;
	readonly low: NodeId;
}

/**
 * Logarithm of a positive normal number, with the operations of `base/math/log.ts` in their order.
 * @param less taken from the exponent: for numbers that were scaled up before.
 */
export function logarithmOf(graph: Graph, x: NodeId, less?: NodeId): Parts {
	const offset = graph.integer('bitAdd', graph.toBits(x), graph.bits((BigInt(EXPONENT_BIAS) << 52n) - LEAST_BITS));
	const entry = graph.integer('bitAnd', graph.shift('shiftRight', offset, 40), graph.bits(127n << 5n));
	const zBits = graph.integer('bitAdd', graph.integer('bitAnd', offset, graph.bits(FRACTION)), graph.bits(LEAST_BITS));
	const z = graph.toNumber(zBits);
	const zHigh = graph.toNumber(graph.integer('bitAnd', graph.integer('bitAdd', zBits, graph.bits(1n << 31n)), graph.bits(UPPER_WORD)));
	const biased = graph.toNumber(graph.integer('bitOr', graph.shift('shiftRight', offset, 52), graph.bits(TWO_TO_52)));
	const exponent = graph.of('sub', biased, graph.number(2 ** 52 + EXPONENT_BIAS));
	return logarithmOfParts(graph, {
		exponent: less === undefined ? exponent : graph.of('sub', exponent, less),
		reciprocal: graph.table(entry, LOG_TABLE_AT),
		logarithm: graph.table(entry, LOG_TABLE_AT + 8),
		tail: graph.table(entry, LOG_TABLE_AT + 16),
		zHigh,
		zLow: graph.of('sub', z, zHigh)
	});
}

type Scaled = Readonly<Record<'exponent' | 'reciprocal' | 'logarithm' | 'tail' | 'zHigh' | 'zLow', NodeId>>;

function logarithmOfParts(graph: Graph, { exponent, reciprocal, logarithm, tail, zHigh, zLow }: Scaled): Parts {
	const { add, sub, mul, number } = shorthand(graph);
	const rHigh = sub(mul(zHigh, reciprocal), number(1));
	const rLow = mul(zLow, reciprocal);
	const r = add(rHigh, rLow);
	const whole = add(mul(exponent, number(LN2_HIGH)), logarithm);
	const sum = add(whole, r);
	const low1 = add(mul(exponent, number(LN2_LOW)), tail);
	const low2 = add(sub(whole, sum), r);
	const half = mul(number(-0.5), r);
	const halfHigh = mul(number(-0.5), rHigh);
	const square = mul(r, half);
	const squareHigh = mul(rHigh, halfHigh);
	const high = add(sum, squareHigh);
	const low3 = mul(rLow, add(half, halfHigh));
	const low4 = add(sub(sum, high), squareHigh);
	const rest = mul(mul(r, square), series(graph, r, square));
	const low = add(add(add(add(low1, low2), low3), low4), rest);
	const result = add(high, low);
	return { high: result, low: add(sub(high, result), low) };
}

function series(graph: Graph, r: NodeId, square: NodeId): NodeId {
	const { add, mul, number } = shorthand(graph);
	const { c3, c4, c5, c6, c7, c8 } = LOG_SERIES;
	const term = (even: number, odd: number): NodeId => add(number(even), mul(r, number(odd)));
	return add(term(c3, c4), mul(square, add(term(c5, c6), mul(square, term(c7, c8)))));
}

/** The commonest operations of a graph under short names. */
export function shorthand(graph: Graph) {
	return {
		add: (a: NodeId, b: NodeId) => graph.of('add', a, b),
		sub: (a: NodeId, b: NodeId) => graph.of('sub', a, b),
		mul: (a: NodeId, b: NodeId) => graph.of('mul', a, b),
		number: (value: number) => graph.number(value)
	};
}
