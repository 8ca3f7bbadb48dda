import type { Bilingual, Brand, Diagnostic, Place, Span } from '$lib/base';
import type { Display, PriceBasis, SeriesId, Unit, VariableId } from '$lib/model';

/** Position of one scalar series in a run. */
export type SlotIndex = Brand<number, 'SlotIndex'>;

export type UnaryOperator = '-' | 'not';
export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '<' | '<=' | '>' | '>=' | '==' | '!=' | 'and' | 'or';

/** A member in brackets: a name or number as written, with an offset for `age - 1`. */
export interface IndexExpression {
	readonly name: string;
	readonly offset: number;
	readonly span: Span;
}

/** An expression as parsed: the closed set of node kinds that gets through. */
export type Expression =
	| { readonly kind: 'number'; readonly value: number; readonly span: Span }
	| { readonly kind: 'undefined'; readonly span: Span }
	| {
			readonly kind: 'reference';
			readonly name: string;
			readonly index: readonly IndexExpression[] | undefined;
			readonly lag: number;
			readonly span: Span;
	  }
	| { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[]; readonly span: Span }
	| { readonly kind: 'unary'; readonly op: UnaryOperator; readonly arg: Expression; readonly span: Span }
	| { readonly kind: 'binary'; readonly op: BinaryOperator; readonly left: Expression; readonly right: Expression; readonly span: Span };

/** An equation as parsed: left side, and the expression that gives its value. */
export interface Equation {
	readonly name: string;
	readonly index: readonly IndexExpression[];
	readonly body: Expression;
	readonly text: string;
	readonly where: Place;
}

/**
 * An expression with its names resolved to slots; what every back end reads. `lag` counts years back (0 = this year).
 * `base` reads the base year; `extra`, which only texts have, a name given beside the model. A call's arguments are in the
 * builtin's own order. Sums over dimensions are written out.
 */
export type PlanNode =
	| { readonly op: 'number'; readonly value: number }
	| { readonly op: 'undefined' }
	| { readonly op: 'extra'; readonly name: string; readonly lag: number; readonly span: Span }
	| { readonly op: 'load'; readonly slot: SlotIndex; readonly lag: number; readonly span: Span }
	| { readonly op: 'base'; readonly slot: SlotIndex; readonly span: Span }
	| { readonly op: 'unary'; readonly operator: UnaryOperator; readonly arg: PlanNode }
	| { readonly op: 'binary'; readonly operator: BinaryOperator; readonly left: PlanNode; readonly right: PlanNode }
	| { readonly op: 'call'; readonly builtin: string; readonly args: readonly PlanNode[] };

/** One scalar series of a run, and what it is computed from. */
export interface Slot {
	readonly id: SeriesId;
	readonly variable: VariableId;
	readonly kind: 'input' | 'constant' | 'equation';
	readonly label: Bilingual;
	readonly block: string;
	readonly unit: string;
	readonly price: PriceBasis;
	readonly display: Display;
	/** For an equation: its text and place as written, and the resolved body. */
	readonly equation?: PlannedEquation;
	/** For an equation whose base-year value has an equation of its own. */
	readonly baseEquation?: PlannedEquation;
	/** For a constant: its value. */
	readonly value?: number;
	/** Whether the base year's value is given and not computed. */
	readonly anchored: boolean;
}

/** An equation as written, and its body with the names resolved. */
export interface PlannedEquation {
	readonly text: string;
	readonly where: Place;
	readonly body: PlanNode;
}

/** A sentence that is given for each year in which `when` holds. */
export interface PlannedCondition {
	readonly id: string;
	readonly severity: 'error' | 'warning';
	readonly when: PlanNode;
	readonly message: Bilingual;
	readonly hint: Bilingual;
}

/** A dimension as equations see it: the letter that runs over it, and its members in order. */
export interface PlanDimension {
	readonly id: string;
	readonly index: string;
	readonly members: readonly string[];
}

/** A name that equations and texts may use. */
export interface NamedQuantity {
	readonly id: string;
	readonly kind: 'variable' | 'input' | 'constant' | 'extra';
	/** Dimension ids, in bracket order; empty for a scalar. */
	readonly dims: readonly string[];
	readonly unit: string;
	readonly price: PriceBasis;
}

/** A model made ready to run on one pack's time axis: plain data, serialisable, the same for every back end. */
export interface Plan {
	readonly model: string;
	readonly modelVersion: string;
	readonly closure: string;
	readonly firstYear: number;
	readonly lastYear: number;
	readonly dimensions: readonly PlanDimension[];
	/** Every name of the model, those of unavailable series too. */
	readonly names: readonly NamedQuantity[];
	readonly slots: readonly Slot[];
	/** Equation slots in the order they are computed within a year. */
	readonly order: readonly SlotIndex[];
	/** The same for the base year, which follows base equations; anchored slots are left out. */
	readonly baseOrder: readonly SlotIndex[];
	readonly conditions: readonly PlannedCondition[];
	/** Series left out because the pack lacks what they need, with the inputs or base values that are missing. */
	readonly unavailable: readonly { readonly id: SeriesId; readonly because: readonly SeriesId[] }[];
}

/** What a run computes on. */
export interface RunRequest {
	/** `[year][slot]`, row-major: inputs for every year, base values in year 0; NaN where nothing is given. */
	readonly inputs: Float64Array;
	/** Inputs that differ between draws: their slots, and values `[year][varying slot][draw]`. */
	readonly varying?: { readonly slots: readonly SlotIndex[]; readonly values: Float64Array };
	/** Slots wanted; decides what is computed at all. */
	readonly outputs: readonly SlotIndex[];
	/** Number of draws; 1 when absent. */
	readonly draws?: number;
	/** Asked between blocks of draws; true stops the run. */
	readonly cancelled?: () => boolean;
}

/** What a run gives back. */
export interface RunResult {
	/** `[output][year][draw]`, draws innermost, each row `stride` long. NaN inside; read it with `readSeries`. */
	readonly values: Float64Array;
	readonly stride: number;
	readonly outputs: readonly SlotIndex[];
	readonly years: number;
	readonly draws: number;
	/** False when the run was cancelled. */
	readonly complete: boolean;
}

/** The one interface of every back end. */
export type RunPlan = (plan: Plan, request: RunRequest) => RunResult;

/** A named number or series that texts outside the model may use beside its variables. */
export interface ExtraName {
	readonly name: string;
	readonly unit: string;
	readonly price: PriceBasis;
	/** One value per year of the plan, or one for all years. `undefined` where none exists. */
	readonly values: number | readonly (number | undefined)[];
}

/** A text evaluated on a finished run: a target's measure, a calibration's goal, a live number in a text. */
export interface TextPlan {
	readonly text: string;
	readonly body: PlanNode;
	/** Slots the text reads, for the run's `outputs`. */
	readonly reads: readonly SlotIndex[];
	/** Whether its value differs from year to year, so that `evaluateText` needs a year. */
	readonly perYear: boolean;
	/** Unit of its value; absent for conditions and for texts that have any unit, such as `0`. */
	readonly unit?: Unit;
	readonly diagnostics: readonly Diagnostic[];
}
