import { expect, test } from 'vitest';
import {
	compilePack,
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
