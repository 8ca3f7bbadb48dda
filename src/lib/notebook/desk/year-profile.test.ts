import { expect, test } from 'vitest';
import { carriedOn, pathBetween, straightened } from './year-profile';

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

test('a straight line keeps its ends, and carrying on keeps what was before', () => {
	expect(straightened([1, 9, 9, 4], 0, 3)).toEqual([1, 2, 3, 4]);
	expect(straightened([1, 9, 9, 4], 3, 1)).toEqual([1, 9, 9, 4]);
	expect(carriedOn([1, 2, 3, 4], 1)).toEqual([1, 2, 2, 2]);
});
