/** Keys of a value that is a group of keys; none of anything else. */
export function keysOf(value: unknown): readonly string[] {
	return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}
