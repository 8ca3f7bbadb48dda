import { describe, expect, test } from 'vitest';
import { halfBars, tornadoScale } from './tornado-geometry';
import type { TornadoData } from './types';

const bar = (low: number | undefined, high: number | undefined) => ({ id: 'a', label: 'a', amount: '', low, high });
const dataOf = (...bars: TornadoData['bars']): TornadoData => ({ base: 100, bars });

describe('a tornado', () => {
	test('puts every bar between the centre line and its ends, inside the drawing', () => {
		const data = dataOf(bar(80, 130), bar(105, 96));
		const scale = tornadoScale(data);
		for (const one of data.bars)
			for (const half of halfBars(one, scale)) {
				expect(half.x).toBeGreaterThan(0);
				expect(half.x + half.width).toBeLessThan(100);
				expect(half.pointsLeft).toBe(half.value < 100);
				expect(half.pointsLeft ? half.x + half.width : half.x).toBeCloseTo(scale.centre, 10);
			}
	});

	test('keeps lengths in proportion to what is moved', () => {
		const data = dataOf(bar(80, 120), bar(95, 110));
		const scale = tornadoScale(data);
		const widths = data.bars.map((one) => Object.fromEntries(halfBars(one, scale).map(({ side, width }) => [side, width])));
		expect(widths[0]!['up']! / widths[1]!['up']!).toBeCloseTo(2, 10);
		expect(widths[0]!['down']! / widths[1]!['down']!).toBeCloseTo(4, 10);
	});

	test('shows the one half that has a value', () => {
		const data = dataOf(bar(undefined, 120));
		expect(halfBars(data.bars[0]!, tornadoScale(data)).map(({ side }) => side)).toEqual(['up']);
	});

	test('draws the shorter of two halves on one side on top', () => {
		const data = dataOf(bar(110, 130));
		expect(halfBars(data.bars[0]!, tornadoScale(data)).map(({ value }) => value)).toEqual([130, 110]);
	});

	test('has round ticks that keep clear of the central value', () => {
		const scale = tornadoScale(dataOf(bar(83.3, 131.7)));
		expect(scale.ticks.length).toBeGreaterThan(1);
		for (const tick of scale.ticks) {
			expect(tick % 5).toBe(0);
			expect(Math.abs(scale.x(tick) - scale.centre)).toBeGreaterThan(10);
		}
	});

	test('stands in the middle where nothing moves', () => {
		expect(tornadoScale(dataOf(bar(100, 100))).centre).toBeCloseTo(50, 10);
	});
});
