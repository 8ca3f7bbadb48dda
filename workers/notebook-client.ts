import { wrap } from 'comlink';
import type { TextRun, TextsAnswer, TextsRequest } from '$lib/analysis';
import { latestOnly } from './latest-only';
import type { NotebookApi } from './notebook-api';

/** The notebook engine as pages see it: one run in flight, the newest request wins. */
export interface NotebookClient extends Pick<
	NotebookApi,
	'openPublished' | 'openWhole' | 'openBundle' | 'explain' | 'preview' | 'sensitivity' | 'ensemblePack' | 'readYaml' | 'table' | 'workbook'
> {
	/** `undefined` when a newer request overtook this one before it was sent. */
	readonly evaluate: (runs: readonly TextRun[]) => Promise<TextsAnswer | undefined>;
	readonly ask: (request: TextsRequest) => Promise<TextsAnswer | undefined>;
	/** Rejects when the worker cannot start. */
	readonly failed: Promise<never>;
	readonly stop: () => void;
}

/** Starts the notebook engine; addresses are those of the page's own site. */
export function startNotebookEngine(): NotebookClient {
	const worker = new Worker(new URL('./notebook.worker.ts', import.meta.url), { type: 'module' });
	const remote = wrap<NotebookApi>(worker);
	const failed = new Promise<never>((_, reject) => {
		worker.addEventListener('error', (event) => reject(new Error(`worker did not start: ${event.message}`)), { once: true });
	});
	failed.catch(() => undefined);
	const whole = (address: string) => new URL(address, document.baseURI).href;
	return {
		openPublished: (pack, texts) => Promise.race([remote.openPublished(whole(pack), whole(texts)), failed]),
		openWhole: (address) => Promise.race([remote.openWhole(whole(address)), failed]),
		openBundle: (bundle, address) => Promise.race([remote.openBundle(bundle, whole(address)), failed]),
		sensitivity: (request) => Promise.race([remote.sensitivity(request), failed]),
		ensemblePack: (known) => Promise.race([remote.ensemblePack(known), failed]),
		preview: (request) => Promise.race([remote.preview(request), failed]),
		explain: (request) => Promise.race([remote.explain(request), failed]),
		readYaml: (files) => Promise.race([remote.readYaml(files), failed]),
		table: (request) => remote.table(request),
		workbook: (request) => remote.workbook(request),
		evaluate: latestOnly((runs: readonly TextRun[]) => remote.evaluate(runs)),
		ask: latestOnly((request: TextsRequest) => remote.ask(request)),
		failed,
		stop: () => worker.terminate()
	};
}
