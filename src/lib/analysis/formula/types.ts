import type { Bilingual, Diagnostic } from '$lib/base';
import type { EquationText, Display, PriceBasis, SeriesId, Unit } from '$lib/model';
import type { ExtraName, TextPlan } from '$lib/engine';
import type { RuntimePack } from '../compile/types';
import type { ActualPoint, Change, TargetResult } from '../types';

/** One run that texts are read on: a scenario of the pack with differences, under a name of its own. */
export interface TextRun {
	readonly id: string;
	readonly scenario: string;
	readonly closure?: string;
	readonly changes: readonly Change[];
}

/** A series that a notebook brings with it. Values in `unit`, by year. */
export interface GivenSeries {
	readonly cell: string;
	readonly name: string;
	readonly unit: string;
	readonly price: PriceBasis;
	readonly points: readonly (readonly [number, number])[];
}

/** A definition `name = expression`. With the name of a model variable it replaces that variable's equation. */
export interface FormulaText {
	readonly cell: string;
	readonly text: string;
	/** Unit the writer states, where the catalogue has no word for what follows from the expression. */
	readonly unit?: { readonly text: string; readonly price: PriceBasis };
}

/** An expression to evaluate: one number, or a value for every year. */
export interface AskedText {
	readonly cell: string;
	readonly kind: 'number' | 'series';
	readonly text: string;
	/** Ids of the runs it is read on. */
	readonly runs: readonly string[];
}

/**
 * Everything that the cells of a notebook want to know of some runs. Definitions stand in the order in which they can be computed;
 * each name is defined once.
 */
export interface TextsRequest {
	readonly runs: readonly TextRun[];
	readonly given: readonly GivenSeries[];
	readonly formulas: readonly FormulaText[];
	readonly texts: readonly AskedText[];
	/** Whether the targets of each run are wanted. */
	readonly targets: boolean;
}

/** What a value is: its unit, and how it is shown when the writer does not say. */
export interface TextFacts {
	/** Absent where any unit fits, such as for `0` and for conditions. */
	readonly unit: Unit | undefined;
	/** The catalogue's text for the unit; absent where it has none. */
	readonly unitText: string | undefined;
	readonly price: PriceBasis;
	readonly display: Display;
	/** For an expression that is one series of the model and nothing else. */
	readonly series?: SeriesFound;
}

/** A model series as charts and tables show it. */
export interface SeriesFound {
	readonly id: SeriesId;
	readonly label: Bilingual;
	/** Published points, in the series' unit. */
	readonly actual: readonly ActualPoint[];
	/** Levels that the pack's document asks for. */
	readonly targets: readonly { readonly id: string; readonly year: number; readonly value: number | readonly [number, number] }[];
}

/** A text made ready for one plan, or what is wrong with it. */
export interface PlannedText {
	readonly plan: TextPlan | undefined;
	/** Whether its value differs from year to year; a text of targets and fixed years has one value. */
	readonly varies: boolean;
	readonly facts: TextFacts | undefined;
	readonly extras: readonly string[];
	readonly diagnostics: readonly Diagnostic[];
}

/** What a formula cell does: it brings a name of its own, or replaces an equation of the model. */
export type FormulaRole =
	| { readonly kind: 'own'; readonly name: string }
	| { readonly kind: 'override'; readonly name: string; readonly equation: EquationText; readonly replaces: string }
	| { readonly kind: 'broken' };

/** Definitions and texts made ready for one plan, in the request's order. */
export interface PlannedTexts {
	readonly formulas: readonly PlannedText[];
	readonly texts: readonly PlannedText[];
}

/** A request made ready to be evaluated without a parser, on any changes of its runs' assumptions. Plain data. */
export interface CompiledTexts {
	readonly request: TextsRequest;
	readonly roles: readonly FormulaRole[];
	/** The pack with the notebook's equations in place of its own; absent when it replaces none. */
	readonly pack?: RuntimePack;
	/** By key of the plan. */
	readonly plans: Readonly<Record<string, PlannedTexts>>;
	/** Names with values of their own: targets, published figures, given series; only those some text uses. */
	readonly extras: readonly ExtraName[];
	/** What is wrong with overrides, by the position of the formula. */
	readonly overrideDiagnostics: readonly (readonly Diagnostic[])[];
}

/** What a formula gives on one run: each series that it defines. Values by year. */
export interface FormulaSeries {
	readonly id: string;
	readonly values: readonly (number | undefined)[];
}

/** The answer to one formula cell. */
export interface FormulaAnswer {
	readonly cell: string;
	readonly role: FormulaRole['kind'];
	readonly name: string | undefined;
	/** For an override: the model's own equation. */
	readonly replaces?: string;
	readonly facts: TextFacts | undefined;
	/** By run. */
	readonly series: Readonly<Record<string, readonly FormulaSeries[]>>;
	readonly diagnostics: readonly Diagnostic[];
}

/** The answer to one text: a number, or a value per year, by run. */
export interface TextAnswer {
	readonly cell: string;
	readonly kind: AskedText['kind'];
	readonly text: string;
	readonly facts: TextFacts | undefined;
	readonly values: Readonly<Record<string, number | readonly (number | undefined)[] | undefined>>;
	readonly diagnostics: readonly Diagnostic[];
}

/** What one run gave. */
export interface RunAnswer {
	readonly id: string;
	readonly scenario: string;
	readonly closure: string;
	readonly diagnostics: readonly Diagnostic[];
	/** Present when asked for. */
	readonly targets: readonly TargetResult[] | undefined;
}

/** The answer to a request: plain data that crosses the worker border and lies in prerendered pages. */
export interface TextsAnswer {
	readonly years: readonly number[];
	readonly runs: readonly RunAnswer[];
	/** In the order of the request. */
	readonly formulas: readonly FormulaAnswer[];
	readonly texts: readonly TextAnswer[];
}
