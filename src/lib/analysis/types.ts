import type { Bilingual, Diagnostic } from '$lib/base';
import type { Comparison, Direction, Display, Measure, PriceBasis, SeriesId, Status, YearPath } from '$lib/model';

/** Answer to one target. `not-computable` always comes with a reason. */
export type TargetStatus = 'met' | 'near' | 'missed' | 'not-computable';

/** One target measured on one run. Values in `unit`; shares as shares. */
export interface TargetResult {
	readonly id: string;
	readonly section: string;
	readonly group: string;
	readonly label: Bilingual;
	readonly series: SeriesId | undefined;
	readonly measure: Measure;
	readonly comparison: Comparison | undefined;
	/** Which way is good. */
	readonly direction: Direction;
	readonly target: number | readonly [number, number] | undefined;
	readonly unit: string | undefined;
	readonly price: PriceBasis | undefined;
	readonly display: Display | undefined;
	readonly from: number | undefined;
	readonly year: number | undefined;
	readonly value: number | undefined;
	/** Signed distance to the near edge, in `unit`: negative falls short of what was asked, positive is better than asked. */
	readonly gap: number | undefined;
	/** `gap` over the near edge; for shares and rates too. */
	readonly gapShare: number | undefined;
	readonly status: TargetStatus;
	/** Better than the band or figure asked for. */
	readonly betterThanAsked: boolean;
	/** First year in which the series reaches the target, within the run. */
	readonly firstYear: number | undefined;
	/** Year of a published figure that already reached it. */
	readonly passedIn: number | undefined;
	/** Last year with a published figure of the series, whatever the scenario. */
	readonly lastActualYear: number | undefined;
	/** Average yearly growth from the last actual year that reaches the target on time, as a share. */
	readonly growthNeeded: number | undefined;
	readonly upperBound: boolean;
	readonly reason: Bilingual | undefined;
}

/** Closed interval `[lo, hi]`. */
export type Interval = readonly [number, number];

/** One audit check worked out. Numbers in the identity's unit. */
export interface AuditResult {
	readonly id: string;
	readonly sections: readonly string[];
	readonly label: Bilingual;
	/** The identity as a formula over its parameters. */
	readonly identity: string;
	readonly display: Display;
	readonly unit: string;
	readonly figures: readonly { readonly name: string; readonly label: Bilingual; readonly section: string; readonly interval: Interval }[];
	readonly computed: Interval;
	readonly stated: Interval;
	readonly consistent: boolean;
	/** Smallest distance between the two intervals, signed: computed minus stated; 0 when they meet. */
	readonly gap: number;
	readonly explanation: Bilingual;
}

/** What a check comes to, without its working. */
export type AuditLine = Pick<AuditResult, 'id' | 'label' | 'consistent' | 'explanation'>;

/** One series of a run. `undefined` is a value that does not exist that year. */
export interface SeriesResult {
	readonly id: SeriesId;
	readonly unit: string;
	readonly price: PriceBasis;
	readonly values: readonly (number | undefined)[];
}

/** The headline answer, every part computed. */
export interface Verdict {
	readonly target: TargetResult;
	readonly question: Bilingual;
	/** The answer in full sentences, one template per status. */
	readonly sentence: Bilingual;
	/** What the chart of the headline series shows, as its title. */
	readonly finding: Bilingual;
	/** Average yearly growth of the headline series in this run from its last actual year to the target year. */
	readonly growthInRun: number | undefined;
	/** Missed targets that make a met headline less than good news. */
	readonly missedCompanions: readonly TargetResult[];
	/** Same headline target measured with another published figure, where vintages differ. */
	readonly alternatives: readonly { readonly label: Bilingual; readonly value: number; readonly status: TargetStatus }[];
}

/** Everything a page needs from one run of one scenario. Plain data: crosses the worker border and lies in the prerendered page. */
export interface Assessment {
	readonly pack: string;
	readonly scenario: string;
	readonly closure: string;
	readonly years: readonly number[];
	/** Only the series asked for. */
	readonly series: readonly SeriesResult[];
	readonly targets: readonly TargetResult[];
	readonly verdict: Verdict;
	/** Refusals and warnings of this run. */
	readonly diagnostics: readonly Diagnostic[];
	/** Value of each lever's input in this run (first year of the lever), in lever order. */
	readonly leverValues: readonly (number | undefined)[];
}

/** A lever with everything a slider shows. Values in the input's unit. */
export interface LeverView {
	readonly id: SeriesId;
	readonly label: Bilingual;
	readonly unit: string;
	readonly display: Display;
	readonly kind: 'policy' | 'context';
	readonly first: number;
	readonly last: number;
	readonly hard: readonly [number, number];
	readonly soft: readonly [number, number] | undefined;
	readonly step: number;
	/** Value in the current scenario without the visitor's changes. */
	readonly scenarioValue: number;
	readonly programmeValue: number | undefined;
	/** Published past: range and years, for the faint bar behind the track. */
	readonly history: { readonly low: number; readonly high: number; readonly firstYear: number; readonly lastYear: number } | undefined;
	readonly status: Status;
	readonly source: Bilingual;
}

/** Published points of a series, for charts. */
export interface ActualPoint {
	readonly year: number;
	readonly value: number;
	readonly status: Status;
}

/** A scenario as the picker shows it. */
export interface ScenarioView {
	readonly id: string;
	readonly label: Bilingual;
	readonly question: Bilingual;
	readonly closure: string;
	readonly closureLabel: Bilingual;
	readonly closureQuestion: Bilingual;
	readonly levers: readonly LeverView[];
	/** Why these levers, as a sentence with what they decide in this scenario. */
	readonly leverReason?: Bilingual | undefined;
}

/** What a page shows of a pack besides runs: made once, at build time. */
export interface PackView {
	readonly id: string;
	readonly label: Bilingual;
	readonly place: Bilingual;
	readonly document: Bilingual;
	readonly vintage: string;
	readonly modelVersion: string;
	/** Eight hex digits of pack and model. */
	readonly hash: string;
	readonly baseYear: number;
	readonly lastYear: number;
	readonly headlineScenario: string;
	readonly programmeScenario: string;
	readonly scenarios: readonly ScenarioView[];
	readonly groups: readonly { readonly id: string; readonly label: Bilingual }[];
	/** Chart of the headline series: label, unit, published points, target points, and the programme scenario's values by year. */
	readonly headlineChart: {
		readonly series: SeriesId;
		readonly label: Bilingual;
		readonly unit: string;
		readonly price: PriceBasis;
		readonly display: Display;
		readonly actual: readonly ActualPoint[];
		readonly otherActual: readonly (ActualPoint & { readonly label: Bilingual })[];
		readonly targets: readonly { readonly year: number; readonly value: number }[];
		readonly programme: readonly (number | undefined)[];
	};
	readonly audit: { readonly total: number; readonly inconsistent: readonly AuditLine[] };
	/** Number of documents and tables that figures come from. */
	readonly sourceCount: number;
}

/** A visitor's change of one input over some years. */
export interface Change {
	readonly id: SeriesId;
	readonly path: YearPath;
}
