/* Ensembles: of the growth core with its draws at hand, and of the shipped pack by the product's own path. */
import { DeviationCache, compilePack, openEnsemble, preparedRun, runEnsemble, type EnsembleRequest } from '$lib/analysis';
import { assertDefined } from '$lib/base';
import { compileWasm, selectEngine, type WasmRunner } from '$lib/engine';
import type { TextFile } from '$lib/files';
import { loadLibrary, toSeriesId } from '$lib/model';
import { exactQuantiles } from '../../src/lib/analysis/ensemble/quantiles';
import { valueOf } from '../support/value-of';
import { bestOf, middleOf } from './cells';
import { coreBench, drawOf, VARIED, type CoreBench } from './core-model';

const TEXTS: Readonly<Record<string, string>> = import.meta.glob(
	['/seeds/**/*.{yaml,csv}', '/scenarios/**/*.yaml', '/src/lib/model/growth/*.yaml'],
	{ query: '?raw', import: 'default', eager: true }
);

/** Draws of every block, `[block][steady slot][draw]`, drawn before anything is timed: a moved lever leaves them as they are. */
function drawnBlocks(bench: CoreBench, { stride, blockDraws }: WasmRunner, draws: number): readonly Float64Array[] {
	const ids = Object.keys(VARIED);
	return Array.from({ length: Math.ceil(draws / blockDraws) }, (_, block) => {
		const values = new Float64Array(ids.length * stride);
		ids.forEach((id, at) => {
			const middle = middleOf(bench, at);
			for (let draw = 0; draw < blockDraws; draw += 1) values[at * stride + draw] = drawOf(id, middle, block * blockDraws + draw);
		});
		return values;
	});
}

/** So many draws of three outputs: what runs and keeps them, and what takes their exact quantiles by year. */
function bandsWith(bench: CoreBench, runner: WasmRunner, draws: number) {
	const blocks = drawnBlocks(bench, runner, draws);
	const years = bench.plan.lastYear - bench.plan.firstYear + 1;
	const rows = bench.three.length * years;
	const kept = new Float64Array(rows * draws);
	return {
		simulate: (by: WasmRunner): void => {
			by.open(bench.inputs);
			blocks.forEach((block, at) => {
				const first = at * by.blockDraws;
				const count = Math.min(by.blockDraws, draws - first);
				by.steady.set(block);
				by.compute(count);
				for (let row = 0; row < rows; row += 1) {
					const from = by.resultAt(Math.floor(row / years), row % years);
					kept.set(by.results.subarray(from, from + count), row * draws + first);
				}
			});
		},
		summarise: (): void => {
			for (let row = 0; row < rows; row += 1) exactQuantiles(kept.subarray(row * draws, (row + 1) * draws));
		}
	};
}

const threeOf = (bench: CoreBench): WasmRunner =>
	valueOf(compileWasm(bench.plan, { outputs: bench.three, steady: bench.varied, lanes: 2 }));

/** Milliseconds of so many draws of three outputs: run and kept, and their exact quantiles by year. */
export function timeBands(draws: number): { readonly simulated: number; readonly summarised: number } {
	const bench = coreBench();
	const runner = threeOf(bench);
	const { simulate, summarise } = bandsWith(bench, runner, draws);
	const trials = draws > 50_000 ? 3 : 9;
	return { simulated: bestOf(trials, 1, () => simulate(runner)) / 1000, summarised: bestOf(trials, 1, summarise) / 1000 };
}

/** Milliseconds of the first bands by a module that has just been made, when everything else has run before; the median of several. */
export function timeFirstBands(draws: number): number {
	const bench = coreBench();
	const { simulate, summarise } = bandsWith(bench, threeOf(bench), draws);
	const once = (): number => {
		const start = performance.now();
		simulate(threeOf(bench));
		summarise();
		return performance.now() - start;
	};
	const times = Array.from({ length: 31 }, once);
	return times.slice(-15).toSorted((a, b) => a - b)[7]!;
}

/** Microseconds a draw of a core with so many copies of every equation, all outputs. */
export function timeCopies(copies: number): number {
	const bench = coreBench(30, copies);
	const runner = valueOf(compileWasm(bench.plan, { outputs: bench.all, steady: bench.varied, lanes: 2 }));
	const ids = Object.keys(VARIED);
	bench.varied.forEach((_, at) => {
		const middle = middleOf(bench, at);
		for (let draw = 0; draw < runner.stride; draw += 1)
			runner.steady[at * runner.stride + draw] = drawOf(ids[at % ids.length]!, middle, draw);
	});
	runner.open(bench.inputs);
	return bestOf(15, Math.ceil(4000 / runner.blockDraws), () => runner.compute(runner.blockDraws)) / runner.blockDraws;
}

/** Milliseconds of the shipped pack's bands of three series: the first time, when its draws are made, and again after a moved lever. */
export function timeProduct(draws: number): { readonly first: number; readonly again: number; readonly memory: number } {
	const files: readonly TextFile[] = Object.entries(TEXTS).map(([path, text]) => ({ path: path.slice(1), text }));
	const pack = valueOf(compilePack(valueOf(loadLibrary(files)), 'hau-giang'));
	const engine = { runPlan: preparedRun(selectEngine()), cache: new DeviationCache() };
	const request: EnsembleRequest = {
		scenario: pack.headline.scenario,
		changes: [],
		draws,
		seed: 1,
		series: ['grdp_per_capita', 'grdp', 'population'].map((id) => toSeriesId(id)),
		targets: [],
		joint: [],
		years: []
	};
	const before = process.memoryUsage.rss();
	let most = before;
	// Looked at after every block: what the system keeps as a process's maximum starts with that of the process that called it.
	const progress = (): void => void (most = Math.max(most, process.memoryUsage.rss()));
	const once = (value: number): number => {
		const path = { kind: 'years', spans: [{ first: 2026, last: 2030, value }] } as const;
		const start = performance.now();
		const result = runEnsemble(openEnsemble(pack, { ...request, changes: [{ id: toSeriesId('growth_assumed[II]'), path }] }), {
			...engine,
			progress
		});
		if (!result.complete) throw new Error('not complete');
		return performance.now() - start;
	};
	const first = once(0.1);
	const again = draws > 50_000 ? first : Math.min(...[0.11, 0.12, 0.13].map(once));
	return { first, again, memory: (most - before) / 2 ** 20 };
}

/** What a thread is asked: so many blocks of the core, all outputs computed, three handed over. */
export interface ThreadWork {
	readonly blocks: number;
}

/** A thread that computes blocks; the same draws again and again, since only time matters. */
export function openThread(): { readonly blockDraws: number; readonly work: (asked: ThreadWork) => Float64Array } {
	const bench = coreBench();
	const runner = valueOf(compileWasm(bench.plan, { outputs: bench.all, steady: bench.varied, lanes: 2 }));
	const [drawn] = drawnBlocks(bench, runner, runner.blockDraws);
	const years = bench.plan.lastYear - bench.plan.firstYear + 1;
	const wanted = bench.three.map((slot) => bench.all.indexOf(slot));
	return {
		blockDraws: runner.blockDraws,
		work: ({ blocks }) => {
			const { blockDraws } = runner;
			const rows = wanted.length * years;
			const kept = new Float64Array(rows * blocks * blockDraws);
			runner.open(bench.inputs);
			for (let block = 0; block < blocks; block += 1) {
				runner.steady.set(assertDefined(drawn, 'draws'));
				runner.compute(blockDraws);
				wanted.forEach((output, at) => {
					for (let year = 0; year < years; year += 1) {
						const from = runner.resultAt(output, year);
						kept.set(runner.results.subarray(from, from + blockDraws), ((at * years + year) * blocks + block) * blockDraws);
					}
				});
			}
			return kept;
		}
	};
}
