/**
 * The known name that a misspelt one most likely stands for; `undefined` when none is near.
 *
 * Near means at most one edit (insertion, deletion, exchange, or swap of neighbours) for every three characters of the longer name,
 * case and bracket style aside.
 */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
	const wanted = fold(name);
	let best: string | undefined;
	let bestDistance = Number.POSITIVE_INFINITY;
	for (const candidate of known) {
		const other = fold(candidate);
		const allowed = Math.floor(Math.max(wanted.length, other.length) / 3);
		if (Math.abs(wanted.length - other.length) > Math.min(allowed, bestDistance)) continue;
		const distance = editDistance(wanted, other);
		if (distance <= allowed && distance < bestDistance) [best, bestDistance] = [candidate, distance];
	}
	return best;
}

// Longer than any name: guards the quadratic comparison against pasted paragraphs.
const LENGTH_LIMIT = 80;

function fold(name: string): string {
	return name.slice(0, LENGTH_LIMIT).toLowerCase().replaceAll('-', '_');
}

/** Optimal string alignment distance. */
function editDistance(a: string, b: string): number {
	let beforeLast: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i += 1) {
		const row = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const exchange = last[j - 1]! + Number(a[i - 1] !== b[j - 1]);
			const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			row.push(Math.min(last[j]! + 1, row[j - 1]! + 1, exchange, isSwap ? beforeLast[j - 2]! + 1 : Number.POSITIVE_INFINITY));
		}
		[beforeLast, last] = [last, row];
	}
	return last[b.length]!;
}
