import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadLabels } from './labels';

const LIMITS = { top: 10, bottom: 390 };

test('labels that do not touch stay where they are', () => {
	const heights = spreadLabels(
		[
			{ id: 'a', y: 100 },
			{ id: 'b', y: 200 }
		],
		16,
		LIMITS
	);
	expect([...heights]).toEqual([
		['a', 100],
		['b', 200]
	]);
});

test('labels that would touch keep their order and their distance', () => {
	const heights = spreadLabels(
		[
			{ id: 'a', y: 100 },
			{ id: 'b', y: 98 },
			{ id: 'c', y: 101 }
		],
		16,
		LIMITS
	);
	expect(heights.get('b')).toBe(98);
	expect(heights.get('a')).toBe(114);
	expect(heights.get('c')).toBe(130);
});

test('labels stay apart and inside as long as there is room', () => {
	const height = fc.double({ min: -50, max: 450, noNaN: true });
	fc.assert(
		fc.property(fc.array(height, { minLength: 1, maxLength: 20 }), (ys) => {
			const heights = [
				...spreadLabels(
					ys.map((y, index) => ({ id: String(index), y })),
					16,
					LIMITS
				).values()
			];
			for (const [index, y] of heights.entries()) {
				expect(y).toBeGreaterThanOrEqual(LIMITS.top - 1e-9);
				expect(y).toBeLessThanOrEqual(LIMITS.bottom + 1e-9);
				if (index > 0) expect(y - heights[index - 1]!).toBeGreaterThanOrEqual(16 - 1e-9);
			}
		}),
		{ seed: 20260801, numRuns: 300 }
	);
});
