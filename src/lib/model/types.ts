import type { Bilingual, Brand, Place } from '$lib/base';

/** Declared id of a variable without its members: `value_added`. */
export type VariableId = Brand<string, 'VariableId'>;

/** Id of one scalar series: `grdp`, or a member of a dimensioned variable, `value_added[II]`. */
export type SeriesId = Brand<string, 'SeriesId'>;

/**
 * Price basis of a quantity. `current` and `constant` are money in the two price systems; `deflator` leads from constant to
 * current prices; `none` has no prices in it.
 */
export const PRICE_BASES = ['none', 'current', 'constant', 'deflator'] as const;
export type PriceBasis = (typeof PRICE_BASES)[number];

/** How a series is shown to people: decimals, and shares as per cent or per mille. */
export interface Display {
	readonly as: 'number' | 'percent' | 'per-mille';
	readonly decimals: number;
}

/** A named axis of members, such as the three sectors. `index` is the letter that stands for a member in equations. */
export interface Dimension {
	readonly id: string;
	readonly index: string;
	readonly label: Bilingual;
	readonly members: readonly { readonly id: string; readonly label: Bilingual }[];
}

/** What every quantity of the model says of itself, whether computed or given. */
interface Quantity {
	readonly id: VariableId;
	/** Dimension ids, in bracket order; empty for a scalar. */
	readonly dims: readonly string[];
	readonly label: Bilingual;
	/** Unit text of the catalogue in `units`, e.g. `bn VND` or `share`. */
	readonly unit: string;
	readonly price: PriceBasis;
	readonly block: string;
	/** Where the definition or method comes from. */
	readonly source?: string;
	readonly note?: Bilingual;
	readonly display?: Display;
	readonly where: Place;
}

/** A quantity that an equation computes each year. */
export interface VariableDefinition extends Quantity {
	readonly equation: EquationText;
	/** Gives the base year's value where the pack gives none, such as `deflator[s] = value_added_nominal[s] / value_added[s]`. */
	readonly base?: EquationText;
	/** Equations of single members that stand in for `equation`, such as the first age of a cohort. */
	readonly members?: readonly EquationText[];
	/** Values that the quantity cannot leave, such as 0 to 1 for the share of people who are poor. */
	readonly range?: readonly [number, number];
}

/** A quantity that packs and scenarios give as a path of years: an assumption. */
export interface InputDefinition extends Quantity {
	readonly kind: 'policy' | 'context';
	/** Values outside are refused. */
	readonly hard: readonly [number, number];
	/** One meaningful unit of change, in the input's own unit. */
	readonly step: number;
}

/** A conversion factor or other fixed number with a unit of its own. */
export interface ConstantDefinition {
	readonly id: VariableId;
	readonly label: Bilingual;
	readonly unit: string;
	readonly price: PriceBasis;
	readonly value: number;
	readonly where: Place;
}

/** An equation as written: `name[index] = expression`. */
export interface EquationText {
	readonly text: string;
	readonly where: Place;
}

/** Something the model refuses or warns about in a year, with the sentence that says so. */
export interface ConditionDefinition {
	readonly id: string;
	/** Boolean expression; the sentence is given for each year in which it holds. */
	readonly when: EquationText;
	readonly severity: 'error' | 'warning';
	/** Closures in which it is watched; all when absent. */
	readonly closures?: readonly string[];
	readonly message: Bilingual;
	readonly hint: Bilingual;
}

/** Which quantities are given and which follow: equations that replace others by the id on their left side. */
export interface Closure {
	readonly id: string;
	readonly label: Bilingual;
	/** The question it answers, in one sentence. */
	readonly question: Bilingual;
	readonly equations: readonly EquationText[];
}

/** A block of the model: a heading people know, and one file. */
export interface BlockDefinition {
	readonly id: string;
	readonly label: Bilingual;
}

/** The declared model: data, before any text in it is parsed. */
export interface ModelDefinition {
	readonly id: string;
	readonly version: string;
	readonly dimensions: readonly Dimension[];
	readonly blocks: readonly BlockDefinition[];
	readonly constants: readonly ConstantDefinition[];
	readonly variables: readonly VariableDefinition[];
	readonly inputs: readonly InputDefinition[];
	readonly conditions: readonly ConditionDefinition[];
	readonly closures: readonly Closure[];
	/** Identities that the audit applies to the figures of a programme. */
	readonly identities: readonly AuditIdentity[];
	/** Groups of quantities that are parts of one whole: all members of all variables of a group add to 1. */
	readonly partitions?: readonly (readonly VariableId[])[];
}

/** How far a published figure can be trusted. `target-path` marks an indicator that follows its own target for want of data. */
export const STATUSES = ['final', 'preliminary', 'estimate', 'derived', 'assumed', 'target', 'target-path'] as const;
export type Status = (typeof STATUSES)[number];

/** Where a number comes from; `source` is a key of the pack's source list. */
export interface Provenance {
	readonly status: Status;
	readonly source: string;
	/** Page, section or table inside the source. */
	readonly at?: string;
	/** For derived: the arithmetic. For assumed: why nothing better exists. */
	readonly why?: Bilingual;
}

/** One document, table or page that figures come from. */
export interface Source {
	readonly id: string;
	readonly title: Bilingual;
	readonly publisher: string;
	readonly date: string;
	readonly address?: string;
	readonly note?: Bilingual;
}

/**
 * A year path, or a difference from one: a number for every year; values by year or range of years (`2026-2030`); or knots,
 * which hold from the first knot to the horizon, linear between knots or as steps.
 */
export type YearPath =
	| { readonly kind: 'constant'; readonly value: number }
	| { readonly kind: 'years'; readonly spans: readonly YearSpan[] }
	| {
			readonly kind: 'knots';
			readonly interp: 'linear' | 'step';
			readonly knots: readonly { readonly year: number; readonly value: number }[];
	  };

/** One value for the years from `first` to `last`, both included. */
export interface YearSpan {
	readonly first: number;
	readonly last: number;
	readonly value: number;
}

/** A base-year value of a computed series. */
export interface BaseValue extends Provenance {
	readonly id: SeriesId;
	readonly value: number;
	readonly unit: string;
	readonly where: Place;
}

/** What a pack says of an input: its path, what is usual, and where that comes from. */
export interface Assumption extends Provenance {
	readonly id: SeriesId;
	readonly path: YearPath;
	readonly unit: string;
	/** Usual range; values outside run and carry a warning. */
	readonly soft?: readonly [number, number];
	/** History series that shows the past of this assumption. */
	readonly history?: string;
	readonly where: Place;
}

/** One published figure of the past. `period` for averages and sums over years, e.g. `2016-2020`. */
export interface HistoryPoint extends Provenance {
	readonly series: string;
	readonly year?: number;
	readonly period?: string;
	readonly value: number;
	readonly where: Place;
}

/** A published series: a model series under its own id, or another vintage or measure with a label. */
export interface HistorySeries {
	readonly id: string;
	/** The model series it measures. */
	readonly of?: SeriesId;
	readonly label: Bilingual;
	readonly unit: string;
	readonly price: PriceBasis;
	readonly vintage: Bilingual;
	/** Whether it may stand as the actual series of `of` in charts and verdicts; one per model series. */
	readonly main: boolean;
}

/** What a target measures of its series: a year's level, growth over a period, a sum, the year a level is reached, or nothing computable. */
export const MEASURES = ['level', 'cagr', 'mean', 'sum', 'ratio-of-sums', 'change', 'first-year', 'text'] as const;
export type Measure = (typeof MEASURES)[number];

/** How a measured value is held against the target. */
export const COMPARISONS = ['at-least', 'at-most', 'about', 'between', 'below', 'above'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Which way is good; decides what overshooting a band means. */
export type Direction = 'more' | 'less' | 'neutral';

/** One numeric (or, with measure `text`, one qualitative) target of the pack's document. */
export interface Target {
	readonly id: string;
	readonly section: string;
	readonly group: string;
	readonly label: Bilingual;
	/** Series measured; absent for `text`. */
	readonly series?: SeriesId;
	/** Numerator is `series`; for `ratio-of-sums` this is the denominator. */
	readonly denominator?: SeriesId;
	readonly measure: Measure;
	/** Year measured, or last year of the period. */
	readonly year?: number;
	/** First year of the period for cagr, mean, sum, ratio-of-sums, change (for cagr and change: the year it starts from). */
	readonly from?: number;
	readonly comparison?: Comparison;
	/** The number, or both ends of the band, in `unit`; shares as shares. */
	readonly value?: number | readonly [number, number];
	readonly unit?: string;
	readonly price?: PriceBasis;
	readonly direction: Direction;
	/** One unit of the last printed digit, in `unit`: 0.001 for 10.2 %. */
	readonly printed?: number;
	/** Says that the value tests something wider than the target names, so it bounds it from above. */
	readonly upperBound?: boolean;
	/** For `text`: why it cannot be computed. Otherwise a remark shown with the result. */
	readonly reason?: Bilingual;
	readonly where: Place;
}

/** A figure put into an audit identity: a target, a base value, a published figure, or a printed number of its own. */
export type FigureReference =
	| { readonly from: 'target'; readonly id: string }
	| { readonly from: 'base'; readonly id: SeriesId }
	| { readonly from: 'history'; readonly series: string; readonly year?: number; readonly period?: string }
	| { readonly from: 'printed'; readonly value: number; readonly printed: number; readonly section: string; readonly label?: Bilingual };

/** An identity between figures of a programme, in the language of the equations, evaluated on intervals. */
export interface AuditIdentity {
	readonly id: string;
	readonly label: Bilingual;
	/** Parameter names, each with what it means. */
	readonly parameters: readonly { readonly id: string; readonly label: Bilingual }[];
	/** Expression over the parameters. */
	readonly computed: EquationText;
	/** Expression (mostly one parameter) that the document states. */
	readonly stated: EquationText;
	readonly display: Display;
	readonly unit: string;
	readonly comparison: 'equal' | 'at-least' | 'at-most';
}

/** One use of an identity on a pack's figures. */
export interface AuditCheck {
	readonly id: string;
	readonly identity: string;
	readonly sections: readonly string[];
	readonly label: Bilingual;
	readonly figures: Readonly<Record<string, FigureReference>>;
	/** Said when the intervals meet, and when they do not; `{computed}`, `{stated}`, `{gap}` are filled in. */
	readonly consistent: Bilingual;
	readonly inconsistent: Bilingual;
	readonly where: Place;
}

/**
 * What chance does to an assumption as a whole: one deviation from its path for all years of a run. Parameters are in the input's unit
 * where deviations are added, plain ratios where they multiply.
 */
export type Distribution =
	| { readonly kind: 'normal'; readonly mean: number; readonly sd: number }
	/** Of a ratio above zero: its median, and the standard deviation of its logarithm. */
	| { readonly kind: 'lognormal'; readonly median: number; readonly sd: number }
	| { readonly kind: 'uniform'; readonly low: number; readonly high: number }
	| { readonly kind: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
	| { readonly kind: 'pert'; readonly low: number; readonly mode: number; readonly high: number }
	/** Each of the values is as likely as any other. */
	| { readonly kind: 'empirical'; readonly values: readonly number[] };

/** Deviations of single years around the path; `persistence` 0 makes years independent of each other. */
export interface YearShock {
	/** Standard deviation over many years: in the input's unit where added, of the logarithm where they multiply. */
	readonly sd: number;
	/** Correlation of a year with the year before, -1 to 1, both excluded. */
	readonly persistence: number;
	/** Published figures whose spread `sd` is, where it is derived from any. */
	readonly past?: PastFigures;
}

/** Yearly figures of a published series. */
export interface PastFigures {
	readonly history: string;
	/** First and last year taken; all when absent. */
	readonly years?: readonly [number, number];
	/** Years left out. */
	readonly without?: readonly number[];
}

/** How uncertain an assumption is around the path it has in a scenario. */
export interface UncertainInput extends Provenance {
	readonly id: SeriesId;
	/** Whether deviations are added to the path or multiply it. */
	readonly as: 'addition' | 'factor';
	readonly level?: Distribution;
	readonly shock?: YearShock;
	readonly where: Place;
}

/** Parts of an assumption's uncertainty that a correlation is about. */
export const CORRELATED_PARTS = ['level', 'shock', 'both'] as const;

/** How two uncertain assumptions move together: the correlation of the normal numbers behind them. */
export interface Correlation extends Provenance {
	readonly between: readonly [SeriesId, SeriesId];
	readonly of: (typeof CORRELATED_PARTS)[number];
	readonly value: number;
	readonly where: Place;
}

/** What a pack says of the uncertainty of its assumptions. */
export interface PackUncertainty {
	readonly inputs: readonly UncertainInput[];
	readonly correlations: readonly Correlation[];
}

/** The question the first page answers, and what else has to hold for the answer to be good news. */
export interface Headline {
	readonly scenario: string;
	readonly target: string;
	/** The question as a sentence; `{target}` and `{year}` are filled in. */
	readonly question: Bilingual;
	/** Targets named in the verdict when they are missed while the headline is met. */
	readonly companions: readonly string[];
}

/** A lever of the first page: an input, and the years it moves. */
export interface Lever {
	readonly id: SeriesId;
	readonly first: number;
	readonly last: number;
	readonly label: Bilingual;
	/** Why it stands on the first page although it was not chosen by what it decides. */
	readonly why?: Bilingual;
}

/** Everything known of one place and its programme, decoded and checked. */
export interface Pack {
	readonly id: string;
	/** Place in lists of packs, smallest first; the first pack is the one shown when none is named. */
	readonly order: number;
	readonly label: Bilingual;
	/** The name of the place as it stands in a sentence. */
	readonly place: Bilingual;
	readonly document: Bilingual;
	readonly vintage: string;
	readonly baseYear: number;
	readonly lastYear: number;
	readonly reportingYears: readonly number[];
	/** Year whose prices the constant prices are. */
	readonly priceYear: number;
	readonly headline: Headline;
	/** Scenario drawn beside every other and marked on sliders. */
	readonly programme: string;
	/** First levers by closure id, in place of those that would be chosen by how much they decide. */
	readonly levers: Readonly<Record<string, readonly Lever[]>>;
	/** Short names of assumptions as levers, by series id; without years. */
	readonly leverLabels?: Readonly<Record<string, Bilingual>>;
	/** Groups of targets in reading order. */
	readonly groups: readonly { readonly id: string; readonly label: Bilingual }[];
	readonly base: readonly BaseValue[];
	readonly assumptions: readonly Assumption[];
	readonly historySeries: readonly HistorySeries[];
	readonly history: readonly HistoryPoint[];
	readonly targets: readonly Target[];
	readonly audit: readonly AuditCheck[];
	readonly uncertainty?: PackUncertainty;
	readonly sources: readonly Source[];
	/** What the pack does not have, said plainly. */
	readonly missing: readonly { readonly what: Bilingual; readonly why: Bilingual }[];
}

/** A difference from a base scenario: a year path for a series (inputs, or base-year values of computed series). */
export interface Difference {
	readonly id: SeriesId;
	readonly path: YearPath;
	readonly status?: Status;
	readonly source?: string;
	readonly why?: Bilingual;
	readonly where: Place;
}

/**
 * One step of a calibration: the unknown is the common value (or common factor, or end of a ramp) of some inputs over some
 * years; it is found so that `measure` equals `equals`. Steps run in order, each on the result of those before it.
 */
export interface CalibrationStep {
	readonly vary: readonly SeriesId[];
	readonly first: number;
	readonly last: number;
	/** True: one solution per year from first to last, in order; `measure` and `equals` are read at that year. */
	readonly each: boolean;
	/** `value`: same value in all years. `factor`: (1 + old) (1 + x) - 1. `ramp`: straight line from the year before to x. */
	readonly as: 'value' | 'factor' | 'ramp';
	readonly measure: EquationText;
	readonly equals: EquationText;
	readonly bounds: readonly [number, number];
	/** Targets (or published series) the number is derived from. */
	readonly from: readonly string[];
	readonly why: Bilingual;
	readonly where: Place;
}

/** A named set of differences from a base scenario, with the question it asks. */
export interface Scenario {
	readonly id: string;
	readonly pack: string;
	readonly label: Bilingual;
	readonly question: Bilingual;
	/** Scenario it differs from; absent: the pack's own assumptions. */
	readonly base?: string;
	readonly closure: string;
	readonly set: readonly Difference[];
	readonly calibration: readonly CalibrationStep[];
	/** What the calibration gave, as kept in the scenario's derived file. */
	readonly derived: readonly Difference[];
	/** Published series that stand in for the model's years, so the page can say where outturn ends. */
	readonly lastOutturnYear?: number;
	readonly order: number;
	readonly where: Place;
}
