import {
	DeviationCache,
	emptyTally,
	finishEnsemble,
	keepDraws,
	keepMore,
	mergeKeptValues,
	mergeTallies,
	openEnsemble,
	preparedRun,
	tallyDraws,
	type EnsembleEngine,
	type EnsembleJob,
	type KeptValues,
	type RowCounts,
	type RuntimePack,
	type Tally
} from '$lib/analysis';
import { assertDefined } from '$lib/base';
import { selectEngine } from '$lib/engine';
import type { EnsembleApi } from './ensemble-api';

/** Marks what is handed over instead of copied. */
export type HandOver = <T extends object>(value: T, buffers: ArrayBuffer[]) => T;

/** A job with what a member holds of it. */
interface Held {
	readonly job: EnsembleJob;
	readonly empty: Tally;
	parts: readonly Tally[];
	kept: readonly KeptValues[];
	whole: Tally;
	/** Counts of all members, once they are known. */
	rows: readonly RowCounts[];
}

/**
 * A member of the pool, whatever kind of thread it lives in.
 * @param fetchPack loads a pack by its address
 */
export function ensembleMember(handOver: HandOver, fetchPack: (address: string) => Promise<RuntimePack>): EnsembleApi {
	const selected = selectEngine();
	const engine: EnsembleEngine = { runPlan: preparedRun(selected), cache: new DeviationCache() };
	let pack: RuntimePack | undefined;
	let held: Held | undefined;
	/** A result, or what was thrown on the way to it, as comlink carries it. */
	const answer = <T>(work: (held: Held) => T): Promise<T> =>
		Promise.resolve().then(() => work(assertDefined(held, 'job: begin() comes first')));
	return {
		async open(given) {
			pack = typeof given === 'string' ? await fetchPack(given) : given;
			return selected.name;
		},
		begin: (request, isQuick = false) =>
			Promise.resolve().then(() => {
				const opened = openEnsemble(assertDefined(pack, 'pack: open() comes first'), request);
				const job = isQuick ? { ...opened, keepsAll: true } : opened;
				const empty = emptyTally(job, engine);
				held = { job, empty, parts: [], kept: [], whole: empty, rows: [] };
				return job.keepsAll;
			}),
		tally: (range) =>
			answer((own) => {
				const parts = [...own.parts, tallyDraws(own.job, range, { ...engine, empty: own.empty })];
				// Counts are added at once; values wait, since each merge copies them all.
				own.parts = own.job.keepsAll ? parts : [mergeTallies(parts)];
			}),
		take: () =>
			answer((own) => {
				const taken = mergeTallies([own.empty, ...own.parts]);
				own.parts = [];
				return handOver(taken, buffersOf(taken));
			}),
		add: (parts) =>
			answer((own) => {
				own.whole = mergeTallies([own.whole, ...parts]);
				return finishEnsemble(own.job, own.whole);
			}),
		counts: () => answer(({ whole }) => whole.rows ?? []),
		aim: (rows) =>
			answer((own) => {
				own.rows = rows;
			}),
		keep: (range) =>
			answer((own) => {
				own.kept = keepMore(own.kept, assertDefined(keepDraws(own.job, range, engine, own), 'kept values'));
			}),
		takeKept: () =>
			answer((own) => {
				const taken = mergeKeptValues(own.kept);
				own.kept = [];
				return handOver(
					taken,
					taken.map(({ values }) => bufferOf(values))
				);
			}),
		finish: (kept) => answer(({ job, whole }) => finishEnsemble(job, whole, mergeKeptValues(kept)))
	};
}

function buffersOf({ kept, rows = [], met, missing, reached }: Tally): ArrayBuffer[] {
	return [met, missing, reached, ...(kept === undefined ? [] : [kept]), ...rows.map(({ counts }) => counts)].map(bufferOf);
}

/**
 * The memory behind numbers that were made for this value alone.
 * @throws Error when threads share it.
 */
function bufferOf({ buffer }: Float64Array | Uint32Array): ArrayBuffer {
	if (!(buffer instanceof ArrayBuffer)) throw new Error('shared memory cannot be handed over');
	return buffer;
}
