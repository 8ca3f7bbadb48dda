import { proxy, wrap, type Remote } from 'comlink';
import type { SensitivityAnswer, SensitivityRequest } from '$lib/analysis';
import type { EngineName } from '$lib/engine';
import { notSilent } from './not-silent';
import type { SensitivityApi, TellProgress } from './sensitivity-api';

/** An answer with what computed it. */
export interface AnswerBy {
	readonly answer: SensitivityAnswer;
	readonly engine: EngineName;
}

/** The sensitivity worker as pages see it: one question at a time, the newest wins. */
export interface SensitivityClient {
	/** The answer, or `undefined` when it was cancelled or a newer question took its place. */
	readonly ask: (request: SensitivityRequest, progress: TellProgress) => Promise<AnswerBy | undefined>;
	/** Ends what is under way at once; the next question starts a worker of its own. */
	readonly cancel: () => void;
}

interface Running {
	readonly worker: Worker;
	readonly remote: Remote<SensitivityApi>;
	/** What computes, when the pack is open; rejects when the worker cannot start. */
	readonly ready: Promise<EngineName>;
	/** Rejects when the worker breaks down later. */
	readonly failed: Promise<never>;
}

/**
 * A client for the compiled pack at an address, absolute or relative to the page. The worker starts with the first question.
 *
 * A question that is no longer wanted is not waited for: its worker is ended, which stops the computation wherever it stands.
 */
export function sensitivityClient(address: string): SensitivityClient {
	let running: Running | undefined;
	let drop: (() => void) | undefined;
	const end = () => {
		drop?.();
		drop = undefined;
	};
	return {
		async ask(request, progress) {
			end();
			running ??= startWorker(new URL(address, document.baseURI).href);
			const { worker, remote, ready, failed } = running;
			const dropped = new Promise<undefined>((resolve) => {
				drop = () => {
					worker.terminate();
					running = undefined;
					resolve(undefined);
				};
			});
			const mine = drop;
			// A worker that is killed tells nobody; one that works reports its progress.
			const answer = notSilent(async (alive): Promise<AnswerBy> => {
				const engine = await ready;
				const tell: TellProgress = (...share) => {
					alive();
					progress(...share);
				};
				return { answer: await remote.ask(request, proxy(tell)), engine };
			});
			try {
				return await Promise.race([answer, failed, dropped]);
			} catch (reason) {
				end();
				throw reason;
			} finally {
				if (drop === mine) drop = undefined;
			}
		},
		cancel: end
	};
}

function startWorker(address: string): Running {
	const worker = new Worker(new URL('./sensitivity.worker.ts', import.meta.url), { type: 'module' });
	const remote = wrap<SensitivityApi>(worker);
	const failed = new Promise<never>((_, reject) => {
		worker.addEventListener('error', (event) => reject(new Error(`worker did not start: ${event.message}`)));
	});
	failed.catch(() => undefined);
	return { worker, remote, ready: remote.open(address), failed };
}
