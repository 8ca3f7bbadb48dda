/**
 * Parts rounded to whole numbers that add up to a rounded total: largest remainders.
 *
 * Every part is rounded down, and the units still missing go to the parts with the largest remainders, the earlier one where two are
 * alike. No part moves by a whole unit, whatever their signs, as long as the total does not.
 * @param parts in units of the last place that is shown.
 * @param total what they have to add to, a whole number less than one unit from their exact sum.
 * @returns whole numbers in the order of `parts`; `undefined` where the total is a unit or more away, so that none can exist.
 */
export function roundToTotal(parts: readonly number[], total: number): readonly number[] | undefined {
	const floors = parts.map((part) => Math.floor(snap(part)));
	const remainders = parts.map((part, at) => snap(part) - (floors[at] ?? 0));
	const missing = total - floors.reduce((sum, part) => sum + part, 0);
	const raisable = remainders.filter((remainder) => remainder > 0).length;
	if (missing < 0 || missing > raisable) return undefined;
	const raised = new Set(
		remainders
			.map((remainder, at) => ({ remainder, at }))
			.sort((a, b) => b.remainder - a.remainder || a.at - b.at)
			.slice(0, missing)
			.map(({ at }) => at)
	);
	return floors.map((floor, at) => (raised.has(at) ? floor + 1 : floor));
}

// A number computed in doubles that is this near to a whole one stands for it: 0.3 * 1000 is not 299.
const NEAR_WHOLE = 1e-9;

function snap(value: number): number {
	// Adding zero makes a negative zero a plain one.
	const whole = Math.round(value) + 0;
	return Math.abs(value - whole) <= NEAR_WHOLE * Math.max(1, Math.abs(whole)) ? whole : value;
}
