/** A label that wants to stand at a height. */
export interface WantedLabel {
	readonly id: string;
	readonly y: number;
}

/**
 * Heights for labels in one column, at least `gap` apart, in the order they want, moved as little as the order allows and kept
 * between `top` and `bottom`.
 */
export function spreadLabels(
	wanted: readonly WantedLabel[],
	gap: number,
	limits: { readonly top: number; readonly bottom: number }
): ReadonlyMap<string, number> {
	const sorted = [...wanted].sort((a, b) => a.y - b.y);
	const heights: number[] = [];
	for (const [index, label] of sorted.entries())
		heights.push(Math.max(label.y, limits.top, index === 0 ? limits.top : heights[index - 1]! + gap));
	let floor = limits.bottom;
	for (let index = heights.length - 1; index >= 0; index -= 1) {
		heights[index] = Math.min(heights[index]!, floor);
		floor = heights[index]! - gap;
	}
	return new Map(sorted.map((label, index) => [label.id, heights[index]!]));
}
