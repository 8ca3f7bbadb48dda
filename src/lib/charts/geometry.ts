import { nice, ticks } from 'd3-array';
import { linearScale, type LinearScale } from './linear-scale';
import { polyline } from './polyline';
import type { ChartBand, ChartLine, ChartPoint, LineChartData, YearWindow } from './types';

/** Size of a drawing in its own units, with room for axes and labels. */
export interface Frame {
	readonly width: number;
	readonly height: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
	/** Greatest number of labelled years. */
	readonly yearLabels: number;
	readonly valueTicks: number;
}

/** Beside the levers and on paper. */
export const WIDE: Frame = { width: 720, height: 400, top: 34, right: 118, bottom: 30, left: 46, yearLabels: 9, valueTicks: 5 };

/** On a phone: the same text size on a third of the width. */
export const NARROW: Frame = { width: 350, height: 300, top: 34, right: 18, bottom: 28, left: 36, yearLabels: 4, valueTicks: 4 };

/** Scales and ticks of a chart in a frame. */
export interface Geometry extends YearWindow {
	readonly frame: Frame;
	readonly x: LinearScale;
	readonly y: LinearScale;
	readonly years: readonly number[];
	readonly values: readonly number[];
}

/** Scales of a chart: the vertical axis starts at zero unless values are negative, and ends at a round number. */
export function toGeometry(data: LineChartData, frame: Frame): Geometry {
	const values = data.lines.flatMap((one) => visiblePoints(one, data).map((point) => point.value)).filter((value) => value !== undefined);
	const ends = (data.bands ?? []).flatMap((band) => inWindow(band.points, data).flatMap(({ low, high }) => [low, high]));
	const top = Math.max(0, data.atLeast, ...ends, ...values, ...data.targets.map(({ value }) => value));
	const bottom = Math.min(0, ...ends, ...values);
	const x = linearScale([data.firstYear, data.lastYear], [frame.left, frame.width - frame.right]);
	const [low, high] = nice(bottom, top * 1.04, frame.valueTicks);
	const y = linearScale([low, high], [frame.height - frame.bottom, frame.top]);
	const { firstYear, lastYear } = data;
	return { frame, x, y, firstYear, lastYear, years: yearTicks(data, frame.yearLabels), values: ticks(low, high, frame.valueTicks) };
}

/** The geometry from before when a new one places everything alike, so that what did not move is not worked out again. */
export function keepGeometry(before: Geometry | undefined, next: Geometry): Geometry {
	const isSame =
		before?.frame === next.frame &&
		before.firstYear === next.firstYear &&
		before.lastYear === next.lastYear &&
		before.y(0) === next.y(0) &&
		before.y(1) === next.y(1) &&
		before.years.join() === next.years.join();
	return isSame ? before : next;
}

/** Points of a line inside the years shown. */
export function visiblePoints(one: ChartLine, window: YearWindow): readonly ChartPoint[] {
	return inWindow(one.points, window);
}

function inWindow<T extends { readonly year: number }>(points: readonly T[], { firstYear, lastYear }: YearWindow): readonly T[] {
	return points.filter(({ year }) => year >= firstYear && year <= lastYear);
}

/** Outline of a band: along its upper ends, and back along the lower ones. */
export function bandPath({ points }: ChartBand, geometry: Geometry): string {
	const { x, y } = geometry;
	const seen = inWindow(points, geometry);
	const outline = [
		...seen.map(({ year, high }) => ({ x: x(year), y: y(high) })),
		...seen.toReversed().map(({ year, low }) => ({ x: x(year), y: y(low) }))
	];
	return outline.length === 0 ? '' : `${polyline(outline)}Z`;
}

/** Path of a line, broken where a year has no value; empty when nothing is visible. */
export function linePath(one: ChartLine, geometry: Geometry): string {
	const { x, y } = geometry;
	return polyline(visiblePoints(one, geometry).map(({ year, value }) => ({ x: x(year), y: value === undefined ? undefined : y(value) })));
}

/** Value of a line in a year. */
export function valueIn(one: ChartLine, year: number): number | undefined {
	return one.points.find((point) => point.year === year)?.value;
}

/** The year nearest to a horizontal position, in drawing units, inside the years shown. */
export function nearestYear(data: LineChartData, position: number, { x }: Geometry): number {
	return Math.min(Math.max(Math.round(x.invert(position)), data.firstYear), data.lastYear);
}

/** Whole years, evenly spaced, always with the first target's year and with as many as fit. */
function yearTicks(data: LineChartData, most: number): readonly number[] {
	const anchor = data.markedYear ?? data.lastYear;
	const step = [1, 2, 5, 10, 20].find((one) => (data.lastYear - data.firstYear) / one < most) ?? 50;
	const first = anchor - Math.floor((anchor - data.firstYear) / step) * step;
	const count = Math.floor((data.lastYear - first) / step) + 1;
	return Array.from({ length: count }, (_, index) => first + index * step);
}
