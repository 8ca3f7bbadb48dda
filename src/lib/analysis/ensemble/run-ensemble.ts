import type { DrawRange } from '$lib/base';
import type { RunPlan } from '$lib/engine';
import type { DeviationCache } from '../uncertainty/deviation-cache';
import { finishEnsemble } from './finish';
import { BLOCK, type Simulator } from './simulate';
import { drawsOf, emptyTally, keepBlock, mergeTallies, tallyBlock, wantedBins } from './tally';
import type { EnsembleHooks, EnsembleJob, EnsembleResult, KeptValues, Tally } from './types';

/** What runs an ensemble, and what is said and asked meanwhile. */
export interface EnsembleEngine extends EnsembleHooks {
	readonly runPlan: RunPlan;
	/** Draws kept from earlier ensembles of the same pack and seed. */
	readonly cache?: DeviationCache;
	/** The job's tally without draws, where it is known already. */
	readonly empty?: Tally;
}

/** Draws of the first answer where the ensemble itself keeps no values. */
const QUICK_DRAWS = 4096;

/**
 * An ensemble from its first draw to its last: bands, chances and sentences.
 *
 * Draws follow from their number and the seed, so that parts run elsewhere and merged give the same bits. Stopped early, the answer
 * holds the draws made so far and says that it is not complete.
 */
export function runEnsemble(job: EnsembleJob, engine: EnsembleEngine): EnsembleResult {
	const whole = { first: 0, count: job.draws };
	if (!job.keepsAll && engine.partial !== undefined) {
		const quick = { ...job, keepsAll: true };
		engine.partial(
			finishEnsemble(quick, tallyDraws(quick, { first: 0, count: Math.min(QUICK_DRAWS, job.draws) }, { ...engine, progress: NOTHING }))
		);
	}
	const tally = tallyDraws(job, whole, engine);
	if (job.keepsAll || drawsOf(tally) < job.draws) return finishEnsemble(job, tally);
	return finishEnsemble(job, tally, keepDraws(job, whole, engine, tally));
}

const NOTHING = (): void => undefined;

/** The tally of a range of draws; of those that were made, where it was stopped. */
export function tallyDraws(job: EnsembleJob, range: DrawRange, engine: EnsembleEngine): Tally {
	const simulator = simulatorOf(engine);
	const empty = engine.empty ?? emptyTally(job, simulator);
	const total = job.keepsAll ? range.count : 2 * range.count;
	let parts: Tally[] = [];
	let announced = BLOCK;
	for (const block of blocksOf(range)) {
		if (engine.cancelled?.() === true) break;
		parts.push(tallyBlock(job, block, simulator, empty));
		// Counts are added at once; values wait, since each merge copies them all.
		if (empty.rows !== undefined) parts = [mergeTallies(parts)];
		const done = block.first + block.count - range.first;
		engine.progress?.(done, total);
		if (engine.partial !== undefined && job.keepsAll && done >= announced && done < range.count) {
			parts = [mergeTallies(parts)];
			engine.partial(finishEnsemble(job, parts[0]!));
			announced = done * 2;
		}
	}
	return mergeTallies([empty, ...parts]);
}

/** Values of a range of draws that the quantiles need, once the counts of all draws are known; nothing where it was stopped. */
export function keepDraws(
	job: EnsembleJob,
	range: DrawRange,
	engine: EnsembleEngine,
	{ rows = [] }: Pick<Tally, 'rows'>
): readonly KeptValues[] | undefined {
	const simulator = simulatorOf(engine);
	const wanted = { rows, wanted: wantedBins(rows) };
	let kept: readonly KeptValues[] = [];
	for (const block of blocksOf(range)) {
		if (engine.cancelled?.() === true) return undefined;
		kept = keepMore(kept, keepBlock(job, block, simulator, wanted));
		engine.progress?.(range.count + block.first + block.count - range.first, 2 * range.count);
	}
	return mergeKeptValues(kept);
}

/** Lists of a few values each take far more room than the values: so many are joined. */
const MOST_PIECES = 20_000;

/** Kept values with more of them. */
export function keepMore(kept: readonly KeptValues[], more: readonly KeptValues[]): readonly KeptValues[] {
	const all = [...kept, ...more];
	return all.length > MOST_PIECES ? mergeKeptValues(all) : all;
}

/** Kept values of parts, one entry per row and bin, in any order within. */
export function mergeKeptValues(kept: readonly KeptValues[]): readonly KeptValues[] {
	const groups = new Map<string, KeptValues[]>();
	for (const one of kept) {
		const key = `${one.row} ${one.bin}`;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [one]);
		else group.push(one);
	}
	return [...groups.values()].map((parts) => {
		const values = new Float64Array(parts.reduce((sum, part) => sum + part.values.length, 0));
		let at = 0;
		for (const part of parts) {
			values.set(part.values, at);
			at += part.values.length;
		}
		return { row: parts[0]!.row, bin: parts[0]!.bin, values };
	});
}

function simulatorOf({ runPlan, cache }: EnsembleEngine): Simulator {
	return { runPlan, ...(cache === undefined ? {} : { cache }) };
}

/** A range in blocks of draws that are run together. */
export function blocksOf({ first, count }: DrawRange): readonly DrawRange[] {
	return Array.from({ length: Math.ceil(count / BLOCK) }, (_, k) => ({
		first: first + k * BLOCK,
		count: Math.min(BLOCK, count - k * BLOCK)
	}));
}

/** The part of an ensemble's draws that one of `of` shards runs; together they run each draw once. @param index from 1. */
export function shardRange(draws: number, index: number, of: number): DrawRange {
	const start = Math.floor((draws * (index - 1)) / of);
	return { first: start, count: Math.floor((draws * index) / of) - start };
}
