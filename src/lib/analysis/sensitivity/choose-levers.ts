import type { RunPlan } from '$lib/engine';
import type { SeriesId } from '$lib/model';
import type { ScenarioRun } from '../compile/types';
import { globalSensitivity } from './global';
import { localSensitivity } from './local';
import type { OutputFacts } from './types';

/** How the levers of a first page are chosen. */
export interface LeverOptions {
	readonly count: number;
	readonly draws: number;
	readonly seed: number;
}

/** An assumption, and what it decides together with those that vary with it. */
export interface LeverShare {
	readonly id: SeriesId;
	/** It and those that vary with it: they are counted in its shares. */
	readonly ids: readonly SeriesId[];
	/** Share of the headline's variance that it makes alone. */
	readonly first: number;
	/** The same, with what it does together with others. */
	readonly total: number;
}

/** Assumptions in the order of what they decide, and the output that they decide. */
export interface LeverShares {
	readonly output: OutputFacts;
	readonly shares: readonly LeverShare[];
}

/** Less than this share of the spread makes no lever: a slider that hardly moves the answer misleads. */
const LEAST_SHARE = 0.01;
/** Fewest samples that an interval can be worked out from; levers show none. */
const NO_INTERVALS = 2;

/**
 * The levers for a scenario's first page: the assumptions with the largest total effect on the headline.
 *
 * Of assumptions that vary together, the one that moves the headline most by itself stands for all.
 * @returns nothing where the headline cannot be measured or nothing it depends on is uncertain.
 */
export function chooseLevers(run: ScenarioRun, options: LeverOptions, runPlan: RunPlan): LeverShares | undefined {
	const ranked = leverShares(run, options, runPlan);
	if (ranked === undefined) return undefined;
	return { ...ranked, shares: ranked.shares.filter(({ total }) => total >= LEAST_SHARE).slice(0, options.count) };
}

/** What every uncertain assumption of a run decides of its headline, the largest first, one for each that vary together. */
export function leverShares(run: ScenarioRun, { draws, seed }: Omit<LeverOptions, 'count'>, runPlan: RunPlan): LeverShares | undefined {
	const output = { target: run.compiled.headline.target };
	const global = globalSensitivity(run, { output, draws, seed, replicates: NO_INTERVALS }, { runPlan });
	const local = localSensitivity(run, { output, amount: { by: 'spread' } }, runPlan);
	if (global?.values === undefined || local === undefined) return undefined;
	const order = local.effects.map(({ id }) => id);
	const shares = global.values.factors
		.map(({ first, total }, at) => {
			const { ids } = global.factors[at]!;
			const id = order.find((one) => ids.includes(one)) ?? ids[0]!;
			return { id, ids, first: first.value, total: total.value };
		})
		.toSorted((a, b) => b.total - a.total);
	return { output: global.output, shares };
}
