import { mathNumbers } from '$lib/base';
import type { Graph, NodeId } from '../graph/graph';
import { shorthand } from './logarithm';
import { EXP_TABLE_AT } from './tables';

const { EXP_SERIES, ROUNDER, STEP_HIGH, STEP_LOW, STEPS_PER_UNIT } = mathNumbers;

/** e to a power as `power · (1 + rest)`, not yet multiplied; `steps` holds 128 times its exponent to base 2 in its low bits. */
export interface Exponential {
	readonly steps: NodeId;
	readonly rest: NodeId;
	/** Bits of 2^(entry/128), those of the entry taken away 45 places up. */
	readonly bits: NodeId;
}

/** e to the power `high + low`, with the operations of `base/math/exp.ts` in their order. */
export function exponentialOf(graph: Graph, high: NodeId, low?: NodeId): Exponential {
	const { add, sub, mul, number } = shorthand(graph);
	const { c2, c3, c4, c5 } = EXP_SERIES;
	const rounded = add(mul(high, number(STEPS_PER_UNIT)), number(ROUNDER));
	const steps = sub(rounded, number(ROUNDER));
	const short = add(add(high, mul(steps, number(STEP_HIGH))), mul(steps, number(STEP_LOW)));
	const r = low === undefined ? short : add(short, low);
	const bits = graph.toBits(rounded);
	const entry = graph.integer('bitAnd', graph.shift('shiftLeft', bits, 4), graph.bits(127n << 4n));
	const square = mul(r, r);
	const near = add(add(graph.table(entry, EXP_TABLE_AT), r), mul(square, add(number(c2), mul(r, number(c3)))));
	const rest = add(near, mul(mul(square, square), add(number(c4), mul(r, number(c5)))));
	return { steps: bits, rest, bits: graph.toBits(graph.table(entry, EXP_TABLE_AT + 8)) };
}

/** The power itself, where neither it nor any part of it leaves the normal numbers: sizes of the exponent up to 600. */
export function normalPower(graph: Graph, { steps, rest, bits }: Exponential): NodeId {
	const power = graph.toNumber(graph.integer('bitAdd', bits, graph.shift('shiftLeft', steps, 45)));
	return graph.of('add', power, graph.of('mul', power, rest));
}

/** The power rounded once where it is subnormal, for exponents in [−746, 710]; `scale` of `base/math/bits.ts`. */
export function scaledPower(graph: Graph, { steps, rest, bits }: Exponential): NodeId {
	const entry = graph.integer('bitAnd', graph.shift('shiftLeft', steps, 45), graph.bits(127n << 45n));
	const power = graph.toNumber(graph.integer('bitAdd', bits, entry));
	// 2^18 steps, 2^11 whole exponents, 2^10 in each half keep the integers positive.
	const positive = graph.integer('bitAnd', graph.integer('bitAdd', steps, graph.bits(1n << 18n)), graph.bits((1n << 20n) - 1n));
	const exponent = graph.shift('shiftRight', positive, 7);
	const half = graph.shift('shiftRight', exponent, 1);
	const factors = [half, graph.integer('bitSub', exponent, half)].map((one) =>
		graph.toNumber(graph.shift('shiftLeft', graph.integer('bitSub', one, graph.bits(1n)), 52))
	);
	const short = graph.of('add', power, graph.of('mul', power, rest));
	return factors.reduce((product, factor) => graph.of('mul', product, factor), short);
}
