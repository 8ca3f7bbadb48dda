import type { Bilingual } from '$lib/base';

/** Years, first and last included, whose numbers come from the same place: the position of its sentence in `texts`. */
export type OriginSpan = readonly [first: number, last: number, text: number];

/** An equation in its own words and in the labels of what it names. */
export interface EquationFact {
	readonly text: string;
	readonly labelled: Bilingual;
}

/**
 * What a workbook says beside the numbers of a run: plain data made from the compiled pack at build time, loaded by the worker only
 * when someone asks for a workbook.
 */
export interface WorkbookFacts {
	readonly pack: {
		readonly label: Bilingual;
		readonly document: Bilingual;
		readonly vintage: string;
		readonly reportingYears: readonly number[];
		readonly groups: readonly { readonly id: string; readonly label: Bilingual }[];
	};
	/** Blocks of the model in reading order. */
	readonly blocks: readonly { readonly id: string; readonly label: Bilingual }[];
	readonly closures: Readonly<Record<string, Bilingual>>;
	readonly scenarios: Readonly<Record<string, { readonly label: Bilingual; readonly question: Bilingual }>>;
	/** Sentences on where numbers come from, each once. */
	readonly texts: readonly Bilingual[];
	/** By scenario and series: where what was put in comes from. */
	readonly origins: Readonly<Record<string, Readonly<Record<string, readonly OriginSpan[]>>>>;
	/** Equations, each once. */
	readonly equations: readonly EquationFact[];
	/** By plan and series: position of the yearly equation, and of the base year's own where there is one. */
	readonly plans: Readonly<Record<string, Readonly<Record<string, readonly [yearly: number, base?: number]>>>>;
	readonly sources: readonly {
		readonly title: Bilingual;
		readonly publisher: string;
		readonly date: string;
		readonly address?: string;
	}[];
	readonly missing: readonly { readonly what: Bilingual; readonly why: Bilingual }[];
}
