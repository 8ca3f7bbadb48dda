import type { Assessment, Change, RuntimePack } from '$lib/analysis';
import type { Language } from '$lib/base';
import type { RunFormat } from '$lib/export';
import type { AssessmentDifference } from './assessment-difference';

/** One question to the engine: a scenario of the open pack with a visitor's changes. */
export interface AssessRequest {
	/** Counts up; an answer with an older number than the newest request sent is dropped by the client. */
	readonly requestId: number;
	readonly scenario: string;
	readonly changes: readonly Change[];
	/** Number of the answer that the client holds, from which the next may differ only in part. */
	readonly held: number | undefined;
}

/** The answer to the request of the same number: in full, or as its difference from the answer that the client holds. */
export type AssessAnswer = { readonly requestId: number } & (
	{ readonly assessment: Assessment } | { readonly difference: AssessmentDifference }
);

/** Format of a table that a person takes away. */
export type TableFormat = RunFormat;

/** What the model's inputs accept. */
export type InputLimits = RuntimePack['inputs'][number];

/** A table to make of a scenario with a visitor's changes. */
export interface TableRequest {
	readonly scenario: string;
	/** The scenario's own when absent. */
	readonly closure?: string;
	readonly changes: readonly Change[];
	readonly format: TableFormat;
	readonly language: Language;
}

/** What the engine worker offers through comlink. Plain objects only cross the border. */
export interface EngineApi {
	/** Loads a compiled pack from the site's own address; must come before any other call. */
	open(address: string): Promise<void>;
	assess(request: AssessRequest): Promise<AssessAnswer>;
	/** Every input of the model with its limits, for reading links. */
	inputs(): Promise<readonly InputLimits[]>;
	/** The projection table of a run as text. */
	table(request: TableRequest): Promise<string>;
}
