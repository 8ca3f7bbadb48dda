import type { RowCounts } from './types';

/** Bins between the two open ones. */
export const BINS = 2048;

/** Counts of a row before any draw, with bins laid over the values of a pilot; draws outside fall into the open bins. */
export function emptyRow(pilot: Float64Array): RowCounts {
	let [low, high] = [Infinity, -Infinity];
	for (const value of pilot) {
		if (!Number.isFinite(value)) continue;
		if (value < low) low = value;
		if (value > high) high = value;
	}
	// Values further apart than a number can say are below or not below the smallest.
	if (high - low === Infinity) high = low;
	return { low, high, counts: new Uint32Array(BINS + 2), missing: 0, min: Infinity, minCount: 0, max: -Infinity, maxCount: 0 };
}

/** The bin of a value. Never falls as the value rises, so that counts of bins are counts of ranks. */
export function binOf(value: number, { low, high }: Pick<RowCounts, 'low' | 'high'>): number {
	if (!(value >= low)) return 0;
	if (value >= high) return BINS + 1;
	return Math.min(BINS, 1 + Math.floor(((value - low) / (high - low)) * BINS));
}

/** A row's counts with more values in them. */
export function countValues(row: RowCounts, values: Float64Array): RowCounts {
	const counts = row.counts.slice();
	let { missing, min, minCount, max, maxCount } = row;
	for (const value of values) {
		if (!Number.isFinite(value)) {
			missing += 1;
			continue;
		}
		counts[binOf(value, row)]! += 1;
		if (value < min) [min, minCount] = [value, 1];
		else if (value === min) minCount += 1;
		if (value > max) [max, maxCount] = [value, 1];
		else if (value === max) maxCount += 1;
	}
	return { ...row, counts, missing, min, minCount, max, maxCount };
}

/**
 * The counts of two parts together.
 * @throws Error for rows of different bins.
 */
export function addRows(a: RowCounts, b: RowCounts): RowCounts {
	if (!Object.is(a.low, b.low) || !Object.is(a.high, b.high)) throw new Error('counts in other bins do not add up');
	const min = Math.min(a.min, b.min);
	const max = Math.max(a.max, b.max);
	return {
		low: a.low,
		high: a.high,
		counts: a.counts.map((count, bin) => count + b.counts[bin]!),
		missing: a.missing + b.missing,
		min,
		minCount: (a.min === min ? a.minCount : 0) + (b.min === min ? b.minCount : 0),
		max,
		maxCount: (a.max === max ? a.maxCount : 0) + (b.max === max ? b.maxCount : 0)
	};
}

/** A place in the order of a row's values: the two neighbouring ranks of a quantile, and how far it lies between them. */
export interface QuantileRank {
	readonly below: number;
	readonly share: number;
}

/** Ranks of a quantile among `count` sorted values. Hyndman and Fan 1996, definition 7. */
export function quantileRank(level: number, count: number): QuantileRank {
	const place = (count - 1) * level;
	const below = Math.floor(place);
	return { below, share: place - below };
}

/** A rank found in a row's counts: known already where it is the smallest or the largest value, otherwise a place in a bin. */
export type RankPlace =
	{ readonly value: number } | { readonly bin: number; /** Among the values kept of the bin, sorted. */ readonly index: number };

/** Where the value of a rank (from 0) lies. Copies of the smallest and largest value are not kept, so they do not count in a bin. */
export function placeOfRank(row: RowCounts, rank: number): RankPlace {
	const defined = row.counts.reduce((sum, count) => sum + count, 0);
	if (rank < row.minCount) return { value: row.min };
	if (rank >= defined - row.maxCount) return { value: row.max };
	let before = 0;
	let bin = 0;
	for (; before + row.counts[bin]! <= rank; bin += 1) before += row.counts[bin]!;
	return { bin, index: rank - before - (binOf(row.min, row) === bin ? row.minCount : 0) };
}
