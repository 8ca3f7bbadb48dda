import type { EnsembleRequest, EnsembleResult, KeptValues, RowCounts } from '$lib/analysis';
import type { DrawRange } from '$lib/base';
import type { EngineName } from '$lib/engine';
import type { EnsembleApi } from './ensemble-api';
import { notSilent } from './not-silent';

/** Draws of the first answer; stages after it have four times as many each. */
const FIRST_STAGE = 1024;
const STAGE_GROWTH = 4;
/** Draws of the first answer of an ensemble that keeps no values. */
const QUICK_DRAWS = 4096;
/** Draws of one call: few enough that a run is stopped at once, many enough that calls cost nothing. */
const CHUNK = 2048;

/** A thread of the pool. */
export interface Member {
	readonly api: EnsembleApi;
	readonly engine: EngineName;
	/** Rejects when the thread says that it breaks down. One that is killed may say nothing. */
	readonly failed: Promise<never>;
	readonly stop: () => void;
}

/** What is told while a pool runs, and how it is stopped. */
export interface PoolHooks {
	/** A first answer from few draws, and better ones as draws grow. */
	readonly partial?: (result: EnsembleResult) => void;
	/** Share of the work that is done, 0 to 1. */
	readonly progress?: (done: number) => void;
	/** Stops the run between two calls. */
	readonly signal?: AbortSignal;
}

/** Says that a run was stopped; callers turn it into no answer. */
class Stopped extends Error {}

/** An ensemble's answer with what computed it. */
export interface PoolAnswer {
	readonly result: EnsembleResult;
	readonly engine: EngineName;
	readonly threads: number;
}

/** A pool that answers one question at a time; the newest wins. */
export interface EnsemblePool {
	/** Nothing comes back when the question was stopped, or a newer one took its place. */
	readonly ask: (request: EnsembleRequest, hooks?: Omit<PoolHooks, 'signal'>) => Promise<PoolAnswer | undefined>;
	/** Stops what is under way; threads stay. */
	readonly cancel: () => void;
	/** Ends all threads; the next question starts others. */
	readonly stop: () => void;
}

/**
 * A pool of threads, started with the first question.
 *
 * When a thread breaks down in the middle, all are started anew and the question is asked again from the beginning: draws follow from their
 * numbers, so the answer is the same. It is asked again once; what fails then is the caller's to tell.
 * @param spawn starts a thread with the pack opened in it
 */
export function ensemblePool(spawn: () => Promise<Member>, size: number): EnsemblePool {
	let members: Promise<readonly Member[]> | undefined;
	let current: AbortController | undefined;
	let last: Promise<unknown> = Promise.resolve();
	const end = (ending: Promise<readonly Member[]> | undefined): void => {
		if (members === ending) members = undefined;
		ending?.then(
			(all) => all.forEach((member) => member.stop()),
			() => undefined
		);
	};
	const attempt = async (request: EnsembleRequest, hooks: PoolHooks): Promise<PoolAnswer | undefined> => {
		const own = (members ??= startAll(spawn, size));
		try {
			const started = await own;
			const result = await runPooled(started, request, hooks);
			return result && { result, engine: started[0]?.engine ?? 'interpreter', threads: started.length };
		} catch (reason) {
			end(own);
			throw reason;
		}
	};
	const answer = async (request: EnsembleRequest, hooks: PoolHooks): Promise<PoolAnswer | undefined> => {
		try {
			return await attempt(request, hooks);
		} catch {
			return hooks.signal?.aborted === true ? undefined : attempt(request, hooks);
		}
	};
	return {
		ask(request, hooks = {}) {
			current?.abort();
			const { signal } = (current = new AbortController());
			const own = last.then(() => (signal.aborted ? undefined : answer(request, { ...hooks, signal })));
			last = own.catch(() => undefined);
			return own;
		},
		cancel: () => current?.abort(),
		stop() {
			current?.abort();
			end(members);
		}
	};
}

/**
 * Several askers of one pool: each has its newest question answered, and they take turns. Ending a seat leaves the threads to the others.
 * @returns makes a seat
 */
export function seatsOf(pool: EnsemblePool): () => EnsemblePool {
	let turn: Promise<unknown> = Promise.resolve();
	return () => {
		let newest = 0;
		let isRunning = false;
		const withdraw = (): void => {
			newest += 1;
			if (isRunning) pool.cancel();
		};
		return {
			ask(request, hooks) {
				withdraw();
				const own = newest;
				const answer = turn.then(async () => {
					if (own !== newest) return undefined;
					isRunning = true;
					try {
						return await pool.ask(request, hooks);
					} finally {
						isRunning = false;
					}
				});
				turn = answer.catch(() => undefined);
				return answer;
			},
			cancel: withdraw,
			stop: withdraw
		};
	};
}

/** A pack by a name that changes with it; itself only for those who do not have it. */
export interface NamedPack<T> {
	readonly key: string;
	readonly pack?: T;
}

/**
 * A pool for a pack that changes now and then, such as that of a notebook with equations of its own.
 * @param current the pack as it is, asked for before each question, with the name of the one that is known
 * @param open makes a pool for a pack
 */
export function followingPool<T>(
	current: (known: string | undefined) => Promise<NamedPack<T>>,
	open: (pack: T) => EnsemblePool
): EnsemblePool {
	let held: { readonly key: string; readonly pool: EnsemblePool } | undefined;
	let asked = 0;
	return {
		async ask(request, hooks) {
			held?.pool.cancel();
			const own = ++asked;
			const { key, pack } = await current(held?.key);
			if (own !== asked) return undefined;
			if (pack !== undefined) {
				held?.pool.stop();
				held = { key, pool: open(pack) };
			}
			return held?.pool.ask(request, hooks);
		},
		cancel() {
			asked += 1;
			held?.pool.cancel();
		},
		stop() {
			asked += 1;
			held?.pool.stop();
			held = undefined;
		}
	};
}

/** All threads, or none: when one does not start, the others are ended. */
async function startAll(spawn: () => Promise<Member>, size: number): Promise<readonly Member[]> {
	const started = await Promise.allSettled(Array.from({ length: size }, spawn));
	const members = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
	const broken = started.find((one) => one.status === 'rejected');
	if (broken === undefined) return members;
	members.forEach((member) => member.stop());
	throw broken.reason;
}

/**
 * An ensemble run by all members together: the same bits as by one, because draws follow from their numbers.
 *
 * Draws come in stages, each answered as soon as it is there. A run with too many draws to keep every value starts with a small one, then
 * counts all draws and goes over them again for the values at the quantiles.
 * @returns nothing when it was stopped.
 * @throws what a member failed with. What the others hold is of no use then: begin again.
 */
export async function runPooled(
	members: readonly Member[],
	request: EnsembleRequest,
	hooks: PoolHooks = {}
): Promise<EnsembleResult | undefined> {
	try {
		const run = new PooledRun(members, hooks);
		const keepsAll = await run.begin(request);
		if (keepsAll) return await run.stages(request.draws, stageEnds(request.draws), 1);
		if (hooks.partial !== undefined) {
			const draws = Math.min(QUICK_DRAWS, request.draws);
			await run.begin({ ...request, draws }, true);
			const quick = await run.stages(draws, [draws], 0);
			hooks.partial({ ...quick, complete: false });
			await run.begin(request);
		}
		await run.stages(request.draws, [request.draws], 0.5);
		return await run.secondPass(request.draws);
	} catch (reason) {
		if (reason instanceof Stopped) return undefined;
		throw reason;
	}
}

/** Where stages end: `1024, 4096, … draws`. */
export function stageEnds(draws: number): readonly number[] {
	const ends: number[] = [];
	for (let end = FIRST_STAGE; end < draws; end *= STAGE_GROWTH) ends.push(end);
	return [...ends, draws];
}

class PooledRun {
	readonly #members: readonly Member[];
	readonly #hooks: PoolHooks;

	constructor(members: readonly Member[], hooks: PoolHooks) {
		this.#members = members;
		this.#hooks = hooks;
	}

	/** Starts a job everywhere; whether it keeps every value. */
	async begin(request: EnsembleRequest, isQuick = false): Promise<boolean> {
		const [keepsAll = true] = await this.#all((api) => api.begin(request, isQuick));
		return keepsAll;
	}

	/**
	 * Runs draws up to each end in turn; the last answer.
	 * @param share of the whole work that these draws are
	 */
	async stages(draws: number, ends: readonly number[], share: number): Promise<EnsembleResult> {
		let result: EnsembleResult | undefined;
		let first = 0;
		for (const end of ends) {
			await this.#spread({ first, count: end - first }, (api, range) => api.tally(range), {
				from: (first / draws) * share,
				to: (end / draws) * share
			});
			const parts = await this.#all((api) => api.take());
			result = await this.#lead((api) => api.add(parts));
			if (end < draws) this.#hooks.partial?.(result);
			first = end;
		}
		if (result === undefined) throw new RangeError('no draws');
		return result;
	}

	/** Goes over all draws again and finishes. */
	async secondPass(draws: number): Promise<EnsembleResult> {
		const rows: readonly RowCounts[] = await this.#lead((api) => api.counts());
		await this.#all((api) => api.aim(rows));
		await this.#spread({ first: 0, count: draws }, (api, range) => api.keep(range), { from: 0.5, to: 1 });
		const kept: readonly (readonly KeptValues[])[] = await this.#all((api) => api.takeKept());
		return this.#lead((api) => api.finish(kept.flat()));
	}

	/**
	 * Gives out a range in chunks. Each member takes those that would be its own if all were equally fast, so that it meets draws again
	 * that it has made before, and then what others have left.
	 */
	async #spread(
		range: DrawRange,
		work: (api: EnsembleApi, range: DrawRange) => Promise<void>,
		share: { readonly from: number; readonly to: number }
	): Promise<void> {
		const size = Math.min(CHUNK, Math.ceil(range.count / this.#members.length));
		const open = new Set(Array.from({ length: Math.ceil(range.count / size) }, (_, k) => k));
		let done = 0;
		const next = (own: number): number | undefined => [...open].find((k) => k % this.#members.length === own) ?? [...open][0];
		await Promise.all(
			this.#members.map(async (member, own) => {
				for (let k = next(own); k !== undefined; k = next(own)) {
					open.delete(k);
					const chunk = { first: range.first + k * size, count: Math.min(size, range.count - k * size) };
					await this.#call(member, (api) => work(api, chunk));
					done += chunk.count;
					this.#hooks.progress?.(share.from + ((share.to - share.from) * done) / range.count);
				}
			})
		);
	}

	#all<T>(work: (api: EnsembleApi) => Promise<T>): Promise<readonly T[]> {
		return Promise.all(this.#members.map((member) => this.#call(member, work)));
	}

	#lead<T>(work: (api: EnsembleApi) => Promise<T>): Promise<T> {
		const [leader] = this.#members;
		if (leader === undefined) throw new RangeError('a pool without members');
		return this.#call(leader, work);
	}

	async #call<T>({ api, failed }: Member, work: (api: EnsembleApi) => Promise<T>): Promise<T> {
		if (this.#hooks.signal?.aborted === true) throw new Stopped();
		return notSilent(Promise.race([work(api), failed]));
	}
}
