import { pow } from '$lib/base';
import { evaluateText, readSeries } from '$lib/engine';
import type { CompiledTarget, ScenarioRun, YearPoints } from '../compile/types';
import { statusOfInput } from '../compile/layers';
import type { TargetResult } from '../types';
import { judgeValue, nearEdgeOf, type Asked } from './judge';
import { cumulate, firstYearMet, growthNeededTo, passedInYear, yearlyGrowth, type YearValues } from './reach';
import { reasonTexts } from './reasons';

/** Every target of the pack, measured on one run, in the pack's order. */
export function measureTargets(run: ScenarioRun): readonly TargetResult[] {
	return run.compiledPlan.targets.map((target) => measureTarget(run, target));
}

/** One target measured on one run. */
export function measureTarget(run: ScenarioRun, target: CompiledTarget): TargetResult {
	const standing = standingOf(run, target);
	const { bare, asked } = standing;
	if (target.blocked !== undefined || target.measure === undefined || asked === undefined) {
		return { ...bare, reason: target.blocked ?? reasonTexts.incomplete };
	}
	const raw = evaluateText(run.plan, target.measure, run.result, { extras: target.extras });
	if (target.facts.measure === 'first-year') return judgeFirstYear(bare, target, raw);
	if (raw === undefined) return { ...bare, reason: reasonTexts.noValue(target.facts.year) };
	const value = raw * target.factor;
	const judged = { ...bare, value, ...judgeValue(asked, value), ...reachOf(run, target, { ...standing, asked }) };
	return followsItself(run, target) ? { ...judged, status: 'not-computable', reason: reasonTexts.byConstruction } : judged;
}

/** What is known of a target before any run: the result without a value, the question, and the published points in its unit. */
interface Standing {
	readonly bare: TargetResult;
	readonly asked: Asked | undefined;
	readonly actual: YearPoints;
}

// Every move of a lever measures a hundred targets again; what no run changes is put together once.
const STANDINGS = new WeakMap<ScenarioRun['compiled']['actuals'], WeakMap<CompiledTarget, Standing>>();

function standingOf(run: ScenarioRun, target: CompiledTarget): Standing {
	const ofPack = STANDINGS.get(run.compiled.actuals) ?? new WeakMap<CompiledTarget, Standing>();
	STANDINGS.set(run.compiled.actuals, ofPack);
	const known = ofPack.get(target);
	if (known !== undefined) return known;
	const asked = askedOf(target);
	const actual = actualOf(run, target.facts.series).map(([year, value]) => [year, value * target.factor] as const);
	const standing = { bare: bareResult(run, target), asked, actual };
	ofPack.set(target, standing);
	return standing;
}

/** What a target asks, in its own unit; `undefined` where it has no number. */
export function askedOf({ facts, display }: CompiledTarget): Asked | undefined {
	const { comparison, value, direction, printed, unit } = facts;
	if (comparison === undefined || value === undefined) return undefined;
	const scale = unit !== 'share' ? 'level' : display?.as === 'per-mille' ? 'per-mille' : 'share';
	return { comparison, value, direction, scale, ...(printed === undefined ? {} : { printed }) };
}

function bareResult(run: ScenarioRun, { facts, display }: CompiledTarget): TargetResult {
	const actual = actualOf(run, facts.series);
	return {
		id: facts.id,
		section: facts.section,
		group: facts.group,
		label: facts.label,
		series: facts.series,
		measure: facts.measure,
		comparison: facts.comparison,
		direction: facts.direction,
		target: facts.value,
		unit: facts.unit,
		price: facts.price,
		display,
		from: facts.from,
		year: facts.year,
		value: undefined,
		gap: undefined,
		gapShare: undefined,
		status: 'not-computable',
		betterThanAsked: false,
		firstYear: undefined,
		passedIn: undefined,
		lastActualYear: actual.at(-1)?.[0],
		growthNeeded: undefined,
		upperBound: facts.upperBound === true,
		reason: facts.reason
	};
}

/** Published points of a series, in its own unit. */
function actualOf(run: ScenarioRun, series: string | undefined): YearPoints {
	return series === undefined ? [] : (run.compiled.actuals[series] ?? []);
}

type Reach = Pick<TargetResult, 'firstYear' | 'passedIn' | 'growthNeeded'>;

const NOT_REACHED: Reach = { firstYear: undefined, passedIn: undefined, growthNeeded: undefined };

/** When the series answers the target, and what it would take from the last published year. */
function reachOf(run: ScenarioRun, target: CompiledTarget, { asked, actual }: Standing & { readonly asked: Asked }): Reach {
	const { facts, slot, factor } = target;
	if (slot === undefined || facts.year === undefined || facts.denominator !== undefined) return NOT_REACHED;
	const series = (): YearValues => ({
		years: run.years,
		values: readSeries(run.result, run.plan, slot).map((value) => (value === undefined ? undefined : value * factor))
	});
	switch (facts.measure) {
		case 'level':
			return {
				firstYear: firstYearMet(asked, series()),
				passedIn: passedInYear(asked, actual, run.plan.firstYear),
				growthNeeded: growthNeededTo(asked, actual.at(-1), facts.year)
			};
		case 'sum':
			return { ...NOT_REACHED, firstYear: firstYearMet(asked, cumulate(series(), facts.from ?? facts.year)) };
		case 'cagr':
			return { ...NOT_REACHED, growthNeeded: growthToKeepAverage(asked, series(), actual, [facts.from ?? facts.year, facts.year]) };
		default:
			return NOT_REACHED;
	}
}

/** Growth still needed after the last published year for the average over a period to come out as asked. */
function growthToKeepAverage(asked: Asked, run: YearValues, actual: YearPoints, [from, to]: readonly [number, number]): number | undefined {
	const last = actual.at(-1);
	const start = actual.find(([year]) => year === from)?.[1] ?? run.values[run.years.indexOf(from)];
	if (last === undefined || start === undefined || last[0] <= from) return undefined;
	return yearlyGrowth(last[1], start * pow(1 + nearEdgeOf(asked), to - from), to - last[0]);
}

/** A deadline: met when the level is first reached in the target's year or before; the gap counts years. */
function judgeFirstYear(bare: TargetResult, { facts }: CompiledTarget, reached: number | undefined): TargetResult {
	const deadline = facts.year;
	if (deadline === undefined) return { ...bare, reason: reasonTexts.incomplete };
	if (reached === undefined) return { ...bare, status: 'missed' };
	const gap = deadline - reached;
	return { ...bare, value: reached, firstYear: reached, gap, status: gap >= 0 ? 'met' : 'missed', betterThanAsked: gap > 0 };
}

/** Whether the series is an input that follows the target for want of a base figure, so that meeting it proves nothing. */
function followsItself(run: ScenarioRun, { facts, slot }: CompiledTarget): boolean {
	if (slot === undefined || facts.series === undefined || run.plan.slots[slot]?.kind !== 'input') return false;
	return statusOfInput(run, facts.series, facts.year ?? run.plan.lastYear) === 'target-path';
}
