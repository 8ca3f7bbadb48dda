/** Every year of a list with ranges, rising, each once. */
export function expandYears(list: readonly (number | string)[]): readonly number[] {
	const years = list.flatMap((entry) => {
		const [first, last = first] = String(entry).split('-').map(Number);
		return first === undefined || last === undefined ? [] : Array.from({ length: Math.max(last - first + 1, 0) }, (_, k) => first + k);
	});
	return [...new Set(years)].toSorted((a, b) => a - b);
}
