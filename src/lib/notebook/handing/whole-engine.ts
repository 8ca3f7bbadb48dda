import type { NotebookClient } from '$workers/notebook-client';

const engines = new Map<string, Promise<NotebookClient>>();

/** An engine with the whole pack of that address, which files are made by; started once and kept while the page lives. */
export function wholeEngine(address: string): Promise<NotebookClient> {
	const known = engines.get(address);
	if (known !== undefined) return known;
	const started = import('$workers/notebook-client').then(async ({ startNotebookEngine }) => {
		const engine = startNotebookEngine();
		await engine.openWhole(address);
		return engine;
	});
	engines.set(address, started);
	// One that did not start is tried anew.
	started.catch(() => engines.delete(address));
	return started;
}
