import { double, HIGH, LOW, words } from './bits';
import { LEAST_MANTISSA, LN2_HIGH, LN2_LOW, LOG_SERIES } from './polynomials';
import { LOG_TABLE } from './tables';

const SMALLEST_NORMAL = 2.2250738585072014e-308;
const { c3, c4, c5, c6, c7, c8 } = LOG_SERIES;

/** What the last logarithm's first part leaves out: a second return value without an object. */
let tail = 0;

/**
 * Natural logarithm, at most 0.52 units in the last place off; NaN below 0, −∞ at 0.
 *
 * Only + − · / and bit moves, in a fixed order, so that every back end gives the same bits.
 */
export function log(x: number): number {
	if (!(x > 0)) return x === 0 ? -Infinity : NaN;
	if (x === Infinity) return Infinity;
	return logHigh(x);
}

/** What the logarithm that `logHigh` gave last leaves out; together they have a relative error below 2^-65. */
export function logTail(): number {
	return tail;
}

/**
 * Logarithm of a positive finite number, rounded.
 *
 * x = 2^k · z, ln x = k ln 2 + ln c + ln(1 + r): the table knows 1/c, of 8 bits, and ln c for 128 intervals of z, and r = z/c − 1 is exact,
 * because z is split in two. Source of the method: Tang 1990, Table-driven implementation of the logarithm function.
 */
export function logHigh(x: number): number {
	const isSubnormal = x < SMALLEST_NORMAL;
	double[0] = isSubnormal ? x * 0x40000000000000 : x;
	const offset = words[HIGH]! - LEAST_MANTISSA;
	const entry = ((offset >> 13) & 127) << 2;
	words[HIGH] = LEAST_MANTISSA + (offset & 0xfffff);
	const z = double[0];
	words[HIGH] = words[HIGH]! + (words[LOW]! >>> 31);
	words[LOW] = 0;
	const zHigh = double[0];
	return logOfParts((offset >> 20) - (isSubnormal ? 54 : 0), entry, zHigh, z - zHigh);
}

function logOfParts(exponent: number, entry: number, zHigh: number, zLow: number): number {
	const reciprocal = LOG_TABLE[entry]!;
	const rHigh = zHigh * reciprocal - 1;
	const rLow = zLow * reciprocal;
	const r = rHigh + rLow;
	const whole = exponent * LN2_HIGH + LOG_TABLE[entry + 1]!;
	const sum = whole + r;
	const low1 = exponent * LN2_LOW + LOG_TABLE[entry + 2]!;
	const low2 = whole - sum + r;
	// −r²/2, the first part of it exact.
	const half = -0.5 * r;
	const halfHigh = -0.5 * rHigh;
	const square = r * half;
	const squareHigh = rHigh * halfHigh;
	const high = sum + squareHigh;
	const low3 = rLow * (half + halfHigh);
	const low4 = sum - high + squareHigh;
	const rest = r * square * (c3 + r * c4 + square * (c5 + r * c6 + square * (c7 + r * c8)));
	const low = low1 + low2 + low3 + low4 + rest;
	const result = high + low;
	tail = high - result + low;
	return result;
}
