import type { Bilingual } from '$lib/base';
import type { CalibrationStep, SeriesId, YearPath } from '$lib/model';

/** One unknown that a calibration solved for. */
export interface SolvedUnknown {
	/** Number of the step in the scenario file, from 1. */
	readonly step: number;
	readonly vary: readonly SeriesId[];
	readonly as: CalibrationStep['as'];
	/** Years whose values the unknown set. */
	readonly first: number;
	readonly last: number;
	readonly measure: string;
	readonly equals: string;
	/** Targets and published series the number comes from. */
	readonly from: readonly string[];
	readonly why: Bilingual;
	/** The unknown: the value, the factor less one, or the end of the ramp, in the inputs' unit. */
	readonly solution: number;
	/** What the measure had to equal, and the measure minus it at the solution. */
	readonly goal: number;
	readonly residual: number;
	readonly runs: number;
}

/** A derived path of one series. */
export interface DerivedPath {
	readonly id: SeriesId;
	readonly path: Extract<YearPath, { readonly kind: 'years' }>;
}

/** What a calibration gave: the paths for the derived file, and how each unknown was found. */
export interface Calibration {
	readonly pack: string;
	readonly scenario: string;
	readonly derived: readonly DerivedPath[];
	readonly solved: readonly SolvedUnknown[];
}
