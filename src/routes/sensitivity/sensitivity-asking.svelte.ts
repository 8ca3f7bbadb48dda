import type { Amount, SensitivityAnswer, SensitivityRequest } from '$lib/analysis';
import type { SensitivityClient } from '$workers/sensitivity-client';

/** What a visitor has chosen to look at. */
export interface SensitivityChoice {
	readonly scenario: string;
	readonly target: string;
	readonly amount: Amount['by'];
	readonly pairs: boolean;
}

/** What is shown, and what it is the answer to. */
export interface ShownSensitivity {
	readonly choice: SensitivityChoice;
	readonly answer: SensitivityAnswer;
}

/** How the asking stands. */
export type AskingState = 'idle' | 'working' | 'cancelled' | 'blocked' | 'failed' | 'done';

const AMOUNTS: Readonly<Record<Amount['by'], Amount>> = {
	spread: { by: 'spread' },
	steps: { by: 'steps', count: 1 },
	share: { by: 'share', share: 0.1 }
};

/** Asks the worker what decides a target; what was shown before stays until the next answer is there. */
export class SensitivityAsking {
	readonly #defaults: Pick<SensitivityRequest, 'draws' | 'seed'>;
	readonly #start: () => Promise<SensitivityClient>;
	#client: Promise<SensitivityClient> | undefined;
	#asked = 0;
	shown: ShownSensitivity = $state.raw()!;
	choice: SensitivityChoice = $state.raw()!;
	state: AskingState = $state('idle');
	/** Whether the browser blocks what computes fast. */
	isSlow = $state(false);
	/** Share of the draws done; `undefined` before the first report. */
	done = $state<number>();

	constructor(shown: ShownSensitivity, defaults: Pick<SensitivityRequest, 'draws' | 'seed'>, start: () => Promise<SensitivityClient>) {
		this.shown = shown;
		this.choice = shown.choice;
		this.#defaults = defaults;
		this.#start = start;
	}

	/** Looks at something else; pairs are asked for anew each time, since they double the work. */
	choose(part: Partial<SensitivityChoice>): void {
		this.choice = { ...this.choice, pairs: false, ...part };
		void this.ask();
	}

	cancel(): void {
		this.#asked += 1;
		this.choice = this.shown.choice;
		this.state = 'cancelled';
		void this.#client?.then((client) => client.cancel());
	}

	stop(): void {
		this.#asked += 1;
		void this.#client?.then((client) => client.cancel());
		this.#client = undefined;
	}

	async ask(): Promise<void> {
		const asked = ++this.#asked;
		const { choice } = this;
		this.state = 'working';
		this.done = undefined;
		try {
			this.#client ??= this.#start();
			const client = await this.#client;
			if (asked !== this.#asked) return;
			const request: SensitivityRequest = {
				...this.#defaults,
				scenario: choice.scenario,
				changes: [],
				output: { target: choice.target },
				amount: AMOUNTS[choice.amount],
				pairs: choice.pairs,
				parts: ['local', 'global']
			};
			const found = await client.ask(request, (done, total) => {
				if (asked === this.#asked) this.done = done / total;
			});
			if (found === undefined || asked !== this.#asked) return;
			this.isSlow = found.engine === 'interpreter';
			this.#show({ choice, answer: found.answer });
		} catch {
			if (asked === this.#asked) this.state = 'failed';
		}
	}

	#show(shown: ShownSensitivity): void {
		if (shown.answer.local === undefined) {
			this.choice = this.shown.choice;
			this.state = 'blocked';
			return;
		}
		this.shown = shown;
		this.state = 'done';
	}
}
