import type { Bilingual } from '$lib/base';
import type { Display, SeriesId } from '$lib/model';

/** What is looked at: the measure of a target, or a series in one year. */
export type OutputChoice = { readonly target: string } | { readonly series: SeriesId; readonly year: number };

/** How far each assumption is moved, up and down. */
export type Amount =
	/** To the 16th and 84th percentile of its level, one standard deviation where that is normal, or of its shock where it has no level; uncertain assumptions only. */
	| { readonly by: 'spread' }
	/** So many of the input's own steps. */
	| { readonly by: 'steps'; readonly count: number }
	/** A share of its own value. */
	| { readonly by: 'share'; readonly share: number };

/** The output as it is shown. */
export interface OutputFacts {
	readonly id: string;
	readonly label: Bilingual;
	readonly unit: string;
	readonly display: Display;
	/** Year looked at; the last one of a period. */
	readonly year: number;
}

/** What moving one assumption does. */
export interface LocalEffect {
	readonly id: SeriesId;
	readonly label: Bilingual;
	readonly unit: string;
	readonly display: Display;
	/** Its value in the output's year: as it is, moved down and moved up, inside its limits. */
	readonly input: { readonly base: number; readonly low: number; readonly high: number };
	/** The output with it moved down and up; `undefined` where it then has no value. */
	readonly low: number | undefined;
	readonly high: number | undefined;
	/** Output moved up less output moved down. */
	readonly swing: number | undefined;
	/** Per cent of the output for one per cent of the assumption; `undefined` where either is zero. */
	readonly elasticity: number | undefined;
}

/** Effects of all assumptions on one output, the largest first. */
export interface LocalResult {
	readonly output: OutputFacts;
	readonly base: number | undefined;
	readonly amount: Amount;
	readonly effects: readonly LocalEffect[];
}

/** An estimate with the interval that holds the truth in 95 of 100 samples. */
export interface IndexEstimate {
	readonly value: number;
	readonly low: number;
	readonly high: number;
}

/** How much of the variance of an output one factor makes: alone, and with everything it does together with others. */
export interface FactorIndices {
	readonly first: IndexEstimate;
	readonly total: IndexEstimate;
}

/** Indices of one kind of output value. Shares of its variance; estimates may lie a little below 0. */
export interface IndexTable {
	/** Base draws that it rests on. */
	readonly draws: number;
	readonly mean: number;
	readonly variance: number;
	readonly factors: readonly FactorIndices[];
	/** `[pair]` in the order (0,1), (0,2), …, (1,2), …; where asked for. */
	readonly pairs?: readonly IndexEstimate[];
}

/** Assumptions that vary together, as one factor. */
export interface Factor {
	readonly ids: readonly SeriesId[];
	readonly labels: readonly Bilingual[];
	/** The first one's label, and how many move with it. */
	readonly label: Bilingual;
}

/** What decides an output over all draws. */
export interface GlobalResult {
	readonly output: OutputFacts;
	readonly seed: number;
	/** Base draws made; each stands for `factors + 2` runs, with pairs `2 · factors + 2`. */
	readonly draws: number;
	/** Of these, the ones left out of indices of the value because some run of theirs has none. */
	readonly missing: number;
	readonly complete: boolean;
	readonly factors: readonly Factor[];
	/** Indices of the output's value; absent where it never varies. */
	readonly values?: IndexTable;
	/** Indices of met (1) or not met (0); absent where it is always the one or always the other, or the output is no target. */
	readonly met?: IndexTable;
	/** Whether enough draws are met and enough are not for `met` to tell anything. */
	readonly isMetTold: boolean;
	readonly sentence: Bilingual;
}
