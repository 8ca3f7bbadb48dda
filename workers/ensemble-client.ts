import { wrap } from 'comlink';
import type { RuntimePack } from '$lib/analysis';
import type { EnsembleApi } from './ensemble-api';
import { notSilent } from './not-silent';
import { ensemblePool, followingPool, seatsOf, type EnsemblePool, type Member, type NamedPack } from './pool';

export type { EnsemblePool, PoolAnswer } from './pool';

/** Threads at most: more bring little, and each holds a pack and its draws. */
const MOST_THREADS = 4;

/**
 * A pool of the browser's workers for a pack: the address of its compiled file, absolute or relative to the page, or the pack itself. One core is
 * left to the page.
 */
export function browserPool(pack: string | RuntimePack): EnsemblePool {
	const given = typeof pack === 'string' ? new URL(pack, document.baseURI).href : pack;
	const threads = Math.min(MOST_THREADS, Math.max(1, navigator.hardwareConcurrency - 1));
	return ensemblePool(() => startMember(given), threads);
}

/**
 * Ensembles of a notebook: a seat for each cell, on the pack with the notebook's own equations.
 * @param current the pack as it is, asked for before each question
 */
export function notebookSeats(current: (known: string | undefined) => Promise<NamedPack<RuntimePack>>): () => EnsemblePool {
	return seatsOf(followingPool(current, browserPool));
}

async function startMember(pack: string | RuntimePack): Promise<Member> {
	const worker = new Worker(new URL('./ensemble.worker.ts', import.meta.url), { type: 'module' });
	const api = wrap<EnsembleApi>(worker);
	let stop = (): void => worker.terminate();
	const failed = new Promise<never>((_, reject) => {
		worker.addEventListener('error', (event) => reject(new Error(`worker did not start: ${event.message}`)));
		// Calls that are under way end with it.
		stop = () => {
			worker.terminate();
			reject(new Error('the thread was ended'));
		};
	});
	// Each call awaits it; this keeps it from counting as unhandled between calls.
	failed.catch(() => undefined);
	try {
		const engine = await notSilent(Promise.race([api.open(pack), failed]));
		return { api, engine, failed, stop };
	} catch (reason) {
		stop();
		throw reason;
	}
}
