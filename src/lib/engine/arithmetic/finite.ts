/** The number itself, or NaN (undefined) for an infinity: what has no value never goes on as a number. */
export function finite(value: number): number {
	return value - value === 0 ? value : NaN;
}
