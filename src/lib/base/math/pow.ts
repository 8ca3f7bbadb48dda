import { double, LOW, words } from './bits';
import { expOfPair } from './exp';
import { logHigh, logTail } from './log';

const TWO_TO_52 = 4503599627370496;

/**
 * `x` to the power `y`, at most 0.55 units in the last place off (1.1 where the result is subnormal).
 *
 * Special values as IEEE 754-2019, 9.2.1: `pow(x, 0)` and `pow(1, y)` are 1 for every partner, NaN included; a negative base
 * with a fractional exponent gives NaN. Whoever uses NaN for "no value" asks before calling.
 * Only + − · / and bit moves, in a fixed order, so that every back end gives the same bits.
 */
export function pow(x: number, y: number): number {
	if (y === 0 || x === 1) return 1;
	if (x !== x || y !== y) return NaN;
	const size = x < 0 ? -x : x;
	if (x > 0 && size !== Infinity) return powOfSize(size, y);
	const parity = parityOf(y);
	if (size === 0 || size === Infinity) return signed(powOfEdge(size, y), isNegative(x) && parity === 'odd');
	if (parity === 'fraction') return NaN;
	return signed(powOfSize(size, y), parity === 'odd');
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
	const logarithm = logHigh(size);
	const rough = y * logarithm;
	if (rough >= 710) return Infinity;
	if (rough <= -746) return 0;
	return powOfLogarithm(y, logarithm, logTail());
}

/** e to the power y · (high + low); the product in two parts, the first of them exact. */
function powOfLogarithm(y: number, high: number, low: number): number {
	const yHigh = upperHalf(y);
	const high1 = upperHalf(high);
	const product = yHigh * high1;
	return expOfPair(product, (y - yHigh) * high1 + y * (high - high1 + low));
}

/** A number without the last 27 of its 53 bits. */
function upperHalf(x: number): number {
	double[0] = x;
	words[LOW] = words[LOW]! & 0xf8000000;
	return double[0];
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
