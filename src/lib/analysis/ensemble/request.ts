import { runScenario } from '../compile/run-scenario';
import type { RuntimePack } from '../compile/types';
import type { Change } from '../types';
import { prepareEnsemble } from './prepare';
import type { EnsembleJob, EnsembleOptions } from './types';

/** An ensemble of a scenario with a visitor's changes. Plain data: every worker makes the same job of it. */
export interface EnsembleRequest extends EnsembleOptions {
	readonly scenario: string;
	/** The scenario's own when absent. */
	readonly closure?: string;
	readonly changes: readonly Change[];
}

/**
 * The ensemble of a request on a pack, ready to be run.
 * @throws RangeError when draws or seed are no whole numbers in their range; Error for a scenario that the pack does not have.
 */
export function openEnsemble(pack: RuntimePack, { scenario, closure, changes, ...options }: EnsembleRequest): EnsembleJob {
	return prepareEnsemble(runScenario(pack, scenario, changes, closure === undefined ? {} : { closure }), options);
}
