import * as v from 'valibot';
import { shapes } from '$lib/model';

/** A page waits for this many runs and no more. */
const MOST_DRAWS = 262_144;

/** What every cell says of the runs behind it. */
export interface EnsembleContent {
	/** The current one when absent. */
	readonly scenario?: string;
	readonly draws?: number;
	readonly seed?: number;
}

/** The same in the text of a cell. */
export const ENSEMBLE_ENTRIES = {
	scenario: v.exactOptional(shapes.id),
	draws: v.exactOptional(v.pipe(shapes.integer, v.minValue(64, 'integer'), v.maxValue(MOST_DRAWS, 'integer'))),
	seed: v.exactOptional(v.pipe(shapes.integer, v.minValue(0, 'integer')))
};
