/* Threads of Node: the same draws on one and on two, from the question to the results in the thread that asked. */
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { openThread, type ThreadWork } from './ensemble-cells';

const TRIALS = 9;

/** Answers questions until it is ended; started once, before anything is timed. */
export function serveThread(): void {
	const { work } = openThread();
	parentPort?.on('message', (asked: ThreadWork) => {
		const kept = work(asked);
		parentPort?.postMessage(kept, [kept.buffer as ArrayBuffer]); // made above, shared with nobody
	});
}

/** Least milliseconds for so many draws on so many threads. */
export async function timeThreads(threads: number, draws: number): Promise<number> {
	if (!isMainThread) throw new Error('asked in a thread');
	const blocks = Math.ceil(draws / openThread().blockDraws);
	const workers = Array.from({ length: threads }, () => new Worker(fileURLToPath(import.meta.url), { argv: ['thread'] }));
	const once = (): Promise<unknown> =>
		Promise.all(
			workers.map(
				(worker, at) =>
					new Promise((resolve, reject) => {
						worker.once('message', resolve);
						worker.once('error', reject);
						worker.postMessage({ blocks: Math.floor(blocks / threads) + (at < blocks % threads ? 1 : 0) } satisfies ThreadWork);
					})
			)
		);
	await once();
	let best = Infinity;
	for (let trial = 0; trial < TRIALS; trial += 1) {
		const start = performance.now();
		await once();
		best = Math.min(best, performance.now() - start);
	}
	await Promise.all(workers.map((worker) => worker.terminate()));
	return best;
}
