import { ticks } from 'd3-array';
import { linearScale } from '../linear-scale';
import type { DotInterval, IndexRow } from './types';

/** Free room at both sides, in per cent of the width; on the right stands the value. */
const [LEFT, RIGHT] = [3, 13];

/** Shares above the whole are noise; an interval may reach this far beyond the end of the axis. */
const BEYOND = 1.1;

/** A scale of shares from zero to the next round number above all intervals, at most the whole. */
export function indicesScale(rows: readonly IndexRow[]) {
	const all = rows.flatMap(({ first, total }) => [first, total]);
	const highest = Math.min(1, Math.max(0.1, ...all.map(({ high }) => high)));
	const marks = ticks(0, highest, 5);
	const step = (marks[1] ?? highest) - (marks[0] ?? 0);
	const end = Math.min(1, Math.ceil(highest / step - 1e-9) * step);
	return { x: linearScale([0, end], [LEFT, 100 - RIGHT]), end, ticks: ticks(0, end, 5) };
}

/** A dot and its interval, held inside the drawing. Positions in per cent of the width; what lies a little below zero is drawn there. */
export function dotMarks({ value, low, high }: DotInterval, { x, end }: ReturnType<typeof indicesScale>) {
	const held = (share: number) => x(Math.min(end * BEYOND, Math.max(0, share)));
	return { at: held(value), from: held(low), to: held(high) };
}
