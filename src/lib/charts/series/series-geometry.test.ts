import { expect, test } from 'vitest';
import { domainOf, PLOT_FRAMES, plotGeometry } from './series-geometry';
import type { SeriesPlotData } from './types';

const data = (form: SeriesPlotData['form'], ...values: readonly (readonly number[])[]): SeriesPlotData => ({
	form,
	years: [2026, 2027],
	series: values.map((own, k) => ({ id: String(k), label: '', colour: 0, dash: 0, values: own })),
	targets: [],
	dots: [],
	domain: undefined
});

test.each([0.025, -0.025, 4_000_000])('the axis of what stays at %d is as close to it as its size asks', (value) => {
	const [low, high] = domainOf(data('line', [value, value]));
	expect(low).toBeLessThan(value);
	expect(high).toBeGreaterThan(value);
	expect(high - low).toBeLessThan(Math.abs(value) / 2);
});

test('what is zero in all years has the one tick that says so', () => {
	const { valueTicks, valueStep, y } = plotGeometry(data('line', [0, 0]), PLOT_FRAMES.wide);
	expect([valueTicks, valueStep]).toEqual([[0], 0]);
	expect(y(0)).toBeGreaterThan(0);
});

test('shares that add up to one but for their last digits end at one', () => {
	const { valueTicks, y } = plotGeometry(data('area', [0.1, 0.1], [0.2, 0.2], [0.7 + 1e-15, 0.7 + 2e-9]), PLOT_FRAMES.wide);
	expect(valueTicks.at(-1)).toBe(1);
	expect(y(1)).toBeCloseTo(PLOT_FRAMES.wide.top, 4);
});
