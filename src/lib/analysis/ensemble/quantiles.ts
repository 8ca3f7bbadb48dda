import { rankKernel, type RankKernel } from '$lib/engine';
import { quantileRank } from './bins';
import { QUANTILE_LEVELS } from './types';

/** So few values are sorted faster than they are counted. */
const FEW = 256;

/** Exact quantiles of some values at `QUANTILE_LEVELS`, among those that are numbers; `undefined` where there are none. */
export function exactQuantiles(values: Float64Array): readonly (number | undefined)[] {
	return quantilesWith(rankKernel(), values);
}

/** The same with a kernel that finds values by rank, or without one where WebAssembly is missing. */
export function quantilesWith(kernel: RankKernel | undefined, values: Float64Array): readonly (number | undefined)[] {
	const fast = kernel === undefined || values.length <= FEW ? undefined : quantilesBy(kernel, values);
	if (fast !== undefined) return fast;
	const defined = values.filter((value) => Number.isFinite(value));
	if (defined.length === 0) return QUANTILE_LEVELS.map(() => undefined);
	// The kernel takes no row with missing values.
	if (defined.length < values.length) return quantilesWith(kernel, defined);
	return quantilesBy(bySorting, defined)!;
}

const bySorting: RankKernel = (values, ranks) => {
	const sorted = values.toSorted();
	return ranks.map((rank) => sorted[rank]!);
};

function quantilesBy(find: RankKernel, values: Float64Array): readonly number[] | undefined {
	const places = QUANTILE_LEVELS.map((level) => quantileRank(level, values.length));
	const found = find(
		values,
		places.flatMap(({ below, share }) => (share === 0 ? [below] : [below, below + 1]))
	);
	if (found === undefined) return undefined;
	let at = 0;
	return places.map(({ share }) => (share === 0 ? between(found[at++]!, undefined, 0) : between(found[at++]!, found[at++], share)));
}

/** A value between two neighbours. Adding zero makes one of both zeros, so that the order of the draws leaves no trace. */
export function between(low: number, high: number | undefined, share: number): number {
	return high === undefined ? low + 0 : low + share * (high - low);
}

/** How many values are numbers, and neither missing nor infinite. */
export function countDefined(values: Float64Array): number {
	const size = values.length;
	let defined = 0;
	for (let at = 0; at < size; at += 1) if (Number.isFinite(values[at])) defined += 1;
	return defined;
}
