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

/** What the chart of the headline series shows of a result. Its axes depend on `initial` only, so that levers do not move them. */
export function toHeadlineChart(view: PackView, { shown, initial, hasChanges }: ChartRuns, locale: Locale): LineChartData {
	const { headlineChart: chart } = view;
	const { text, language } = locale;
	const headlineYear = initial.verdict.target.year;
	const lastTarget = Math.max(...chart.targets.map((target) => target.year), headlineYear ?? view.baseYear);
	const reached = initial.verdict.target.firstYear ?? lastTarget;
	const lastYear = Math.min(view.lastYear, Math.max(lastTarget + 1, Math.min(reached + 1, lastTarget + MOST_YEARS_AFTER)));
	const programme = pointsOf(initial.years, chart.programme);
	const scenario = pointsOf(shown.years, seriesOf(shown, chart.series));
	const lines: readonly ChartLine[] = [
		...otherLines(chart.otherActual, locale),
		{ id: 'programme', role: 'programme', label: text.chart.programme, points: programme },
		{ id: 'scenario', role: 'scenario', label: hasChanges ? text.chart.yours : text.chart.scenario, points: scenario },
		{ id: 'actual', role: 'actual', label: text.chart.actual, points: chart.actual.map((point) => toChartPoint(point, locale)) }
	];
	const fixed = [...programme, ...pointsOf(initial.years, seriesOf(initial, chart.series))].filter((point) => point.year <= lastYear);
	return {
		lines,
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
