import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Interval } from '../types';
import {
	absInterval,
	addIntervals,
	ANYTHING,
	distance,
	divideIntervals,
	maxIntervals,
	minIntervals,
	multiplyIntervals,
	powerIntervals
} from './interval';

const ends = fc.double({ min: -50, max: 50, noNaN: true });
const anInterval = fc.tuple(ends, ends).map(([a, b]): Interval => [Math.min(a, b), Math.max(a, b)]);
/** An interval and a number inside it. */
const withMember = fc
	.tuple(anInterval, fc.double({ min: 0, max: 1, noNaN: true }))
	.map(([i, t]) => ({ i, x: Math.min(i[1], i[0] + t * (i[1] - i[0])) }));

function holds([low, high]: Interval, value: number): boolean {
	const slack = 1e-9 * Math.max(1, Math.abs(value));
	return value >= low - slack && value <= high + slack;
}

describe('interval arithmetic', () => {
	test.each([
		['sum', addIntervals, (x: number, y: number) => x + y],
		['product', multiplyIntervals, (x: number, y: number) => x * y],
		['quotient', divideIntervals, (x: number, y: number) => x / y],
		['smaller', minIntervals, Math.min],
		['larger', maxIntervals, Math.max]
	] as const)('the %s of any two members lies in the result', (_, onIntervals, onNumbers) => {
		fc.assert(
			fc.property(withMember, withMember, (a, b) => {
				const value = onNumbers(a.x, b.x);
				expect(Number.isNaN(value) || holds(onIntervals(a.i, b.i), value)).toBe(true);
			}),
			{ seed: 1 }
		);
	});

	test('a whole power and the absolute value of any member lie in the result', () => {
		fc.assert(
			fc.property(withMember, fc.integer({ min: 0, max: 9 }), ({ i, x }, n) => {
				expect(holds(powerIntervals(i, [n, n]), x ** n)).toBe(true);
				expect(holds(absInterval(i), Math.abs(x))).toBe(true);
			}),
			{ seed: 1 }
		);
	});

	test('an even power of an interval around zero starts at zero', () => {
		expect(powerIntervals([-2, 1], [2, 2])).toEqual([0, 4]);
		expect(powerIntervals([-2, -1], [2, 2])).toEqual([1, 4]);
	});

	test('dividing by what may be zero says nothing', () => {
		expect(divideIntervals([1, 2], [-1, 1])).toEqual(ANYTHING);
		expect(powerIntervals([-1, 1], [0.5, 0.5])).toEqual(ANYTHING);
	});

	test('the distance is signed, and zero where intervals meet', () => {
		expect(distance([5, 6], [1, 2])).toBe(3);
		expect(distance([1, 2], [5, 6])).toBe(-3);
		expect(distance([1, 3], [3, 4])).toBe(0);
	});
});
