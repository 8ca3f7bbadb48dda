import type { Bilingual, Diagnostic } from '$lib/base';
import type { ExtraName, Plan, RunResult, SlotIndex, TextPlan } from '$lib/engine';
import type { Display, Headline, Lever, ModelDefinition, Pack, PriceBasis, Scenario, SeriesId, Status, Target, YearPath } from '$lib/model';
import type { AuditResult } from '../types';
import type { RuntimeUncertainty } from '../uncertainty/types';

/** What a pack or scenario says of one series: a path for an input, or the base-year value of a computed series. */
export interface PathEntry {
	readonly id: SeriesId;
	readonly path: YearPath;
	readonly status?: Status;
}

/** Paths that one file gives, in the order of its lines. `origin` is `pack`, or the id of the scenario. */
export interface Layer {
	readonly origin: string;
	readonly entries: readonly PathEntry[];
}

/** Everything of a target but its place in a file. */
export type TargetFacts = Omit<Target, 'where'>;

/** A target made ready to be measured on runs of one plan. */
export interface CompiledTarget {
	readonly facts: TargetFacts;
	readonly display: Display | undefined;
	/** Slot of the series measured. */
	readonly slot: SlotIndex | undefined;
	/** The measure as a text of the equation language; absent where it cannot be computed. */
	readonly measure: TextPlan | undefined;
	/** Names the measure uses beside the model's. */
	readonly extras: readonly ExtraName[];
	/** Value of the measure times this is in the target's unit. */
	readonly factor: number;
	/** Why it cannot be computed under this plan. */
	readonly blocked: Bilingual | undefined;
}

/** A plan with what is measured on its runs. */
export interface CompiledPlan {
	readonly plan: Plan;
	readonly targets: readonly CompiledTarget[];
}

/** A scenario as a run needs it. */
export interface RuntimeScenario {
	readonly id: string;
	readonly label: Bilingual;
	readonly closure: string;
	/** Ids of scenarios whose layers apply, from the farthest base to itself. */
	readonly chain: readonly string[];
	/** Key of the plan by closure. */
	readonly plans: Readonly<Record<string, string>>;
	readonly lastOutturnYear: number | undefined;
}

/** What an input accepts, for checking changes. Values in the input's unit. */
export interface InputLimits {
	readonly id: SeriesId;
	readonly label: Bilingual;
	readonly unit: string;
	readonly display: Display;
	readonly hard: readonly [number, number];
	readonly soft: readonly [number, number] | undefined;
	/** One meaningful unit of change. */
	readonly step: number;
}

/** Yearly published points of a series in its own unit, `[year, value]`, by year. */
export type YearPoints = readonly (readonly [number, number])[];

/** Another published figure of the headline series, where vintages differ. */
export interface OtherVintage {
	/** Name of the vintage. */
	readonly label: Bilingual;
	readonly points: YearPoints;
}

/**
 * What a worker needs to run and judge every scenario of a pack: plain data, without the model's texts and the pack's sources.
 */
export interface RuntimePack {
	readonly id: string;
	readonly modelVersion: string;
	/** Eight hex digits of model, pack and scenarios. */
	readonly hash: string;
	readonly baseYear: number;
	readonly lastYear: number;
	/** Year whose prices the constant prices are. */
	readonly priceYear: number;
	readonly headline: Headline;
	readonly headlineLabel: Bilingual;
	readonly programme: string;
	/** Lever ids and their first years by closure. */
	readonly levers: Readonly<Record<string, readonly { readonly id: SeriesId; readonly first: number }[]>>;
	readonly inputs: readonly InputLimits[];
	/** The pack's own layer first, then one per scenario with differences. */
	readonly layers: readonly Layer[];
	readonly scenarios: readonly RuntimeScenario[];
	readonly plans: Readonly<Record<string, CompiledPlan>>;
	/** Main published points by series. */
	readonly actuals: Readonly<Record<string, YearPoints>>;
	readonly otherVintages: readonly OtherVintage[];
	readonly uncertainty: RuntimeUncertainty;
}

/** A pack made ready: what the worker needs, and what pages, explanations and files say besides. Plain data. */
export interface CompiledPack extends RuntimePack {
	readonly pack: Pack;
	readonly model: ModelDefinition;
	readonly sources: readonly Scenario[];
	readonly audit: readonly AuditResult[];
	/** Levers of the first page by closure, where they have been chosen; else those that the pack's file lists. */
	readonly leverLists?: Readonly<Record<string, readonly Lever[]>>;
	/** Why the first page has the levers it has, by scenario id; where they have been chosen. */
	readonly leverReasons?: Readonly<Record<string, Bilingual>>;
}

/** One scenario run to the end, with everything that was put in. */
export interface ScenarioRun {
	readonly compiled: RuntimePack;
	readonly scenario: RuntimeScenario;
	readonly closure: string;
	readonly compiledPlan: CompiledPlan;
	readonly plan: Plan;
	readonly years: readonly number[];
	/** `[year][slot]`, row-major, as the engine takes it; NaN where nothing is given. */
	readonly inputs: Float64Array;
	/** Layers applied, first to last; a visitor's changes come last with the origin `changes`. */
	readonly layers: readonly Layer[];
	/** Holds every slot of the plan. */
	readonly result: RunResult;
	readonly diagnostics: readonly Diagnostic[];
}

/** Unit and price basis of a series, as tables and messages show it. */
export interface SeriesFacts {
	readonly id: SeriesId;
	readonly label: Bilingual;
	readonly unit: string;
	readonly price: PriceBasis;
	readonly display: Display;
}
