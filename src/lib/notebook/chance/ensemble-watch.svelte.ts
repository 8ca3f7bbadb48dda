import type { EnsembleRequest, EnsembleResult } from '$lib/analysis';
import type { EnsemblePool, PoolAnswer } from '$workers/ensemble-client';

/** A result with the question that it answers. */
export interface AnsweredEnsemble {
	readonly request: EnsembleRequest;
	readonly result: EnsembleResult;
}

export type WatchState = 'idle' | 'working' | 'stopped' | 'failed';

/**
 * The range of outcomes behind what a page shows: asks again when the question changes, and shows better answers as draws grow. What was
 * shown before stays until the first answer to the new question is there, so that nothing flickers.
 */
export class EnsembleWatch {
	readonly #open: () => Promise<EnsemblePool>;
	#pool: Promise<EnsemblePool> | undefined;
	#asked = 0;
	#shown = $state.raw<AnsweredEnsemble>();
	#request = $state.raw<EnsembleRequest>();
	#state = $state<WatchState>('idle');
	#done = $state(0);
	#by = $state.raw<Omit<PoolAnswer, 'result'>>();

	/**
	 * @param open starts the threads; called with the first question
	 * @param shown what the build has worked out
	 */
	constructor(open: () => Promise<EnsemblePool>, shown?: AnsweredEnsemble) {
		this.#open = open;
		this.#shown = shown;
		this.#request = shown?.request;
	}

	/** The newest answer, of few draws or of all. */
	get shown(): EnsembleResult | undefined {
		return this.#shown?.result;
	}
	/** Whether what is shown answers an older question. */
	get isStale(): boolean {
		return this.#shown !== undefined && !isSame(this.#shown.request, this.#request);
	}
	get state(): WatchState {
		return this.#state;
	}
	/** Share of the work that is done, 0 to 1. */
	get done(): number {
		return this.#done;
	}
	/** What computed the answer shown; nothing for one of the build. */
	get by(): Omit<PoolAnswer, 'result'> | undefined {
		return this.#by;
	}

	/** Asks for something; what is under way or answered already is not asked again. */
	ask(request: EnsembleRequest): void {
		const isAnswered = isSame(this.#shown?.request, request) && this.#shown?.result.complete === true;
		if (isSame(this.#request, request) && (this.#state === 'working' || isAnswered)) return;
		this.#request = request;
		if (!isAnswered) return void this.#run(request);
		this.#withdraw();
		this.#state = 'idle';
	}

	/** Stops; the last answer stays, with the draws it has. */
	cancel(): void {
		this.#withdraw();
		this.#state = 'stopped';
	}

	/** Starts anew after a failure or a stop. */
	retry(): void {
		if (this.#request !== undefined) void this.#run(this.#request);
	}

	/** Ends the threads. */
	stop(): void {
		this.#asked += 1;
		this.#pool?.then(
			(pool) => pool.stop(),
			() => undefined
		);
		this.#pool = undefined;
		this.#state = 'idle';
	}

	#withdraw(): void {
		this.#asked += 1;
		this.#pool?.then(
			(pool) => pool.cancel(),
			() => undefined
		);
	}

	async #run(request: EnsembleRequest): Promise<void> {
		const asked = ++this.#asked;
		const isNewest = () => asked === this.#asked;
		this.#state = 'working';
		this.#done = 0;
		try {
			const pool = await (this.#pool ??= this.#open());
			if (!isNewest()) return;
			const answer = await pool.ask(request, {
				partial: (result) => isNewest() && (this.#shown = { request, result }),
				progress: (done) => isNewest() && (this.#done = done)
			});
			if (!isNewest() || answer === undefined) return;
			const { result, ...by } = answer;
			this.#shown = { request, result };
			this.#by = by;
			this.#state = 'idle';
		} catch {
			if (isNewest()) this.#fail();
		}
	}

	/** Threads that failed are not asked again. */
	#fail(): void {
		this.stop();
		this.#state = 'failed';
	}
}

/** Whether two requests ask the same: they are plain data. */
function isSame(one: EnsembleRequest | undefined, other: EnsembleRequest | undefined): boolean {
	return one === other || JSON.stringify(one) === JSON.stringify(other);
}
