/** A number as the unevaluated sum of two doubles, about 106 bits: `low` is at most half a unit in the last place of `high`. */
export interface Pair {
	readonly high: number;
	readonly low: number;
}

/** 2^27 + 1: multiplying by it separates the upper 26 bits of a double from the lower ones. */
const SPLITTER = 134217729;

/** Exact sum of two doubles. Source: Knuth, The Art of Computer Programming 2, 4.2.2, theorem B. */
export function sumOf(a: number, b: number): Pair {
	const high = a + b;
	const part = high - a;
	return { high, low: a - (high - part) + (b - part) };
}

/** Exact sum of two doubles of which the first is the larger in size. Source: Dekker 1971. */
export function sumOfOrdered(a: number, b: number): Pair {
	const high = a + b;
	return { high, low: b - (high - a) };
}

/** Exact product of two doubles below 2^996 in size, barring underflow. Source: Dekker 1971, with Veltkamp's splitting. */
export function productOf(a: number, b: number): Pair {
	const high = a * b;
	const a1 = upperHalf(a);
	const b1 = upperHalf(b);
	const a2 = a - a1;
	const b2 = b - b1;
	return { high, low: a1 * b1 - high + a1 * b2 + a2 * b1 + a2 * b2 };
}

function upperHalf(a: number): number {
	const spread = SPLITTER * a;
	return spread - (spread - a);
}

/** Product of two pairs, relative error below 2^-100. */
export function productOfPairs(a: Pair, b: Pair): Pair {
	const { high, low } = productOf(a.high, b.high);
	return sumOfOrdered(high, low + (a.high * b.low + a.low * b.high));
}
