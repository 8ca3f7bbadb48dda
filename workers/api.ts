import type { Assessment, Change } from '$lib/analysis';

/** One question to the engine: a scenario of the open pack with a visitor's changes. */
export interface AssessRequest {
	/** Counts up; an answer with an older number than the newest request is dropped by the client. */
	readonly requestId: number;
	readonly scenario: string;
	readonly changes: readonly Change[];
}

/** The answer to the request of the same number. */
export interface AssessAnswer {
	readonly requestId: number;
	readonly assessment: Assessment;
}

/** Format of a table that a person takes away. */
export type TableFormat = 'csv-vi' | 'csv-machine' | 'json';

/** What the engine worker offers through comlink. Plain objects only cross the border. */
export interface EngineApi {
	/** Loads a compiled pack from the site's own address; must come before any other call. */
	open(address: string): Promise<void>;
	assess(request: AssessRequest): Promise<AssessAnswer>;
	/** The projection table of a run as text. */
	table(scenario: string, changes: readonly Change[], format: TableFormat, language: 'vi' | 'en'): Promise<string>;
}
