import type { TextAnswer } from '$lib/analysis';

/** Answers by the cell that asked. */
export function groupByCell(texts: readonly TextAnswer[]): ReadonlyMap<string, readonly TextAnswer[]> {
	const groups = new Map<string, TextAnswer[]>();
	for (const text of texts) {
		const known = groups.get(text.cell);
		if (known === undefined) groups.set(text.cell, [text]);
		else known.push(text);
	}
	return groups;
}
