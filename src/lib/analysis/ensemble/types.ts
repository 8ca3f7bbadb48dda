import type { Bilingual, Diagnostic, DrawRange, Sampling } from '$lib/base';
import type { SlotIndex } from '$lib/engine';
import type { Display, PriceBasis, SeriesId } from '$lib/model';
import type { CompiledTarget, ScenarioRun } from '../compile/types';
import type { Asked } from '../targets/judge';
import type { VaryingInputs } from '../uncertainty/vary-inputs';

/** Quantiles that bands are drawn from: 30, 60 and 90 of 100 runs lie between two of them, and the middle. */
export const QUANTILE_LEVELS = [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95] as const;

/** What is drawn, and what is wanted of it. */
export interface EnsembleOptions {
	readonly draws: number;
	/** A whole number; the same seed gives the same draws everywhere. */
	readonly seed: number;
	readonly sampling?: Sampling;
	/** Series whose bands are wanted; that of the headline when absent. */
	readonly series?: readonly SeriesId[];
	/** Targets whose probability is wanted; all when absent. */
	readonly targets?: readonly string[];
	/** Targets that are to be met together; the headline with its companions when absent. */
	readonly joint?: readonly string[];
	/** Targets for which the year is wanted by which the chance passes one half; the headline when absent. */
	readonly years?: readonly string[];
}

/** What may be said and asked while an ensemble runs. */
export interface EnsembleHooks {
	/** Told after each block of draws; a run in two passes counts its draws twice. */
	readonly progress?: (done: number, total: number) => void;
	/** Told a first answer from few draws, and better ones as draws double. */
	readonly partial?: (result: EnsembleResult) => void;
	/** Asked between blocks; true stops the run. */
	readonly cancelled?: () => boolean;
}

/** A target measured on every draw. */
export interface MeasuredTarget {
	readonly target: CompiledTarget;
	readonly asked: Asked;
}

/** An ensemble made ready: the same on every worker, because it follows from pack, scenario, changes and options. */
export interface EnsembleJob {
	readonly run: ScenarioRun;
	readonly draws: number;
	readonly seed: number;
	readonly sampling: Sampling;
	/** Slots that every draw computes. */
	readonly outputs: readonly SlotIndex[];
	/** Slots whose bands are wanted. */
	readonly series: readonly SlotIndex[];
	readonly varying: VaryingInputs;
	readonly targets: readonly MeasuredTarget[];
	/** Targets that cannot be measured, with the reason. */
	readonly blocked: readonly { readonly target: CompiledTarget; readonly reason: Bilingual }[];
	/** Indices into `targets`. */
	readonly joint: readonly number[];
	/** A target of the joint set that cannot be measured, so that the set cannot either. */
	readonly jointGap: { readonly label: Bilingual; readonly reason: Bilingual } | undefined;
	readonly years: readonly number[];
	/** Whether every value is kept. Otherwise values are counted in bins first, and few are kept on a second pass. */
	readonly keepsAll: boolean;
}

/** Counts and values of some draws. Plain data; those of parts add up to those of the whole, bit for bit. */
export interface Tally {
	/** Draws that are in it; ranges that touch are one. */
	readonly ranges: readonly DrawRange[];
	/** Draws in which each target is met, and in which it has no value; in the order of the job's targets. */
	readonly met: Uint32Array;
	readonly missing: Uint32Array;
	/** Draws in which all targets of the joint set are met. */
	readonly joint: number;
	/** `[target][year]`: draws in which the target is first met in that year; targets in the order of the job's `years`. */
	readonly reached: Uint32Array;
	/** `[series × year][draw]`, row-major, NaN where there is no value: every value, where the job keeps all. */
	readonly kept?: Float64Array;
	/** Otherwise the counts of each row. */
	readonly rows?: readonly RowCounts[];
}

/** How the values of one series in one year are spread. Bins rise; the first and last are open. */
export interface RowCounts {
	readonly low: number;
	readonly high: number;
	readonly counts: Uint32Array;
	/** Draws without a value. */
	readonly missing: number;
	/** Smallest and largest value, and how many draws have just that. */
	readonly min: number;
	readonly minCount: number;
	readonly max: number;
	readonly maxCount: number;
}

/** Values of the bins that hold the quantiles, kept on a second pass. */
export interface KeptValues {
	readonly row: number;
	readonly bin: number;
	readonly values: Float64Array;
}

/** The spread of a series over its years. */
export interface SeriesBand {
	readonly id: SeriesId;
	readonly label: Bilingual;
	readonly unit: string;
	readonly price: PriceBasis;
	readonly display: Display;
	/** The scenario itself, by year: every assumption as it is written. */
	readonly path: readonly (number | undefined)[];
	/** `[level][year]`; among draws that have a value. */
	readonly quantiles: readonly (readonly (number | undefined)[])[];
	/** Draws without a value, by year. */
	readonly missing: readonly number[];
}

/** A share of draws, and how sure it is. */
export interface Chance {
	readonly probability: number;
	/** Standard error of sampling, as if draws were independent: evenly spread draws are more exact than that. */
	readonly error: number;
	/** Interval that holds the true probability in 95 of 100 samples (Wilson's); never empty, even at 0 and 1. */
	readonly interval: readonly [number, number];
}

/** How likely a target is to be met. `chance` is absent where it cannot be measured; then there is a reason. */
export interface TargetChance {
	readonly id: string;
	readonly label: Bilingual;
	readonly chance?: Chance;
	/** Draws in which it has no value; they count as not met. */
	readonly missing: number;
	readonly reason?: Bilingual;
	readonly sentence: Bilingual;
}

/** By when a target is met, over the draws. */
export interface YearChance {
	readonly id: string;
	/** Chance that it has been met by each year. */
	readonly byYear: readonly number[];
	/** First year by which it has been met in at least half of the draws. */
	readonly halfYear: number | undefined;
	readonly sentence: Bilingual;
}

/** Everything that an ensemble says. Plain data: crosses the worker border. */
export interface EnsembleResult {
	readonly pack: string;
	readonly scenario: string;
	readonly closure: string;
	readonly hash: string;
	readonly seed: number;
	readonly sampling: Sampling;
	/** Draws in the answer; fewer than asked for in a first answer, or when it was stopped. */
	readonly draws: number;
	readonly complete: boolean;
	readonly years: readonly number[];
	/** First year in which assumptions vary. */
	readonly firstUncertainYear: number;
	readonly uncertain: readonly SeriesId[];
	/** Shares of runs that the quantiles of `bands` stand for, rising, with the middle one in the middle. */
	readonly levels: readonly number[];
	readonly bands: readonly SeriesBand[];
	readonly targets: readonly TargetChance[];
	/** The joint set; without a chance where one of its targets cannot be measured, which the sentence says. */
	readonly joint: { readonly targets: readonly string[]; readonly chance?: Chance; readonly sentence: Bilingual } | undefined;
	readonly reached: readonly YearChance[];
	/** The spread of the headline in its target's year, and its chance, in sentences. */
	readonly sentences: readonly Bilingual[];
	readonly diagnostics: readonly Diagnostic[];
}
