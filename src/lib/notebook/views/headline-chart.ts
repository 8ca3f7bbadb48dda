import type { ActualPoint, Assessment, PackView } from '$lib/analysis';
import type { ChartLine, ChartPoint, LineChartData } from '$lib/charts';
import { fillText, formatDigits } from '$lib/i18n';
import type { Locale } from '../locale-context';

/** Years drawn after the headline year at most, to show when a missed target is reached. */
const MOST_YEARS_AFTER = 6;

/** Least room above the highest fixed figure, as a share, so that a better result does not move the axis. */
const HEADROOM = 0.12;

/** What is drawn, and what the axes follow. */
export interface ChartRuns {
	readonly shown: Assessment;
	readonly initial: Assessment;
	/** Whether the result shown is that of the visitor's own changes. */
	readonly hasChanges: boolean;
}

/** The parts of the chart that no lever moves: its axes, what was published, what was asked for, and the programme. */
export interface ChartBackground extends Omit<LineChartData, 'lines'> {
	readonly below: readonly ChartLine[];
	readonly above: readonly ChartLine[];
}

/** What the chart of the headline series shows of a result. */
export function toHeadlineChart(view: PackView, { shown, initial, hasChanges }: ChartRuns, locale: Locale): LineChartData {
	return withRun(toBackground(view, initial, locale), view, { shown, hasChanges }, locale);
}

/** The chart with the line of a run in it. The other lines stay the same objects, so that only this one is drawn again. */
export function withRun(
	{ below, above, ...background }: ChartBackground,
	view: PackView,
	{ shown, hasChanges }: Omit<ChartRuns, 'initial'>,
	{ text }: Locale
): LineChartData {
	const points = pointsOf(shown.years, seriesOf(shown, view.headlineChart.series));
	const scenario: ChartLine = { id: 'scenario', role: 'scenario', label: hasChanges ? text.chart.yours : text.chart.scenario, points };
	return { ...background, lines: [...below, scenario, ...above] };
}

/** Everything around the line of a run. */
export function toBackground(view: PackView, initial: Assessment, locale: Locale): ChartBackground {
	const { headlineChart: chart } = view;
	const { text, language } = locale;
	const headlineYear = initial.verdict.target.year;
	const lastTarget = Math.max(...chart.targets.map((target) => target.year), headlineYear ?? view.baseYear);
	const reached = initial.verdict.target.firstYear ?? lastTarget;
	const lastYear = Math.min(view.lastYear, Math.max(lastTarget + 1, Math.min(reached + 1, lastTarget + MOST_YEARS_AFTER)));
	const programme = pointsOf(initial.years, chart.programme);
	const fixed = [...programme, ...pointsOf(initial.years, seriesOf(initial, chart.series))].filter((point) => point.year <= lastYear);
	return {
		below: [
			...otherLines(chart.otherActual, locale),
			{ id: 'programme', role: 'programme', label: text.chart.programme, points: programme }
		],
		above: [{ id: 'actual', role: 'actual', label: text.chart.actual, points: chart.actual.map((point) => toChartPoint(point, locale)) }],
		targets: chart.targets.map(({ year, value }) => ({
			year,
			value,
			label: fillText(text.chart.targetPoint, { value: formatDigits(value, { ...chart.display, decimals: 0 }, language) })
		})),
		firstYear: Math.min(view.baseYear, ...chart.actual.map((point) => point.year)),
		lastYear,
		lastActualYear: chart.actual.at(-1)?.year,
		markedYear: headlineYear,
		atLeast: Math.max(0, ...fixed.map((point) => point.value ?? 0)) * (1 + HEADROOM)
	};
}

/** Values of a series in a result; none when it was not asked for. */
export function seriesOf(assessment: Assessment, id: string): readonly (number | undefined)[] {
	return assessment.series.find((one) => one.id === id)?.values ?? [];
}

function pointsOf(years: readonly number[], values: readonly (number | undefined)[]): readonly ChartPoint[] {
	return years.map((year, index) => ({ year, value: values[index] }));
}

function toChartPoint({ year, value, status }: ActualPoint, { text }: Locale): ChartPoint {
	const isHollow = status !== 'final';
	return { year, value, isHollow, ...(isHollow ? { note: text.dataStatus[status] } : {}) };
}

/** Other published figures, one line each: a target is none, even where a source lists it beside them. */
function otherLines(points: PackView['headlineChart']['otherActual'], locale: Locale): readonly ChartLine[] {
	const published = points.filter((point) => point.status !== 'target');
	const labels = [...new Set(published.map((point) => point.label[locale.language]))];
	return labels.map((label, index) => ({
		id: `other-${index}`,
		role: 'other',
		label,
		points: published.filter((point) => point.label[locale.language] === label).map((point) => toChartPoint(point, locale))
	}));
}
