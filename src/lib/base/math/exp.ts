import { scale } from './bits';
import { EXP_SERIES, ROUNDER, STEP_HIGH, STEP_LOW, STEPS_PER_UNIT } from './polynomials';
import { EXP_TABLE } from './tables';

const { c2, c3, c4, c5 } = EXP_SERIES;

/**
 * e to the power x, at most 0.52 units in the last place off (1 unit where the result is subnormal).
 *
 * Only + − · / and bit moves, in a fixed order, so that every back end gives the same bits.
 */
export function exp(x: number): number {
	if (x !== x) return NaN;
	if (x > 710) return Infinity;
	if (x < -746) return 0;
	const steps = x * STEPS_PER_UNIT + ROUNDER - ROUNDER;
	return powerOfTwo(steps, x + steps * STEP_HIGH + steps * STEP_LOW);
}

/** e to the power `high + low`, for sizes of `high` up to 750. */
export function expOfPair(high: number, low: number): number {
	const steps = high * STEPS_PER_UNIT + ROUNDER - ROUNDER;
	return powerOfTwo(steps, high + steps * STEP_HIGH + steps * STEP_LOW + low);
}

/**
 * 2^(steps/128) · e^r for |r| ≤ ln 2 / 256: the table knows 2^(i/128) and what its rounding leaves out.
 *
 * Source of the method: Tang 1989, Table-driven implementation of the exponential function.
 */
function powerOfTwo(steps: number, r: number): number {
	const entry = (steps & 127) << 1;
	const power = EXP_TABLE[entry + 1]!;
	const square = r * r;
	const rest = EXP_TABLE[entry]! + r + square * (c2 + r * c3) + square * square * (c4 + r * c5);
	return scale(power + power * rest, steps >> 7);
}
