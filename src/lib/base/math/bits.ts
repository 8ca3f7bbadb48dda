/** A double whose two halves are `words`, for taking numbers apart; the order of the halves depends on the machine. */
export const double = new Float64Array(1);
/** The two halves of `double`. */
export const words = new Int32Array(double.buffer);
/** Where the half with sign and exponent stands in `words`. */
export const HIGH = highWordIndex();
/** Where the other half stands. */
export const LOW = 1 - HIGH;

function highWordIndex(): 0 | 1 {
	double[0] = 1;
	return words[1] === 0x3ff00000 ? 1 : 0;
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
