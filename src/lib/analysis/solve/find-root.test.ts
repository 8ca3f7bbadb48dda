import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findRoot } from './find-root';

describe('findRoot', () => {
	test('finds the square root of two to the last bits', () => {
		const answer = findRoot({ at: (x) => x * x - 2, low: 0, high: 2 });
		expect(answer.found && Math.abs(answer.x - Math.SQRT2)).toBeLessThanOrEqual(2 * Number.EPSILON);
	});

	test('finds a root that lies on an end of the bracket', () => {
		expect(findRoot({ at: (x) => x - 3, low: 3, high: 5 })).toMatchObject({ found: true, x: 3, residual: 0 });
		expect(findRoot({ at: (x) => x - 5, low: 3, high: 5 })).toMatchObject({ found: true, x: 5, residual: 0 });
	});

	test('a bracket without a sign change is an answer that names the nearest end', () => {
		const answer = findRoot({ at: (x) => x * x + 1, low: -1, high: 3 });
		expect(answer).toMatchObject({ found: false, reason: 'no-sign-change', nearest: { x: -1, value: 2 } });
	});

	test('a function without a value at an end or inside is an answer', () => {
		expect(findRoot({ at: (x) => (x < 1 ? undefined : x - 2), low: 0, high: 5 })).toMatchObject({
			found: false,
			reason: 'undefined-value'
		});
		expect(findRoot({ at: (x) => (x === -1 || x === 3 ? x : Number.NaN), low: -1, high: 3 })).toMatchObject({
			found: false,
			reason: 'undefined-value'
		});
	});

	test('gives up after the asked number of evaluations', () => {
		expect(findRoot({ at: (x) => x ** 3 - 0.1, low: -1, high: 1, maxIterations: 4 })).toMatchObject({
			found: false,
			reason: 'too-many-steps',
			iterations: 4
		});
	});

	test('finds the root of every cubic with one known real root, flat ones included', () => {
		fc.assert(
			fc.property(fc.double({ min: -5, max: 5, noNaN: true }), fc.double({ min: 0, max: 3, noNaN: true }), (root, slope) => {
				const answer = findRoot({ at: (x) => (x - root) ** 3 + slope * (x - root), low: -6, high: 7 });
				// A triple root is flat: below about 1e-5 the cube is smaller than the rounding of the subtraction's neighbours.
				expect(answer.found && Math.abs(answer.x - root)).toBeLessThan(1e-5);
				expect(answer.found).toBe(true);
			}),
			{ seed: 1 }
		);
	});

	test('never evaluates outside the bracket', () => {
		const asked: number[] = [];
		findRoot({ at: (x) => (asked.push(x), 1 / x - 30), low: 0.001, high: 1 });
		expect(Math.min(...asked)).toBe(0.001);
		expect(Math.max(...asked)).toBe(1);
	});

	test('stops early when a tolerance is given', () => {
		const exact = findRoot({ at: (x) => Math.exp(x) - 5, low: 0, high: 4 });
		const rough = findRoot({ at: (x) => Math.exp(x) - 5, low: 0, high: 4, tolerance: 0.01 });
		expect(rough.iterations).toBeLessThan(exact.iterations);
		expect(rough.found && Math.abs(rough.x - Math.log(5))).toBeLessThanOrEqual(0.01);
	});
});
