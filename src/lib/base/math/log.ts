import { toScaled } from './bits';
import { productOf, productOfPairs, sumOf, sumOfOrdered, type Pair } from './pair';

/** ln 2, its first part with so many trailing zeros that an exponent times it is exact. */
const LN2_SHORT = 0.693147180559890330187045037746429443359375;
const LN2_REST = 5.497923018708371155e-14;
/** One third to 106 bits. */
const THIRD: Pair = { high: 0.3333333333333333, low: 1.850371707708594e-17 };

/**
 * Natural logarithm, at most 0.6 units in the last place off; NaN below 0, −∞ at 0.
 *
 * Only + − · / and bit moves, in a fixed order, so that every back end gives the same bits.
 */
export function log(x: number): number {
	if (!(x > 0)) return x === 0 ? -Infinity : NaN;
	if (x === Infinity) return Infinity;
	const { mantissa, exponent } = toScaled(x);
	const { high, low } = logOfMantissa(mantissa);
	const sum = sumOfOrdered(exponent * LN2_SHORT, high);
	return exponent === 0 ? high + low : sum.high + (sum.low + (low + exponent * LN2_REST));
}

/**
 * Logarithm of a mantissa in [√½, √2) as a pair, relative error below 2^-64.
 *
 * ln m = 2 artanh s = 2s (1 + z/3 + z²/5 + …) with s = (m − 1)/(m + 1), z = s² < 0.0295. The quotient and the first two terms are
 * pairs; the rest is smaller than 0.0002 of the whole and needs no more than a double. Twelve terms leave less than 2^-70.
 */
export function logOfMantissa(mantissa: number): Pair {
	const s = quotientOf(mantissa - 1, sumOf(mantissa, 1));
	const z = productOfPairs(s, s);
	const rest = z.high * tail(z.high);
	const third = sumOfOrdered(THIRD.high, rest);
	const series = productOfPairs(z, { high: third.high, low: third.low + THIRD.low });
	const correction = productOfPairs(s, series);
	const sum = sumOfOrdered(s.high, correction.high);
	const ordered = sumOfOrdered(sum.high, sum.low + (s.low + correction.low));
	return { high: 2 * ordered.high, low: 2 * ordered.low };
}

/** Quotient of an exact double and a pair, as a pair. */
function quotientOf(dividend: number, divisor: Pair): Pair {
	const high = dividend / divisor.high;
	const back = productOf(high, divisor.high);
	const left = dividend - back.high - back.low - high * divisor.low;
	return { high, low: left / divisor.high };
}

/** 1/5 + z/7 + z²/9 + … + z^10/25. */
function tail(z: number): number {
	const far = 1 / 17 + z * (1 / 19 + z * (1 / 21 + z * (1 / 23 + z * (1 / 25))));
	return 1 / 5 + z * (1 / 7 + z * (1 / 9 + z * (1 / 11 + z * (1 / 13 + z * (1 / 15 + z * far)))));
}
