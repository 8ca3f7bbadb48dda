import { scale } from './bits';
import { sumOfOrdered } from './pair';

/** 1.5 · 2^52: adding and taking it away again rounds a double below 2^51 to the nearest integer. */
export const ROUNDER = 6755399441055744;

const LOG2_E = 1.4426950408889634;
/** ln 2, its first part with so many trailing zeros that an exponent times it is exact. */
const LN2_SHORT = 0.693147180559890330187045037746429443359375;
const LN2_REST = 5.497923018708371155e-14;

/**
 * e to the power x, at most 0.7 units in the last place off (1 unit where the result is subnormal).
 *
 * Only + − · / and bit moves, in a fixed order, so that every back end gives the same bits.
 */
export function exp(x: number): number {
	if (x !== x) return NaN;
	if (x > 710) return Infinity;
	if (x < -746) return 0;
	const exponent = x * LOG2_E + ROUNDER - ROUNDER;
	const { high, low } = sumOfOrdered(x - exponent * LN2_SHORT, -(exponent * LN2_REST));
	return scale(expOfSmall(high, low), exponent);
}

/**
 * e to the power `high + low`, for sizes up to 0.35.
 *
 * Taylor to the 13th power, remainder below 2^-57. What rounding drops from 1 + high is kept, so the last addition is
 * the only rounding of note.
 */
export function expOfSmall(high: number, low: number): number {
	const start = sumOfOrdered(1, high);
	const curve = high * high * curvature(high);
	return start.high + (start.low + (low * start.high + curve));
}

/** (e^w − 1 − w) / w² = 1/2 + w/6 + … + w^11/13!. */
function curvature(w: number): number {
	const far = 1 / 40320 + w * (1 / 362880 + w * (1 / 3628800 + w * (1 / 39916800 + w * (1 / 479001600 + w * (1 / 6227020800)))));
	return 1 / 2 + w * (1 / 6 + w * (1 / 24 + w * (1 / 120 + w * (1 / 720 + w * (1 / 5040 + w * far)))));
}
