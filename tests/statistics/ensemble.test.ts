import { expect, test } from 'vitest';
import {
	chooseLevers,
	compilePack,
	DeviationCache,
	finishEnsemble,
	keepDraws,
	mergeTallies,
	prepareEnsemble,
	readShard,
	runEnsemble,
	runScenario,
	shardRange,
	tallyDraws,
	writeShard,
	type EnsembleResult
} from '$lib/analysis';
import { interpret, runWasm } from '$lib/engine';
import { loadShippedLibrary } from '../support';

const pack = compilePack(loadShippedLibrary(), 'hau-giang');
if (!pack.ok) throw new Error('the shipped pack does not compile');
const run = runScenario(pack.value, 'outturn-trend');
const job = (draws: number, seed = 7) => prepareEnsemble(run, { draws, seed });
const bandsOf = ({ bands, targets }: EnsembleResult) => ({ bands, chances: targets.map(({ id, chance }) => ({ id, chance })) });

test('the interpreter and WebAssembly give the same bands and chances, bit for bit', () => {
	expect(bandsOf(runEnsemble(job(96), { runPlan: runWasm }))).toEqual(bandsOf(runEnsemble(job(96), { runPlan: interpret })));
});

test('the same seed gives the same result, another seed another', () => {
	const first = bandsOf(runEnsemble(job(200), { runPlan: runWasm }));
	expect(bandsOf(runEnsemble(job(200), { runPlan: runWasm }))).toEqual(first);
	expect(bandsOf(runEnsemble(job(200, 8), { runPlan: runWasm }))).not.toEqual(first);
});

test('quantiles rise, and bands open as years go by', () => {
	const { bands, years } = runEnsemble(job(500), { runPlan: runWasm });
	const [band] = bands;
	const at = (level: number, year: number) => band?.quantiles[level]?.[years.indexOf(year)] ?? NaN;
	for (const year of [2026, 2030, 2045])
		for (let level = 1; level < 7; level++) expect(at(level, year)).toBeGreaterThan(at(level - 1, year));
	expect(at(6, 2045) / at(0, 2045)).toBeGreaterThan(at(6, 2030) / at(0, 2030));
});

test('parts of an ensemble written to files count the draws of the whole', () => {
	const whole = tallyDraws(job(300), shardRange(300, 1, 1), { runPlan: runWasm });
	const parts = [1, 2, 3].map((index) => tallyDraws(job(300), shardRange(300, index, 3), { runPlan: runWasm }));
	const question = {
		pack: run.compiled.id,
		scenario: run.scenario.id,
		closure: run.closure,
		hash: run.compiled.hash,
		set: [],
		draws: 300,
		seed: 7,
		series: [],
		targets: []
	};
	const read = parts.map((tally) => readShard(writeShard({ question, tally })));
	expect(read.map((one) => one?.tally)).toEqual(parts);
	expect(parts.map((tally) => tally.ranges.reduce((sum, range) => sum + range.count, 0))).toEqual([100, 100, 100]);
	expect(whole.ranges.reduce((sum, range) => sum + range.count, 0)).toBe(300);
});

test.each([true, false])('shards merged, in any order, give the whole bit for bit (every value kept: %s)', (keepsAll) => {
	const whole = { ...job(1500), keepsAll };
	const single = runEnsemble(whole, { runPlan: runWasm });
	const parts = [3, 1, 2].map((index) => tallyDraws(whole, shardRange(1500, index, 3), { runPlan: runWasm }));
	const merged = mergeTallies(parts);
	const kept = keepsAll ? undefined : keepDraws(whole, shardRange(1500, 1, 1), { runPlan: runWasm }, merged);
	expect(finishEnsemble(whole, merged, kept)).toEqual(single);
	expect(single.complete).toBe(true);
});

test('two passes with few values kept give the quantiles of all values', () => {
	const whole = prepareEnsemble(run, { draws: 3000, seed: 2, series: run.plan.slots.slice(0, 12).map(({ id }) => id), targets: [] });
	const kept = runEnsemble({ ...whole, keepsAll: true }, { runPlan: runWasm });
	expect(runEnsemble({ ...whole, keepsAll: false }, { runPlan: runWasm })).toEqual(kept);
});

test('parts that share a draw are refused', () => {
	const parts = [1, 1].map((index) => tallyDraws(job(100), shardRange(100, index, 2), { runPlan: runWasm }));
	expect(() => mergeTallies(parts)).toThrow('draw 0 is in two parts');
});

test.each([true, false])('a first answer comes early, progress is told to the end (every value kept: %s)', (keepsAll) => {
	const firsts: number[] = [];
	const told: number[] = [];
	const whole = { ...job(5000), keepsAll };
	runEnsemble(whole, {
		runPlan: runWasm,
		partial: (result) => {
			firsts.push(result.draws);
			expect(result.complete).toBe(false);
			expect(result.bands[0]?.quantiles[3]?.at(-1)).toBeGreaterThan(0);
		},
		progress: (done, total) => told.push(done / total)
	});
	expect(firsts).toEqual([512, 1024, 2048, 4096]);
	expect(told.at(-1)).toBe(1);
	expect(told.toSorted((a, b) => a - b)).toEqual(told);
});

test('stopped half way, the answer holds the draws made and says that it is not complete', () => {
	for (const keepsAll of [true, false]) {
		let asked = 0;
		const result = runEnsemble({ ...job(4096), keepsAll }, { runPlan: runWasm, cancelled: () => (asked += 1) > 3 });
		expect(result).toMatchObject({ draws: 3 * 512, complete: false });
	}
});

test('draws made again for another path are the ones kept', () => {
	const cache = new DeviationCache();
	const first = runEnsemble(job(600), { runPlan: runWasm, cache });
	expect(runEnsemble(job(600), { runPlan: runWasm, cache })).toEqual(first);
	expect(runEnsemble(job(600), { runPlan: runWasm, cache: new DeviationCache(1000) })).toEqual(first);
});

test('published years do not vary, and later ones do', () => {
	const result = runEnsemble(job(200), { runPlan: runWasm });
	const spread = (year: number) => {
		const at = result.years.indexOf(year);
		return (result.bands[0]?.quantiles[6]?.[at] ?? NaN) - (result.bands[0]?.quantiles[0]?.[at] ?? NaN);
	};
	expect(result.firstUncertainYear).toBe(2025);
	expect([2020, 2023, 2024].map(spread)).toEqual([0, 0, 0]);
	expect(spread(2025)).toBeGreaterThan(0);
});

test('every target has a chance or a reason why not', () => {
	const { targets } = runEnsemble(job(64), { runPlan: runWasm });
	expect(targets.map(({ id }) => id)).toEqual(run.compiledPlan.targets.map(({ facts }) => facts.id));
	for (const { chance, reason, sentence } of targets) {
		expect((chance === undefined) === (reason !== undefined)).toBe(true);
		expect(sentence.vi).not.toMatch(/\{|undefined|NaN/);
	}
});

test('the levers chosen for the headline make most of its spread', () => {
	const choice = chooseLevers(run, { count: 3, draws: 512, seed: 1 }, runWasm);
	expect(choice?.shares.map(({ id }) => id)).toEqual(['growth_assumed[II]', 'inflation[II]', 'growth_assumed[III]']);
	// Ordered by how much they decide; what is left to the other four groups is small.
	const totals = choice?.shares.map(({ total }) => total) ?? [];
	expect(totals.toSorted((a, b) => b - a)).toEqual(totals);
	expect(totals.reduce((sum, total) => sum + total, 0)).toBeGreaterThan(0.9);
	expect(choice?.output.label.en).toBe('GRDP per head in 2030');
});
