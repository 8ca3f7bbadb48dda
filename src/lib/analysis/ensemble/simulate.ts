import type { DrawRange } from '$lib/base';
import type { RunPlan, RunResult } from '$lib/engine';
import type { DeviationCache } from '../uncertainty/deviation-cache';
import { independentGroups } from '../uncertainty/factors';
import { drawDeviations } from '../uncertainty/deviations';
import { applyDeviations } from '../uncertainty/vary-inputs';
import type { Deviation } from '../uncertainty/types';
import type { EnsembleJob } from './types';

/** Draws that are run together: what one call of the engine does best with. */
export const BLOCK = 512;

/** What computes draws: the engine, and deviations drawn before, where some are kept. */
export interface Simulator {
	readonly runPlan: RunPlan;
	readonly cache?: DeviationCache;
	readonly cancelled?: () => boolean;
}

/** Some draws of an ensemble, run. */
export function simulate(
	{ run, outputs, varying, ...job }: EnsembleJob,
	range: DrawRange,
	{ runPlan, cache, cancelled }: Simulator
): RunResult {
	const deviations = deviationsOf({ run, outputs, varying, ...job }, range, cache);
	return runPlan(run.plan, {
		inputs: run.inputs,
		varying: applyDeviations(run, varying, deviations, range.count),
		outputs,
		draws: range.count,
		...(cancelled === undefined ? {} : { cancelled })
	});
}

function deviationsOf(
	{ run, varying, seed, sampling, keepsAll }: EnsembleJob,
	range: DrawRange,
	cache: DeviationCache | undefined
): readonly Deviation[] {
	const { uncertainty, hash } = run.compiled;
	const only = new Set(
		neededGroups(
			uncertainty.inputs.map(({ id }) => id).filter((_, at) => varying.inputs.includes(at)),
			independentGroups(uncertainty)
		)
	);
	const request = { source: { seed, sampling }, range, years: run.years.length - varying.start, only };
	const draw = () => drawDeviations(uncertainty, request);
	// So many draws would only push each other out of what is kept.
	if (cache === undefined || !keepsAll) return draw();
	return cache.get([hash, seed, sampling, request.years, range.first, range.count, ...only].join(' '), draw);
}

function neededGroups(ids: readonly string[], groups: readonly (readonly string[])[]): readonly string[] {
	return groups.filter((group) => group.some((id) => ids.includes(id))).flat();
}
