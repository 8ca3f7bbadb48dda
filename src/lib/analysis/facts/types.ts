import type { Bilingual } from '$lib/base';
import type { Display, SeriesId, Status } from '$lib/model';
import type { YearPoints } from '../compile/types';
import type { AuditLine, LeverView } from '../types';

/** An assumption as panels and cells show it, on every scenario of its pack. Values in `unit`. */
export interface AssumptionFacts {
	readonly id: SeriesId;
	readonly label: Bilingual;
	/** Id of the model's block. */
	readonly block: string;
	readonly unit: string;
	readonly display: Display;
	readonly kind: LeverView['kind'];
	readonly hard: readonly [number, number];
	readonly soft: readonly [number, number] | undefined;
	readonly step: number;
	readonly history: LeverView['history'];
	/** Published past, year by year. */
	readonly past: YearPoints;
	/** By scenario: a value per year of `PackFacts.years`. */
	readonly values: Readonly<Record<string, readonly (number | undefined)[]>>;
	/** By scenario: where the number comes from. */
	readonly origins: Readonly<Record<string, { readonly status: Status; readonly source: Bilingual }>>;
}

/** A name that formulas and charts may use. */
export interface NamedSeries {
	readonly id: string;
	readonly label: Bilingual;
	readonly unit: string;
	readonly display: Display;
	readonly kind: 'variable' | 'assumption' | 'target' | 'history' | 'constant';
}

/** What the views of a notebook know of its pack besides runs. Plain data. */
export interface PackFacts {
	readonly id: string;
	readonly label: Bilingual;
	readonly document: Bilingual;
	readonly vintage: string;
	readonly modelVersion: string;
	readonly hash: string;
	readonly baseYear: number;
	readonly lastYear: number;
	readonly years: readonly number[];
	readonly reportingYears: readonly number[];
	/** First and last year that an assumption is moved over when nothing else is said. */
	readonly leverYears: readonly [number, number];
	readonly programme: string;
	readonly headline: string;
	readonly scenarios: readonly { readonly id: string; readonly label: Bilingual; readonly question: Bilingual; readonly closure: string }[];
	readonly blocks: readonly { readonly id: string; readonly label: Bilingual }[];
	readonly groups: readonly { readonly id: string; readonly label: Bilingual }[];
	readonly targets: readonly { readonly id: string; readonly label: Bilingual; readonly group: string }[];
	readonly audit: readonly AuditLine[];
	readonly assumptions: readonly AssumptionFacts[];
	/** Names for completion and pickers. */
	readonly names: readonly NamedSeries[];
	/** Functions of the formula language. */
	readonly functions: readonly { readonly name: string; readonly usage: string; readonly doc: Bilingual }[];
	/** Ids of the model's variables. */
	readonly variables: readonly string[];
}
