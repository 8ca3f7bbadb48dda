import { hasErrors, type Diagnostic } from '$lib/base';
import type { Assessment } from '$lib/analysis';
import type { EngineClient } from '$workers/client';
import type { AssessmentState } from './commands';

/**
 * The results of a session: the newest valid one, and what is wrong with the newest request. Runs happen in the engine's worker,
 * which starts when it is first needed.
 */
export class AssessmentRuns {
	#shown: Assessment = $state.raw()!;
	#refused = $state.raw<readonly Diagnostic[]>([]);
	#isPending = $state(false);
	#hasFailed = $state(false);
	/** Results of scenarios without changes, which need no second run. */
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- a cache: nothing on screen reads it
	readonly #plain = new Map<string, Assessment>();
	readonly #start: () => Promise<EngineClient>;
	readonly #onSettled: () => void;
	#engine: Promise<EngineClient> | undefined;
	/** The engine once it runs. */
	#running: EngineClient | undefined;
	/** Counts what was asked for. */
	#asked = 0;
	/** Answers to questions before this one are stale, whatever they say. */
	#firstValid = 0;

	/**
	 * @param initial result that holds until something changes, of a scenario without changes
	 * @param onSettled called when the newest request has its answer
	 */
	constructor(initial: Assessment, start: () => Promise<EngineClient>, onSettled: () => void) {
		this.#shown = initial;
		this.#plain.set(initial.scenario, initial);
		this.#start = start;
		this.#onSettled = onSettled;
	}

	/** The newest valid result. */
	get shown(): Assessment {
		return this.#shown;
	}
	/** Why the newest run is not shown; empty when it is. */
	get refused(): readonly Diagnostic[] {
		return this.#refused;
	}
	/** Whether a newer result is on its way. */
	get isPending(): boolean {
		return this.#isPending;
	}
	/** Whether the engine could not be started or broke. */
	get hasFailed(): boolean {
		return this.#hasFailed;
	}

	/** The running engine, started if need be. */
	engine(): Promise<EngineClient> {
		this.#engine ??= this.#begin();
		return this.#engine;
	}

	#begin(): Promise<EngineClient> {
		const started = this.#start();
		void started.then(
			(engine) => {
				// One that was stopped while it started is not to be used.
				if (this.#engine === started) this.#running = engine;
			},
			() => undefined
		);
		return started;
	}

	stop(): void {
		this.#firstValid = ++this.#asked;
		void this.#engine?.then(
			(engine) => engine.stop(),
			() => undefined
		);
		this.#engine = undefined;
		this.#running = undefined;
		this.#isPending = false;
		this.#hasFailed = false;
	}

	/** Brings the result of a state: at once where it is known, else from the worker. */
	async run(state: AssessmentState): Promise<void> {
		const asked = ++this.#asked;
		const known = state.changes.length === 0 ? this.#plain.get(state.scenario) : undefined;
		if (known !== undefined || state.scenario !== this.#shown.scenario) this.#firstValid = asked;
		if (known !== undefined) return this.#settle(known);
		this.#isPending = true;
		try {
			const engine = this.#running ?? (await this.engine());
			const answer = await engine.assess(state.scenario, state.changes);
			if (asked < this.#firstValid) return;
			if (answer !== undefined) this.#take(answer, state);
			if (asked === this.#asked) this.#finish();
		} catch {
			if (asked === this.#asked) this.#fail();
		}
	}

	#take(answer: Assessment, state: AssessmentState): void {
		const hasChanges = state.changes.length > 0;
		if (!hasChanges) this.#plain.set(state.scenario, answer);
		// A shipped scenario is shown with what is wrong in it; a visitor's change that breaks the run leaves the last good result.
		if (hasChanges && hasErrors(answer.diagnostics)) {
			this.#refused = answer.diagnostics;
			return;
		}
		this.#shown = answer;
		this.#refused = [];
		this.#hasFailed = false;
	}

	#settle(known: Assessment): void {
		this.#shown = known;
		this.#refused = [];
		this.#hasFailed = false;
		this.#finish();
	}

	#finish(): void {
		this.#isPending = false;
		this.#onSettled();
	}

	#fail(): void {
		this.#hasFailed = true;
		this.#isPending = false;
	}
}
