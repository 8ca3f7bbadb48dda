import { scale, toScaled } from './bits';
import { expOfSmall, ROUNDER } from './exp';
import { logOfMantissa } from './log';
import { productOfPairs, sumOf, sumOfOrdered, type Pair } from './pair';

const LOG2_E: Pair = { high: 1.4426950408889634, low: 2.0355273740931033e-17 };
const LN2: Pair = { high: 0.6931471805599453, low: 2.3190468138462996e-17 };
const TWO_TO_52 = 4503599627370496;

/**
 * `x` to the power `y`, at most 0.8 units in the last place off (1.1 where the result is subnormal).
 *
 * Special values as IEEE 754-2019, 9.2.1: `pow(x, 0)` and `pow(1, y)` are 1 for every partner, NaN included; a negative base
 * with a fractional exponent gives NaN. Whoever uses NaN for "no value" asks before calling.
 * Only + − · / and bit moves, in a fixed order, so that every back end gives the same bits.
 */
export function pow(x: number, y: number): number {
	if (y === 0 || x === 1) return 1;
	if (x !== x || y !== y) return NaN;
	const size = x < 0 ? -x : x;
	const parity = parityOf(y);
	if (size === 0 || size === Infinity) return signed(powOfEdge(size, y), isNegative(x) && parity === 'odd');
	if (x < 0 && parity === 'fraction') return NaN;
	return signed(powOfSize(size, y), x < 0 && parity === 'odd');
}

/** Zero or infinity to a power other than zero. */
function powOfEdge(size: number, y: number): number {
	const vanishes = size === 0 ? y > 0 : y < 0;
	return vanishes ? 0 : Infinity;
}

/** A positive finite size to a power other than zero. */
function powOfSize(size: number, y: number): number {
	if (size === 1) return 1;
	if (y === Infinity || y === -Infinity) return (size > 1 && y > 0) || (size < 1 && y < 0) ? Infinity : 0;
	const logarithm = logToBase2(size);
	const rough = y * logarithm.high;
	if (rough >= 1025) return Infinity;
	if (rough <= -1076) return 0;
	const power = productOfPairs({ high: y, low: 0 }, logarithm);
	const exponent = power.high + ROUNDER - ROUNDER;
	const fraction = sumOf(power.high - exponent, power.low);
	const { high, low } = productOfPairs(fraction, LN2);
	return scale(expOfSmall(high, low), exponent);
}

/** Logarithm to base 2 as a pair, relative error below 2^-64: times 1075 that is still a small part of a unit in the last place. */
function logToBase2(size: number): Pair {
	const { mantissa, exponent } = toScaled(size);
	const { high, low } = productOfPairs(logOfMantissa(mantissa), LOG2_E);
	const sum = sumOf(exponent, high);
	return sumOfOrdered(sum.high, sum.low + low);
}

function parityOf(y: number): 'odd' | 'even' | 'fraction' {
	const size = y < 0 ? -y : y;
	if (!isWhole(size)) return 'fraction';
	return isWhole(size / 2) ? 'even' : 'odd';
}

function isWhole(size: number): boolean {
	return size >= TWO_TO_52 || size + TWO_TO_52 - TWO_TO_52 === size;
}

function isNegative(x: number): boolean {
	return x < 0 || 1 / x < 0;
}

function signed(size: number, negative: boolean): number {
	return negative ? -size : size;
}
