import type { Place } from '$lib/base';

/** Offset at which each line of a text starts, the first being 0. */
export function lineStarts(text: string): readonly number[] {
	const starts = [0];
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
	return starts;
}

/** Line and column, both from 1, of an offset in a text. */
export function placeAt(file: string, starts: readonly number[], offset: number): Place {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (starts[middle]! <= offset) low = middle;
		else high = middle - 1;
	}
	return { file, line: low + 1, column: offset - starts[low]! + 1 };
}
