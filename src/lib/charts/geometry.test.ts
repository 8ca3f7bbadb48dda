import { expect, test } from 'vitest';
import { bandPath, keepGeometry, linePath, nearestYear, NARROW, toGeometry, WIDE } from './geometry';
import type { ChartLine, LineChartData } from './types';

const line = (values: readonly (number | undefined)[]): ChartLine => ({
	id: 'scenario',
	role: 'scenario',
	label: 'a',
	points: values.map((value, index) => ({ year: 2020 + index, value }))
});
const data = (values: readonly (number | undefined)[], over: Partial<LineChartData> = {}): LineChartData => ({
	lines: [line(values)],
	targets: [],
	firstYear: 2020,
	lastYear: 2030,
	lastActualYear: 2024,
	markedYear: 2030,
	atLeast: 0,
	...over
});

test.each([WIDE, NARROW])('the value axis starts at zero, ends at a round number above every value and target', (frame) => {
	const geometry = toGeometry(data([50, 128], { targets: [{ year: 2030, value: 150, label: '' }] }), frame);
	expect(geometry.values[0]).toBe(0);
	expect(geometry.y(0)).toBeCloseTo(frame.height - frame.bottom, 9);
	expect(geometry.y.invert(frame.top)).toBeGreaterThanOrEqual(150);
	expect(geometry.x(2020)).toBe(frame.left);
	expect(geometry.x(2030)).toBe(frame.width - frame.right);
});

test('negative values get room below zero', () => {
	const { y } = toGeometry(data([-5, 10]), WIDE);
	expect(y.invert(WIDE.height - WIDE.bottom)).toBeLessThanOrEqual(-5);
});

test('a year without a value breaks the line', () => {
	const chart = data([1, 2, undefined, 4, 5]);
	expect(linePath(chart.lines[0]!, toGeometry(chart, WIDE)).match(/M/g)).toHaveLength(2);
});

test.each([
	[2015, 2034],
	[2020, 2030],
	[2020, 2050]
])('years from %d to %d are evenly spaced ticks that hold the marked year', (firstYear, lastYear) => {
	const { years } = toGeometry(data([1], { firstYear, lastYear }), NARROW);
	expect(years).toContain(2030);
	expect(years.length).toBeLessThanOrEqual(NARROW.yearLabels);
	expect(new Set(years.slice(1).map((year, index) => year - years[index]!)).size).toBeLessThanOrEqual(1);
});

test('a geometry that places everything alike is the one from before', () => {
	const before = toGeometry(data([1, 100]), WIDE);
	expect(keepGeometry(before, toGeometry(data([2, 99]), WIDE))).toBe(before);
	expect(keepGeometry(before, toGeometry(data([1, 100]), NARROW))).not.toBe(before);
	expect(keepGeometry(before, toGeometry(data([1, 900]), WIDE))).not.toBe(before);
	expect(keepGeometry(before, toGeometry(data([1, 100], { lastYear: 2031 }), WIDE))).not.toBe(before);
});

test('the pointer finds the nearest year and never one outside', () => {
	const chart = data([1, 2]);
	const geometry = toGeometry(chart, WIDE);
	expect(nearestYear(chart, geometry.x(2026) + 3, geometry)).toBe(2026);
	expect(nearestYear(chart, -500, geometry)).toBe(2020);
	expect(nearestYear(chart, 5000, geometry)).toBe(2030);
});

test('a band is a closed outline inside the years shown, and the axis holds its ends', () => {
	const points = [2019, 2020, 2021].map((year) => ({ year, low: -4, high: 200 }));
	const chart = data([1, 2], { bands: [{ share: 0.9, label: '', points }] });
	const geometry = toGeometry(chart, WIDE);
	expect(bandPath(chart.bands![0]!, geometry)).toMatch(/^M[\d.]+,[\d.]+(L[\d.]+,[\d.]+){3}Z$/);
	expect(geometry.y.invert(WIDE.top)).toBeGreaterThanOrEqual(200);
	expect(geometry.y.invert(WIDE.height - WIDE.bottom)).toBeLessThanOrEqual(-4);
	expect(bandPath({ share: 0.9, label: '', points: [] }, geometry)).toBe('');
});
