/** The same entries in an order that a list of numbers chooses, one number for each place. */
export function shuffled<T>(entries: readonly T[], choices: readonly number[]): readonly T[] {
	const rest = [...entries];
	return entries.flatMap((_, at) => rest.splice((choices[at] ?? 0) % rest.length, 1));
}
