import type { EnsembleRequest, EnsembleResult } from '$lib/analysis';
import type { EnsemblePool, PoolAnswer } from '$workers/ensemble-client';

/** A result with the question that it answers. */
export interface AnsweredEnsemble {
	readonly request: EnsembleRequest;
	readonly result: EnsembleResult;
	/** What else the answer rests on, such as equations of a notebook's own; the pack alone when absent. */
	readonly basis?: string;
}

type Question = Pick<AnsweredEnsemble, 'request' | 'basis'>;

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
	#question = $state.raw<Question>();
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
		this.#question = shown;
	}

	/** The newest answer, of few draws or of all. */
	get shown(): EnsembleResult | undefined {
		return this.#shown?.result;
	}
	/** Whether what is shown answers an older question. */
	get isStale(): boolean {
		return this.#shown !== undefined && !isSame(this.#shown, this.#question);
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
	ask(request: EnsembleRequest, basis = ''): void {
		const question: Question = { request, basis };
		const isAnswered = isSame(this.#shown, question) && this.#shown?.result.complete === true;
		const isAsked = isSame(this.#question, question) && this.#state !== 'idle';
		if (isAsked || (isAnswered && this.#state !== 'working')) return;
		this.#question = question;
		if (!isAnswered) return void this.#run(question);
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
		if (this.#question !== undefined) void this.#run(this.#question);
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

	async #run(question: Question): Promise<void> {
		const asked = ++this.#asked;
		const isNewest = () => asked === this.#asked;
		this.#state = 'working';
		this.#done = 0;
		try {
			const pool = await (this.#pool ??= this.#open());
			if (!isNewest()) return;
			const answer = await pool.ask(question.request, {
				partial: (result) => isNewest() && (this.#shown = { ...question, result }),
				progress: (done) => isNewest() && (this.#done = done)
			});
			if (!isNewest() || answer === undefined) return;
			const { result, ...by } = answer;
			this.#shown = { ...question, result };
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

/** Whether two questions are the same: they are plain data. */
function isSame(one: Question | undefined, other: Question | undefined): boolean {
	if (one === undefined || other === undefined) return one === other;
	return (one.basis ?? '') === (other.basis ?? '') && JSON.stringify(one.request) === JSON.stringify(other.request);
}
