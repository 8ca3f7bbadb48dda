import type { LiveNumber } from '../cells/live/live-numbers';

/** A text as pieces of HTML, in which marks stand for its live numbers. */
export interface Prose {
	readonly blocks: readonly string[];
	readonly numbers: readonly LiveNumber[];
}
