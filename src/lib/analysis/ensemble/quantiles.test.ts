import { describe, expect, test } from 'vitest';
import { fillUniforms } from '$lib/base';
import { rankKernel } from '$lib/engine';
import { addRows, binOf, countValues, emptyRow, placeOfRank, quantileRank } from './bins';
import { chanceOf } from './chance';
import { between, exactQuantiles, quantilesWith } from './quantiles';
import { QUANTILE_LEVELS, type RowCounts } from './types';

function uniforms(count: number): Float64Array {
	const values = new Float64Array(count);
	fillUniforms({ seed: 4, sampling: 'philox' }, 0, { first: 0, count }, values);
	return values;
}

/** Quantiles from all values sorted: the definition, Hyndman and Fan 1996, number 7. */
function bySorting(values: Float64Array): readonly number[] {
	const sorted = values
		.filter((value) => Number.isFinite(value))
		.map((value) => value + 0)
		.sort();
	return QUANTILE_LEVELS.map((level) => {
		const place = (sorted.length - 1) * level;
		const below = Math.floor(place);
		const [low = NaN, high = NaN] = [sorted[below], sorted[Math.min(below + 1, sorted.length - 1)]];
		return place === below ? low : low + (place - below) * (high - low);
	});
}

const SAMPLES: readonly (readonly [string, Float64Array])[] = [
	['few values', uniforms(40)],
	['many values', uniforms(5000)],
	['a few hundred values in order, each in a bin of its own', uniforms(301).sort()],
	['a long tail', uniforms(5000).map((x) => 1 / x ** 3)],
	['most values the same', uniforms(5000).map((x) => (x < 0.7 ? 0 : x))],
	['most values the largest', uniforms(5000).map((x) => Math.min(x, 0.3))],
	['a clump in the middle', uniforms(5000).map((x) => (x > 0.3 && x < 0.6 ? 0.5 : x))],
	['one value', Float64Array.of(3)],
	['all values the same', new Float64Array(900).fill(7)],
	['values missing', uniforms(3000).map((x, k) => (k % 3 === 0 ? NaN : x))],
	['a value missing at the end', Float64Array.of(...uniforms(2999), NaN)],
	['a value without bounds', Float64Array.of(-Infinity, ...uniforms(3000))],
	['values further apart than a number can be', uniforms(3000).map((x) => (x - 0.5) * 2 * 1.7e308)],
	['values closer than bins can be', uniforms(3000).map((x) => 5e-324 * Math.round(x * 5))],
	['many large values close together', uniforms(5003).map((x) => 1e15 + x)],
	['zeros of both signs', uniforms(4001).map((x) => (x < 0.3 ? -0 : x < 0.6 ? 0 : x - 0.5))],
	['two numbers, far apart', uniforms(1000).map((x) => (x < 0.5 ? -1 : 1e9))],
	['a hundredth of the values unlike all others', uniforms(5000).map((x) => (x < 0.01 ? x : 0.5))],
	['values far outside those that are looked at first', uniforms(5003).map((x, k) => (k % 40 === 1 ? (x - 0.5) * 1e300 : x))],
	['values in order, of a size that no step divides', uniforms(4099).sort()],
	['more values than the kernel holds', uniforms(2 ** 17 + 5)]
];

/** The same by counting in bins laid over a pilot, then keeping the values of a few bins. */
function inTwoPasses(values: Float64Array, pilot: Float64Array): readonly number[] {
	const empty = emptyRow(pilot);
	const half = Math.floor(values.length / 2);
	const row = addRows(countValues(empty, values.subarray(0, half)), countValues(empty, values.subarray(half)));
	const defined = values.length - row.missing;
	return QUANTILE_LEVELS.map((level) => {
		const { below, share } = quantileRank(level, defined);
		return between(valueAt(row, below, values), share === 0 ? undefined : valueAt(row, below + 1, values), share);
	});
}

function valueAt(row: RowCounts, rank: number, values: Float64Array): number {
	const place = placeOfRank(row, rank);
	if ('value' in place) return place.value;
	const held = values.filter(
		(value) => Number.isFinite(value) && value !== row.min && value !== row.max && binOf(value, row) === place.bin
	);
	return held.sort()[place.index] ?? NaN;
}

describe.each(SAMPLES)('quantiles of %s', (_, values) => {
	test('are those of the sorted values', () => {
		expect(exactQuantiles(values)).toEqual(bySorting(values));
	});

	test('are the same without WebAssembly', () => {
		expect(quantilesWith(undefined, values)).toEqual(exactQuantiles(values));
	});

	test('come out the same in two passes, whatever the pilot', () => {
		for (const pilot of [values.subarray(0, 30), Float64Array.of(0.5), Float64Array.of(NaN)])
			expect(inTwoPasses(values, pilot)).toEqual(bySorting(values));
	});
});

test('the kernel itself finds ranks in an ordinary row, and takes no row with a missing value', () => {
	const values = uniforms(5000);
	const sorted = values.toSorted();
	const ranks = [0, 1, 250, 2499, 2500, 4998, 4999];
	expect(rankKernel()?.(values, ranks)).toEqual(ranks.map((rank) => sorted[rank]));
	expect(rankKernel()?.(Float64Array.of(...values, NaN), ranks)).toBeUndefined();
});

test('values that do not exist have no quantiles', () => {
	expect(exactQuantiles(Float64Array.of(NaN, Infinity))).toEqual(QUANTILE_LEVELS.map(() => undefined));
});

test('bins rise with their values', () => {
	const row = emptyRow(uniforms(50));
	const bins = [-1, 0, ...uniforms(500).sort(), 1, 2].map((value) => binOf(value, row));
	expect(bins.toSorted((a, b) => a - b)).toEqual(bins);
});

test('a chance has an interval that is never empty', () => {
	// Wilson's interval of 0 of 10 ends at z² / (10 + z²).
	const z2 = 1.959963984540054 ** 2;
	const [low, high] = chanceOf(0, 10).interval;
	expect(low).toBe(0);
	expect(Math.abs(high - z2 / (10 + z2))).toBeLessThan(1e-15);
	expect(chanceOf(25, 100)).toMatchObject({ probability: 0.25, error: Math.sqrt(0.25 * 0.75 * 0.01) });
	expect(chanceOf(10, 10).interval[1]).toBe(1);
});
