import { pow } from '$lib/base';
import type { Interval } from '../types';

/** Every number: what is known of a quotient whose divisor may be zero. */
export const ANYTHING: Interval = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/** The numbers that print as `value` when one unit of the last digit is `printed`. */
export function roundingInterval(value: number, printed: number): Interval {
	return [value - printed / 2, value + printed / 2];
}

/** All sums of a number of `a` and a number of `b`. */
export function addIntervals(a: Interval, b: Interval): Interval {
	return [a[0] + b[0], a[1] + b[1]];
}

/** All numbers of an interval with the other sign. */
export function negateInterval([low, high]: Interval): Interval {
	return [-high, -low];
}

/** All products of a number of `a` and a number of `b`. */
export function multiplyIntervals(a: Interval, b: Interval): Interval {
	return hull([product(a[0], b[0]), product(a[0], b[1]), product(a[1], b[0]), product(a[1], b[1])]);
}

/** All quotients of a number of `a` and a number of `b`; `ANYTHING` where the divisor may be zero. */
export function divideIntervals(a: Interval, b: Interval): Interval {
	if (b[0] <= 0 && b[1] >= 0) return ANYTHING;
	return hull([a[0] / b[0], a[0] / b[1], a[1] / b[0], a[1] / b[1]]);
}

/**
 * All powers of a number of `a` with an exponent of `b`. A base that may be zero or negative is answered for whole exponents only;
 * `ANYTHING` otherwise.
 */
export function powerIntervals(a: Interval, b: Interval): Interval {
	if (a[0] > 0) return hull([pow(a[0], b[0]), pow(a[0], b[1]), pow(a[1], b[0]), pow(a[1], b[1])]);
	const [exponent] = b;
	if (b[0] !== b[1] || !Number.isInteger(exponent)) return ANYTHING;
	if (exponent < 0) return divideIntervals([1, 1], powerIntervals(a, [-exponent, -exponent]));
	const ends = [pow(a[0], exponent), pow(a[1], exponent)];
	return exponent % 2 === 0 && a[1] >= 0 ? hull([0, ...ends]) : hull(ends);
}

/** All smallest numbers of one number from each interval. */
export function minIntervals(...all: readonly Interval[]): Interval {
	return [Math.min(...all.map((one) => one[0])), Math.min(...all.map((one) => one[1]))];
}

/** All largest numbers of one number from each interval. */
export function maxIntervals(...all: readonly Interval[]): Interval {
	return [Math.max(...all.map((one) => one[0])), Math.max(...all.map((one) => one[1]))];
}

/** All sizes of the numbers of an interval. */
export function absInterval(a: Interval): Interval {
	const ends = a.map(Math.abs);
	return a[0] <= 0 && a[1] >= 0 ? hull([0, ...ends]) : hull(ends);
}

/** Smallest distance between two intervals, signed: the first minus the second; 0 when they meet. */
export function distance(a: Interval, b: Interval): number {
	if (a[0] > b[1]) return a[0] - b[1];
	return a[1] < b[0] ? a[1] - b[0] : 0;
}

function hull(values: readonly number[]): Interval {
	return values.some(Number.isNaN) ? ANYTHING : [Math.min(...values), Math.max(...values)];
}

/** Zero times anything is zero here, because an unbounded end stands for large numbers, not for infinity. */
function product(a: number, b: number): number {
	return a === 0 || b === 0 ? 0 : a * b;
}
