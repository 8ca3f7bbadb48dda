/** A double and its two halves as integers, for taking numbers apart; the order of the halves depends on the machine. */
const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
const HIGH = highWordIndex();
const LOW = 1 - HIGH;

/** High word of √½, where mantissas begin: they lie in [√½, √2), so that the logarithm of numbers near 1 has no exponent part. */
const HIGH_OF_ROOT_HALF = 0x3fe6a09e;

function highWordIndex(): 0 | 1 {
	double[0] = 1;
	return words[1] === 0x3ff00000 ? 1 : 0;
}

/** A positive number as `mantissa · 2^exponent`, the mantissa in [√½, √2) to within the precision of its high word. */
export interface Scaled {
	readonly mantissa: number;
	readonly exponent: number;
}

/** Mantissa and exponent of a positive finite number, subnormal ones included. Exact. */
export function toScaled(x: number): Scaled {
	const isSubnormal = x < 2.2250738585072014e-308;
	double[0] = isSubnormal ? x * 0x40000000000000 : x;
	const high = words[HIGH]!;
	const exponent = (high - HIGH_OF_ROOT_HALF) >> 20;
	words[HIGH] = high - (exponent << 20);
	return { mantissa: double[0], exponent: isSubnormal ? exponent - 54 : exponent };
}

/**
 * `x · 2^exponent` for exponents in [−2044, 2046], rounded once, to 0 and infinity where it leaves the range of doubles.
 *
 * Two factors, because the power itself may lie outside that range.
 */
export function scale(x: number, exponent: number): number {
	const half = exponent >> 1;
	return x * powerOfTwo(half) * powerOfTwo(exponent - half);
}

function powerOfTwo(exponent: number): number {
	words[HIGH] = (exponent + 1023) << 20;
	words[LOW] = 0;
	return double[0]!;
}
