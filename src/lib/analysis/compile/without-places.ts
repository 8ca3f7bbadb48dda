/** A plain value without the places it was read from, so that a comment or an empty line does not change its hash. */
export function withoutPlaces(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withoutPlaces);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([key]) => key !== 'where')
			.map(([key, member]) => [key, withoutPlaces(member)])
	);
}
