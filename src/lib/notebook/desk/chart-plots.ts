import type { TextFacts } from '$lib/analysis';
import type { Language } from '$lib/base';
import type { PlotTarget, SeriesPlotData } from '$lib/charts';
import type { ContentOf } from '../cells/cell-spec';
import type { SeriesEntry } from '../cells/local-text';
import { scenarioLooks, type ScenarioLook } from './scenario-looks';
import { answerTo, entryLabel, seriesIn, shownScenarios } from './series-values';
import type { Desk } from './types';

/** One picture of a chart cell. */
export interface ChartPlot {
	readonly id: string;
	/** Scenario or indicator that it is of; empty when there is only one picture. */
	readonly heading: string;
	readonly data: SeriesPlotData;
}

/** What a chart cell draws, and the first entry's facts for its axis. */
export interface ChartPlots {
	readonly plots: readonly ChartPlot[];
	readonly entry: SeriesEntry | undefined;
	readonly facts: TextFacts | undefined;
}

interface Line {
	readonly entry: number;
	readonly scenario: string;
	readonly label: string;
	readonly facts: TextFacts | undefined;
	readonly values: readonly (number | undefined)[];
}

type Drawn = Pick<ContentOf<'chart'>, 'series' | 'form' | 'mode' | 'scenarios' | 'against' | 'years' | 'targets' | 'outturn' | 'domain'>;

/** The pictures of a chart cell: one for all, or one a scenario with a common axis. */
export function toChartPlots(desk: Desk, cell: string, content: Drawn, language: Language): ChartPlots {
	const scenarios = shownScenarios(desk, content.scenarios, desk.pinned);
	const against = content.mode === 'difference' ? (content.against ?? desk.facts.programme) : undefined;
	const years = yearsOf(desk, content.years);
	const lines = content.series.flatMap((entry, k) =>
		(entry.scenario === undefined ? scenarios.filter((one) => one !== against) : [entry.scenario]).map((scenario) =>
			toLine(desk, cell, { entry, k, scenario, against, years, language })
		)
	);
	const isSplit = scenarios.length > 1 && (content.mode === 'side-by-side' || content.form !== 'line');
	const facts = lines[0]?.facts;
	const marks = content.mode === 'difference' ? NO_MARKS : marksOf(content, { facts, years });
	const looks = scenarioLooks(desk.facts, scenarios);
	const groups = isSplit
		? scenarios.map((one) => [one, lines.filter(({ scenario }) => scenario === one)] as const)
		: [['', lines] as const];
	const plots = groups.map(([scenario, own]) => ({
		id: scenario,
		heading: scenario === '' ? '' : desk.scenario(scenario).label,
		data: {
			form: content.form,
			years,
			series: own.map((line) => toPlotSeries(desk, line, { entries: content.series.length, scenarios, isSplit, looks })),
			...marks,
			domain: content.domain ?? (isSplit ? commonDomain(lines, content.form) : undefined)
		}
	}));
	return { plots, entry: content.series[0], facts };
}

const NO_MARKS: Pick<SeriesPlotData, 'targets' | 'dots'> = { targets: [], dots: [] };

function yearsOf({ answer, facts }: Desk, asked: readonly [number, number] | undefined): readonly number[] {
	const last = facts.reportingYears.at(-1) ?? facts.lastYear;
	const [from, to] = asked ?? [facts.baseYear, last];
	return answer.years.filter((year) => year >= from && year <= to);
}

function toLine(
	desk: Desk,
	cell: string,
	asked: {
		readonly entry: SeriesEntry;
		readonly k: number;
		readonly scenario: string;
		readonly against: string | undefined;
		readonly years: readonly number[];
		readonly language: Language;
	}
): Line {
	const { entry, k, scenario, against, years, language } = asked;
	const found = answerTo(desk.answersOf(cell), entry.of, scenario);
	const all = seriesIn(found, scenario);
	const base = against === undefined ? undefined : seriesIn(answerTo(desk.answersOf(cell), entry.of, against), against);
	const values = years.map((year) => {
		const at = desk.answer.years.indexOf(year);
		const [value, off] = [all[at], base === undefined ? 0 : base[at]];
		return value === undefined || off === undefined ? undefined : value - off;
	});
	return { entry: k, scenario, label: entryLabel(entry, found?.facts, language), facts: found?.facts, values };
}

/** Several series: a colour each, and dashes for scenarios. One series: a colour and a dash for each scenario. */
function toPlotSeries(
	desk: Desk,
	line: Line,
	{
		entries,
		scenarios,
		isSplit,
		looks
	}: {
		readonly entries: number;
		readonly scenarios: readonly string[];
		readonly isSplit: boolean;
		readonly looks: ReadonlyMap<string, ScenarioLook>;
	}
): SeriesPlotData['series'][number] {
	const look = scenarios.length > 1 ? looks.get(line.scenario) : undefined;
	const name = desk.scenario(line.scenario).label;
	const isMany = scenarios.length > 1 && !isSplit;
	const label = !isMany ? line.label : entries === 1 ? name : `${line.label}, ${name}`;
	return {
		id: `${line.entry} ${line.scenario}`,
		label,
		colour: (entries === 1 ? (look?.colour ?? 0) : line.entry) % 6,
		dash: (isMany ? (look?.dash ?? 0) : entries > 1 ? line.entry : 0) % 4,
		values: line.values
	};
}

/** Published points and targets, where the chart is of one series of the model. */
function marksOf(
	{ series, form, targets, outturn }: Drawn,
	{ facts, years }: { readonly facts: TextFacts | undefined; readonly years: readonly number[] }
): Pick<SeriesPlotData, 'targets' | 'dots'> {
	const found = facts?.series;
	if (found === undefined || series.length !== 1 || form !== 'line') return NO_MARKS;
	return {
		targets: targets ? found.targets.filter(({ year }) => years.includes(year)).map(toPlotTarget) : [],
		dots: outturn
			? found.actual
					.filter(({ year }) => years.includes(year))
					.map(({ year, value, status }) => ({ year, value, isHollow: status !== 'final' }))
			: []
	};
}

function toPlotTarget({ id, year, value }: NonNullable<TextFacts['series']>['targets'][number]): PlotTarget {
	const [low, high] = typeof value === 'number' ? [value, value] : value;
	return { year, low, high, label: id };
}

function commonDomain(lines: readonly Line[], form: SeriesPlotData['form']): readonly [number, number] | undefined {
	if (form !== 'line') return undefined;
	const values = lines.flatMap(({ values: own }) => own.filter((value) => value !== undefined));
	return values.length === 0 ? undefined : [Math.min(0, ...values), Math.max(0, ...values) * 1.04];
}
