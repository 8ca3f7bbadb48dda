/**
 * Repeats its types in words.
 * @param {number} one a number
 */
export function typed(one: number): number {
	return one;
}
