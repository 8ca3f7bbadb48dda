import { sampleCorrelation, sampleStandardDeviation } from 'simple-statistics';
import { pastValues, type Pack, type SeriesId } from '$lib/model';

/** How far a stated spread may be from the one of the figures it is derived from: stated spreads are rounded to two digits. */
const ROUNDING = 0.05;
/** Fewer pairs of neighbouring years give no correlation worth showing. */
const FEWEST_PAIRS = 4;

/** The yearly spread that a pack states for an assumption, beside the one of the figures it is said to come from. */
export interface PastSpread {
	readonly id: SeriesId;
	/** Series of published figures. */
	readonly history: string;
	/** How many figures there are. */
	readonly count: number;
	/** Standard deviation as the pack states it, in the assumption's unit. */
	readonly stated: number;
	/** Sample standard deviation of the figures, n − 1 in the denominator. */
	readonly computed: number;
	/** Correlation of each figure with the one before; absent where there are too few for one. */
	readonly persistence?: number;
	/** Whether the two agree as far as a rounded figure can. */
	readonly isKept: boolean;
}

/** Derives the yearly spreads of a pack's uncertain assumptions again, for those that name the figures they come from. */
export function pastSpreads({ uncertainty, history }: Pack): readonly PastSpread[] {
	return (uncertainty?.inputs ?? []).flatMap(({ id, shock }) => {
		if (shock?.past === undefined) return [];
		const values = pastValues(shock.past, history);
		const computed = sampleStandardDeviation([...values]);
		const isKept = Math.abs(shock.sd - computed) <= ROUNDING * computed;
		const spread = { id, history: shock.past.history, count: values.length, stated: shock.sd, computed, isKept };
		return [values.length > FEWEST_PAIRS ? { ...spread, persistence: sampleCorrelation(values.slice(1), values.slice(0, -1)) } : spread];
	});
}
