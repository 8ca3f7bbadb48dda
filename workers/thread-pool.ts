import { Worker } from 'node:worker_threads';
import { wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter';
import type { RuntimePack } from '$lib/analysis';
import type { EnsembleApi } from './ensemble-api';
import { ensemblePool, type EnsemblePool, type Member } from './pool';

/**
 * A pool of threads of Node for a pack.
 * @param program the bundled `ensemble-thread`
 * @param pack what each thread gets once
 * @param threads how many threads at most
 */
export function threadPool(program: URL, pack: RuntimePack, threads: number): EnsemblePool {
	return ensemblePool(() => threadMember(new Worker(program), pack), threads);
}

/** A thread with a pack opened in it. */
export async function threadMember(worker: Worker, pack: RuntimePack): Promise<Member> {
	const api = wrap<EnsembleApi>(nodeEndpoint(worker));
	const failed = new Promise<never>((_, reject) => {
		worker.once('error', reject);
		worker.once('exit', (code) => reject(new Error(`a thread ended with code ${code}`)));
	});
	failed.catch(() => undefined);
	const engine = await Promise.race([api.open(pack), failed]);
	return { api, engine, failed, stop: () => void worker.terminate() };
}
