/** A label that wants to stand at a height. */
export interface WantedLabel {
	readonly id: string;
	/** Where its middle is to be. */
	readonly y: number;
	/** Lines that it has; one when absent. */
	readonly lines?: number;
}

/**
 * Heights for labels in one column, at least `gap` apart for each line, in the order they want, moved as little as the order allows and kept
 * between `top` and `bottom`.
 */
export function spreadLabels(
	wanted: readonly WantedLabel[],
	gap: number,
	limits: { readonly top: number; readonly bottom: number }
): ReadonlyMap<string, number> {
	const sorted = [...wanted].sort((a, b) => a.y - b.y);
	const half = ({ lines = 1 }: WantedLabel) => (lines * gap) / 2;
	const heights: number[] = [];
	let ceiling = limits.top - gap / 2;
	for (const label of sorted) {
		heights.push(Math.max(label.y, ceiling + half(label)));
		ceiling = heights.at(-1)! + half(label);
	}
	let floor = limits.bottom + gap / 2;
	for (let index = heights.length - 1; index >= 0; index -= 1) {
		heights[index] = Math.min(heights[index]!, floor - half(sorted[index]!));
		floor = heights[index]! - half(sorted[index]!);
	}
	return new Map(sorted.map((label, index) => [label.id, heights[index]!]));
}
