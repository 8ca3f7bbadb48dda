import { expect, test } from 'vitest';
import { dotMarks, indicesScale } from './indices-geometry';
import type { IndexRow } from './types';

const dot = (value: number, half: number) => ({ value, low: value - half, high: value + half });
const row = (first: number, total: number): IndexRow => ({ id: 'a', label: 'a', first: dot(first, 0.02), total: dot(total, 0.03) });

test('the scale begins at zero and ends on a round share above every interval', () => {
	const scale = indicesScale([row(0.51, 0.53), row(0.1, 0.2)]);
	expect(scale.ticks[0]).toBe(0);
	expect(scale.end).toBeGreaterThanOrEqual(0.56);
	expect(scale.ticks.at(-1)).toBeCloseTo(scale.end, 10);
});

test('a dot lies inside its interval and both inside the drawing', () => {
	const rows = [row(0.51, 0.53), row(-0.001, 0.004)];
	const scale = indicesScale(rows);
	for (const { first, total } of rows)
		for (const one of [first, total]) {
			const { at, from, to } = dotMarks(one, scale);
			expect(from).toBeGreaterThanOrEqual(0);
			expect(to).toBeLessThanOrEqual(100);
			expect(at).toBeGreaterThanOrEqual(from);
			expect(at).toBeLessThanOrEqual(to);
		}
});

test('twice the share is twice the way from zero', () => {
	const scale = indicesScale([row(0.2, 0.4)]);
	expect(scale.x(0.4) - scale.x(0)).toBeCloseTo(2 * (scale.x(0.2) - scale.x(0)), 10);
});

test('an axis never goes beyond the whole, and an interval that does stays inside the drawing', () => {
	const one = row(0.97, 1.02);
	const scale = indicesScale([{ ...one, total: dot(1.02, 0.3) }]);
	expect(scale.end).toBe(1);
	expect(dotMarks(dot(1.02, 0.3), scale).to).toBeLessThanOrEqual(100);
});
