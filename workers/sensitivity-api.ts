import type { SensitivityAnswer, SensitivityRequest } from '$lib/analysis';

/** Told how many of the base draws are done. */
export type TellProgress = (done: number, total: number) => void;

/** What the sensitivity worker offers through comlink. Plain objects only cross the border. */
export interface SensitivityApi {
	/** Loads a compiled pack from the site's own address; must come before any question. */
	open(address: string): Promise<void>;
	/** What decides an output. Takes as long as it takes: who no longer wants it ends the worker. */
	ask(request: SensitivityRequest, progress: TellProgress): Promise<SensitivityAnswer>;
}
