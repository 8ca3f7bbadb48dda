import { ticks } from 'd3-array';
import { linearScale } from '../linear-scale';
import type { DotInterval, IndexRow } from './types';

/** Free room at both sides, in per cent of the width; on the right stands the value. */
const [LEFT, RIGHT] = [3, 13];

/** A scale of shares from zero, or a little below where an interval reaches there, to the next round number above all intervals. */
export function indicesScale(rows: readonly IndexRow[]) {
	const all = rows.flatMap(({ first, total }) => [first, total]);
	const highest = Math.min(1.2, Math.max(0.1, ...all.map(({ high }) => high)));
	const marks = ticks(0, highest, 5);
	const step = (marks[1] ?? highest) - (marks[0] ?? 0);
	const end = Math.ceil(highest / step - 1e-9) * step;
	// Estimates a little below zero are noise; they are drawn at the axis and stand as they are in the table.
	return { x: linearScale([0, end], [LEFT, 100 - RIGHT]), end, ticks: ticks(0, end, 5) };
}

/** A dot and its interval, held inside the drawing. Positions in per cent of the width. */
export function dotMarks({ value, low, high }: DotInterval, { x, end }: ReturnType<typeof indicesScale>) {
	const held = (share: number) => x(Math.min(end, Math.max(0, share)));
	return { at: held(value), from: held(low), to: held(high) };
}
