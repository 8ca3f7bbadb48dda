import { expect } from 'vitest';

/** How far two numbers may lie apart: `abs` in their own unit, `rel` as a share of the expected one; either is enough. */
export interface Tolerance {
	readonly abs?: number;
	readonly rel?: number;
}

/** Asserts that a number is there and lies within the tolerance of the expected one; says by how much it does not. */
export function closeTo(actual: number | undefined, expected: number, { abs = 0, rel = 0 }: Tolerance): void {
	const allowed = Math.max(abs, rel * Math.abs(expected));
	const distance = actual === undefined ? Infinity : Math.abs(actual - expected);
	// Written so that NaN, which compares with nothing, does not pass.
	const isClose = distance <= allowed;
	expect(isClose, `${String(actual)} is ${String(distance)} away from ${String(expected)}; ${String(allowed)} is allowed`).toBe(true);
}
