import type { Bilingual, DiagnosticValues, Span } from '$lib/base';
import type { Unit } from '$lib/model';
import type { UnitCode } from '../diagnostics/units';
import type { Expression } from '../types';

/**
 * What an expression measures: a quantity with its unit; a condition; or anything, as `0` and `undefined` do, and whatever is
 * already known to be wrong.
 */
export type QuantityType = { readonly kind: 'quantity'; readonly unit: Unit } | { readonly kind: 'condition' } | { readonly kind: 'any' };

/** An argument of a call with what it measures. */
export interface TypedArgument {
	readonly type: QuantityType;
	readonly expression: Expression;
}

/** Takes what is wrong with the units of a call, and where. */
export type ReportUnit = (code: UnitCode, values: DiagnosticValues, span: Span) => void;

/** What a call measures, from what its arguments measure. */
export type UnitRule = (args: readonly TypedArgument[], report: ReportUnit) => QuantityType;

/** Reads the arguments of an over-years call; years are positions on the plan's axis. */
export interface YearsReader {
	readonly firstYear: number;
	readonly lastYear: number;
	/** Value of an argument in a calendar year; NaN where it is undefined. */
	readonly value: (argument: number, year: number) => number;
	/** A year argument as written. */
	readonly year: (argument: number) => number;
}

/**
 * How a call is worked out; every back end reads the form, and takes the numbers of a judge from `apply`.
 *
 * `expand`: the plan writes the call out, no back end meets it. `map`: one number. `fold`: any count, from left to right.
 * `choose`: both branches are numbers already, the condition picks one. `years`: texts on a finished run only.
 */
export type Interpretation =
	| { readonly form: 'expand' }
	| { readonly form: 'map'; readonly apply: (x: number) => number }
	| { readonly form: 'fold'; readonly apply: (a: number, b: number) => number }
	| { readonly form: 'choose'; readonly apply: (condition: number, yes: number, no: number) => number }
	| { readonly form: 'years'; readonly apply: (reader: YearsReader) => number };

/** Writes the arguments of an over-years call as formulas. Each comes back as an operand: a cell, a call or bracketed. */
export interface SpreadsheetYears {
	readonly firstYear: number;
	readonly lastYear: number;
	/** Formula of an argument in a calendar year. */
	readonly value: (argument: number, year: number) => string;
	/** Formula of the total of an argument over years, both included. */
	readonly total: (argument: number, from: number, to: number) => string;
	/** A year argument as written. */
	readonly year: (argument: number) => number;
}

/**
 * A call as a formula that spreadsheet programs share. What is undefined is an error there, which goes through operators, functions
 * and the chosen branch of a choice as undefined does here.
 *
 * `template`: the arguments stand as `{0}`, `{1}`, or as `{all}` for any number of them. `years`: written from the cells of years;
 * the formula comes back as an operand.
 */
export type SpreadsheetReading =
	| { readonly form: 'template'; readonly template: string }
	| { readonly form: 'years'; readonly write: (years: SpreadsheetYears) => string };

/** A use of a builtin with its value, run by a test on the series of `builtins/examples.test.ts`. */
export interface BuiltinExample {
	readonly text: string;
	readonly value: number | undefined;
}

/** One function of the formula language and everything every reading needs to know of it. */
export interface Builtin {
	readonly name: string;
	/** Whether it stands inside the yearly step, or looks across the years of a finished run. */
	readonly kind: 'per-year' | 'over-years';
	/** Fewest and most arguments; no `max` when any number is taken. */
	readonly arity: { readonly min: number; readonly max?: number };
	/** For over-years: which arguments are years, written as numbers; the first of two must come before the second. */
	readonly years?: { readonly positions: readonly number[]; readonly mayBeEqual: boolean };
	readonly unit: UnitRule;
	readonly interpret: Interpretation;
	/** The call as documentation writes it. */
	readonly usage: string;
	readonly doc: Bilingual;
	readonly examples: readonly BuiltinExample[];
	/** For per-year calls that the plan does not write out: the instruction that WebAssembly has for it, or the own math function that it calls. */
	readonly wasm?:
		| { readonly form: 'instruction'; readonly name: 'abs' | 'sqrt' | 'min' | 'max' | 'select' }
		| { readonly form: 'function'; readonly name: 'exp' | 'log' };
	/** The call as a spreadsheet formula, for every call that the plan does not write out. */
	readonly spreadsheet?: SpreadsheetReading;
	/**
	 * Presentation MathML with the arguments as `{0}`, `{1}`, and the words for a choice as `{when}`, `{otherwise}`. A call without one is
	 * set as its name with the arguments in brackets.
	 */
	readonly mathml?: { readonly template: string };
}
