import { assertDefined, fillBilingual, type Bilingual } from '$lib/base';
import type { SeriesId } from '$lib/model';
import { inputAt, seriesResult } from '../compile/read-run';
import { runLabel } from '../compile/run-label';
import { runScenario, type RunOptions } from '../compile/run-scenario';
import type { RuntimePack, ScenarioRun } from '../compile/types';
import { judgeValue } from '../targets/judge';
import { askedOf, measureTargets } from '../targets/measure-targets';
import { yearlyGrowth } from '../targets/reach';
import type { Assessment, Change, TargetResult, Verdict } from '../types';
import { asPrinted, findingSentence, shown, verdictSentence } from './verdict-sentence';

/** What an assessment carries beside the verdict and the targets. */
export interface AssessOptions extends RunOptions {
	/** Series wanted; that of the headline when absent. */
	readonly series?: readonly SeriesId[];
}

/** A scenario with a visitor's changes, run and judged: what a page needs, as plain data. */
export function assess(
	compiled: RuntimePack,
	scenarioId: string,
	changes: readonly Change[] = [],
	options: AssessOptions = {}
): Assessment {
	return assessRun(runScenario(compiled, scenarioId, changes, options), options.series);
}

/** The same for a run that is already there. */
export function assessRun(run: ScenarioRun, series?: readonly SeriesId[]): Assessment {
	const targets = measureTargets(run);
	const headline = assertDefined(
		targets.find(({ id }) => id === run.compiled.headline.target),
		`headline target of ${run.compiled.id}`
	);
	const wanted = series ?? (headline.series === undefined ? [] : [headline.series]);
	return {
		pack: run.compiled.id,
		scenario: run.scenario.id,
		closure: run.closure,
		years: run.years,
		series: wanted.flatMap((id) => seriesResult(run, id) ?? []),
		targets,
		verdict: verdictOf(run, headline, targets),
		diagnostics: run.diagnostics,
		leverValues: leverValues(run)
	};
}

function verdictOf(run: ScenarioRun, target: TargetResult, targets: readonly TargetResult[]): Verdict {
	const { compiled } = run;
	const growthInRun = growthSinceActual(run, target);
	const isMissed = (one: TargetResult) => one.status === 'missed' || one.status === 'near';
	const missedCompanions = targets.filter((one) => compiled.headline.companions.includes(one.id) && isMissed(one));
	const alternatives = alternativesOf(run, target);
	const facts = {
		scenario: runLabel(run),
		lastYear: run.plan.lastYear,
		priceYear: compiled.priceYear,
		growthInRun,
		startsFromPublished: startsFromPublished(run, target),
		missedCompanions,
		alternatives
	};
	return {
		target,
		question: questionOf(compiled, target),
		sentence: verdictSentence(target, facts),
		finding: findingSentence(target, compiled.headlineLabel),
		growthInRun,
		missedCompanions,
		alternatives
	};
}

function questionOf({ headline }: RuntimePack, target: TargetResult): Bilingual {
	const figure = typeof target.target === 'number' ? target.target : target.target?.[0];
	return fillBilingual(headline.question, {
		target: figure === undefined ? target.label : asPrinted(target, figure),
		year: target.year ?? ''
	});
}

/** Average yearly growth in the run from the last published year to the target's, as a share. */
function growthSinceActual(run: ScenarioRun, { series, year, lastActualYear }: TargetResult): number | undefined {
	if (series === undefined || year === undefined || lastActualYear === undefined) return undefined;
	const values = seriesResult(run, series)?.values ?? [];
	const from = values[run.years.indexOf(lastActualYear)];
	const to = values[run.years.indexOf(year)];
	return from === undefined || to === undefined ? undefined : yearlyGrowth(from, to, year - lastActualYear);
}

// Published figures are rounded; a run that starts from them is beside them by no more than this share.
const SAME_FIGURE = 0.005;

/** Whether the run passes through the last published figure of the target's series. */
function startsFromPublished(run: ScenarioRun, { series, lastActualYear }: TargetResult): boolean {
	if (series === undefined || lastActualYear === undefined) return false;
	const published = pointAt(run.compiled.actuals[series] ?? [], lastActualYear);
	const value = seriesResult(run, series)?.values[run.years.indexOf(lastActualYear)];
	return published !== undefined && value !== undefined && Math.abs(value / published - 1) <= SAME_FIGURE;
}

/**
 * The headline measured from another published figure of the last actual year: the ratio of the two figures is carried to the target's
 * year. Only where the scenario starts from published outturns up to that year, so that the figure matters at all.
 */
function alternativesOf(run: ScenarioRun, target: TargetResult): Verdict['alternatives'] {
	const { compiled, scenario, compiledPlan } = run;
	const { series, value, lastActualYear: year } = target;
	const isLevel = target.measure === 'level' && series !== undefined && value !== undefined && year !== undefined;
	if (!isLevel || (scenario.lastOutturnYear ?? 0) < year) return [];
	const main = pointAt(compiled.actuals[series] ?? [], year);
	const asked = compiledPlan.targets.find(({ facts }) => facts.id === target.id);
	const question = asked === undefined ? undefined : askedOf(asked);
	if (main === undefined || question === undefined) return [];
	return compiled.otherVintages.flatMap(({ label, points }) => {
		const other = pointAt(points, year);
		if (other === undefined || other === main) return [];
		const carried = (value * other) / main;
		const factor = asked?.factor ?? 1;
		const figure = shown({ ...target, display: finer(target.display) }, other * factor);
		const named = { vi: `${figure.vi} năm ${year} (${label.vi})`, en: `${figure.en} in ${year} (${label.en})` };
		return [{ label: named, value: carried, status: judgeValue(question, carried).status }];
	});
}

/** One digit more than targets are shown with: vintages differ in the last digit. */
function finer(display: TargetResult['display']): TargetResult['display'] {
	return display === undefined ? undefined : { ...display, decimals: display.decimals + 1 };
}

function pointAt(points: readonly (readonly [number, number])[], year: number): number | undefined {
	return points.find(([one]) => one === year)?.[1];
}

/** Value of each lever of the closure in its first year, in the pack's order. */
function leverValues(run: ScenarioRun): readonly (number | undefined)[] {
	const levers = run.compiled.levers[run.closure] ?? [];
	return levers.map(({ id, first }) => inputAt(run, id, first));
}
