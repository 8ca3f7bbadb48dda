import { expect, test } from 'vitest';
import type { YearPath } from '../types';
import { applyPath } from './apply-path';
import { laySpan, pathBetween } from './path-between';

const years = [2025, 2026, 2027, 2028];

test('a path holds the years that differ, those with one value together', () => {
	expect(pathBetween(years, [1, 1, 1, 1], [1, 2, 2, 3])).toEqual({
		kind: 'years',
		spans: [
			{ first: 2026, last: 2027, value: 2 },
			{ first: 2028, last: 2028, value: 3 }
		]
	});
	expect(pathBetween(years, [1, 1, 1, 1], [2, 1, 2, 1])).toMatchObject({ spans: [{ first: 2025 }, { first: 2027 }] });
});

test('nothing that differs is no path, and a year without a value takes none', () => {
	expect(pathBetween(years, [1, 2, 3, 4], [1, 2, 3, 4])).toBeUndefined();
	expect(pathBetween(years, [1, 2, 3, 4], [1, undefined, 3, 4])).toBeUndefined();
});

test('another value over some years leaves what a path says of the others', () => {
	const span = { first: 2026, last: 2027, value: 5 };
	expect(laySpan(undefined, span, years)).toEqual({ kind: 'years', spans: [span] });
	const spans: YearPath = { kind: 'years', spans: [{ first: 2027, last: 2028, value: 1 }] };
	expect(laySpan(spans, span, years)).toEqual({ kind: 'years', spans: [span, { first: 2028, last: 2028, value: 1 }] });
	expect(laySpan({ kind: 'constant', value: 1 }, span, years)).toEqual({
		kind: 'years',
		spans: [{ first: 2025, last: 2025, value: 1 }, span, { first: 2028, last: 2028, value: 1 }]
	});
});

test('a value laid over knots leaves the line between them where it was', () => {
	const knots: YearPath = {
		kind: 'knots',
		interp: 'linear',
		knots: [
			{ year: 2025, value: 1 },
			{ year: 2028, value: 4 }
		]
	};
	const values = applyPath(laySpan(knots, { first: 2027, last: 2027, value: 9 }, years), years, []);
	expect(values[0]).toBe(1);
	expect(values[1]).toBeCloseTo(2, 12);
	expect(values.slice(2)).toEqual([9, 4]);
});
