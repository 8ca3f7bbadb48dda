import { nice, ticks } from 'd3-array';
import { linearScale, stepOf, type LinearScale } from '../linear-scale';
import { stackValues } from './stack';
import { polyline } from '../polyline';
import type { SeriesPlotData } from './types';

/** Size of a plot in its own units. */
export interface PlotFrame {
	readonly width: number;
	readonly height: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
	readonly yearLabels: number;
}

/** One plot across the column, one of several beside each other, and one on a phone. */
export const PLOT_FRAMES = {
	wide: { width: 720, height: 320, top: 14, right: 160, bottom: 28, left: 60, yearLabels: 11 },
	small: { width: 350, height: 220, top: 14, right: 14, bottom: 26, left: 52, yearLabels: 4 },
	narrow: { width: 350, height: 240, top: 14, right: 14, bottom: 26, left: 52, yearLabels: 5 }
} as const satisfies Readonly<Record<string, PlotFrame>>;

/** The frame for a plot: bars have no labels at their ends and take that room. */
export function frameFor({ form }: Pick<SeriesPlotData, 'form'>, frame: PlotFrame): PlotFrame {
	return form === 'bars' ? { ...frame, right: PLOT_FRAMES.small.right } : frame;
}

/** Scales and ticks of a plot in a frame. */
export interface PlotGeometry {
	readonly frame: PlotFrame;
	readonly x: LinearScale;
	readonly y: LinearScale;
	readonly yearTicks: readonly number[];
	readonly valueTicks: readonly number[];
	/** From one tick to the next; 0 where there is only one. */
	readonly valueStep: number;
	/** Width of a bar. */
	readonly bar: number;
}

const VALUE_TICKS = 5;

/** Ends of the vertical axis over what is drawn: from zero for stacks, and for lines that are not far from it; alike where all is zero. */
export function domainOf(data: SeriesPlotData): readonly [number, number] {
	if (data.domain !== undefined) return data.domain;
	const drawn =
		data.form === 'line'
			? data.series.flatMap(({ values }) => values.filter((value) => value !== undefined))
			: stackValues(data).flatMap(({ from, to }) => [from, to]);
	const all = [...drawn, ...data.targets.flatMap(({ low, high }) => [low, high]), ...data.dots.map(({ value }) => value)];
	if (all.length === 0) return [0, 1];
	// What a sum of parts misses, whose values pages carry with nine digits, must not make room for another tick.
	const [low, high] = [Math.min(...all), Math.max(...all)].map((end) => Number(end.toPrecision(7))) as [number, number];
	if (low === high && low !== 0 && data.form === 'line') return aroundConstant(low);
	const keepsZero = data.form !== 'line' || low <= 0 || (high - low) / high > 0.25;
	return keepsZero ? [Math.min(0, low), Math.max(0, high)] : [low, high];
}

/** Room for what never changes: a tenth of it below and above, whatever its size. */
function aroundConstant(value: number): readonly [number, number] {
	const room = Math.abs(value) / 10;
	return [value - room, value + room];
}

/** Scales of a plot. */
export function plotGeometry(data: SeriesPlotData, frame: PlotFrame): PlotGeometry {
	const [first = 0, last = 1] = [data.years[0], data.years.at(-1)];
	const slot = (frame.width - frame.left - frame.right) / Math.max(data.years.length, 1);
	const inset = data.form === 'bars' ? slot / 2 : 0;
	const span = Math.max(last - first, 1);
	const x = linearScale([first, first + span], [frame.left + inset, frame.width - frame.right - inset]);
	const [low, high] = domainOf(data);
	const isFlat = low === high;
	const [bottom, top] = isFlat
		? [low - 1, low + 1]
		: (data.domain ?? nice(low, high + (data.form === 'line' ? (high - low) * 0.04 : 0), VALUE_TICKS));
	const y = linearScale([bottom, top], [frame.height - frame.bottom, frame.top]);
	const step = [1, 2, 5, 10, 20].find((one) => span / one < frame.yearLabels) ?? 50;
	const yearTicks = data.years.filter((year) => (last - year) % step === 0);
	const valueTicks = isFlat ? [low] : ticks(bottom, top, VALUE_TICKS);
	return { frame, x, y, yearTicks, valueTicks, valueStep: stepOf(valueTicks), bar: slot * 0.72 };
}

/** Path of a series, broken where a year has no value. */
export function seriesPath(values: readonly (number | undefined)[], years: readonly number[], { x, y }: PlotGeometry): string {
	return polyline(values.map((value, at) => ({ x: x(years[at] ?? 0), y: value === undefined ? undefined : y(value) })));
}

/** Outlines of stacked areas, by series. */
export function areaPaths(data: SeriesPlotData, { x, y }: PlotGeometry): readonly string[] {
	const pieces = stackValues(data);
	return data.series.map((_, k) => {
		const own = pieces.filter((piece) => piece.series === k);
		const point = (at: number, value: number) => `${x(data.years[at] ?? 0).toFixed(1)} ${y(value).toFixed(1)}`;
		const there = own.map(({ at, to }) => point(at, to));
		const back = own.toReversed().map(({ at, from }) => point(at, from));
		return own.length === 0 ? '' : `M${[...there, ...back].join('L')}Z`;
	});
}
