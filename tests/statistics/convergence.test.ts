import { expect, test } from 'vitest';
import { compilePack, prepareEnsemble, runScenario, tallyDraws } from '$lib/analysis';
import { runWasm } from '$lib/engine';
import { loadShippedLibrary } from '../support';
import { valueOf } from '../support/tiny-run';

const isDeep = process.env['KICHBAN_DEEP'] !== undefined;
const SEEDS = Array.from({ length: isDeep ? 64 : 16 }, (_, k) => k + 1);
const [FEW, MANY] = [128, 2048];

const run = runScenario(valueOf(compilePack(loadShippedLibrary(), 'hau-giang')), 'outturn-trend');
const series = run.plan.slots.flatMap(({ id }) => (id === 'grdp_per_capita' ? [id] : []));

/** The mean of GRDP per head in 2030 over some draws. */
function meanOf(draws: number, seed: number, sampling: 'sobol' | 'philox'): number {
	const job = prepareEnsemble(run, { draws, seed, sampling, series, targets: [], joint: [], years: [] });
	const { kept = new Float64Array(0) } = tallyDraws(job, { first: 0, count: draws }, { runPlan: runWasm });
	const row = kept.subarray(run.years.indexOf(2030) * draws, (run.years.indexOf(2030) + 1) * draws);
	return row.reduce((sum, value) => sum + value, 0) / draws;
}

/** Root mean square distance from the mean of all seeds: scrambled points are unbiased, so their spread is their error. */
function errorOf(draws: number, sampling: 'sobol' | 'philox'): number {
	const values = SEEDS.map((seed) => meanOf(draws, seed, sampling));
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

test('on the growth model the error of Sobol draws falls faster than one over the root of their number', () => {
	const [few, many] = [errorOf(FEW, 'sobol'), errorOf(MANY, 'sobol')];
	// Sixteen times the draws make independent ones four times as exact. The error of an error from 16 seeds is about a fifth.
	expect(few / many).toBeGreaterThan(8);
	expect(many).toBeLessThan(errorOf(MANY, 'philox') / 10);
});
