import type { SensitivityAnswer, SensitivityRequest } from '$lib/analysis';
import type { EngineName } from '$lib/engine';

/** Told how many of the base draws are done. */
export type TellProgress = (done: number, total: number) => void;

/** What the sensitivity worker offers through comlink. Plain objects only cross the border. */
export interface SensitivityApi {
	/** Loads a compiled pack from the site's own address and says what computes; must come before any question. */
	open(address: string): Promise<EngineName>;
	/** What decides an output. Takes as long as it takes: who no longer wants it ends the worker. */
	ask(request: SensitivityRequest, progress: TellProgress): Promise<SensitivityAnswer>;
}
