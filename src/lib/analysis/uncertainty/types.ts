import type { Correlation, SeriesId, UncertainInput } from '$lib/model';

/** An uncertain assumption as a run needs it: without its sources. */
export type RuntimeUncertainInput = Pick<UncertainInput, 'id' | 'as' | 'level' | 'shock'>;

/** The uncertainty of a pack's assumptions as a run needs it. Plain data. */
export interface RuntimeUncertainty {
	readonly inputs: readonly RuntimeUncertainInput[];
	readonly correlations: readonly Pick<Correlation, 'between' | 'of' | 'value'>[];
}

/** Deviations of one assumption from its path, ready to be added or multiplied. */
export interface Deviation {
	readonly id: SeriesId;
	readonly as: UncertainInput['as'];
	/** Number of rows: 1 where every year of a draw has the same deviation, otherwise one per uncertain year. */
	readonly rows: number;
	/** `[row][draw]`, row-major. */
	readonly values: Float64Array;
}
