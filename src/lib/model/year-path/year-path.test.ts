import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toSeriesId } from '../series';
import type { YearPath } from '../types';
import { applyPath } from './apply-path';
import { decodeYearPath } from './decode-year-path';
import { formatChange, formatYearPath, yearPathData } from './format-year-path';
import { parseChange, parseYearPath } from './parse-year-path';

const YEARS = [2020, 2021, 2022, 2023, 2024] as const;

describe('applyPath', () => {
	const under = [1, 2, undefined, 4, 5];

	test('a constant covers every year', () => {
		expect(applyPath({ kind: 'constant', value: 9 }, YEARS, under)).toEqual([9, 9, 9, 9, 9]);
	});

	test('spans cover their own years and leave the rest', () => {
		const path: YearPath = {
			kind: 'years',
			spans: [
				{ first: 2021, last: 2022, value: 9 },
				{ first: 2024, last: 2024, value: 0 }
			]
		};
		expect(applyPath(path, YEARS, under)).toEqual([1, 9, 9, 4, 0]);
	});

	test('knots run straight from the first to the last and hold after it', () => {
		const path: YearPath = {
			kind: 'knots',
			interp: 'linear',
			knots: [
				{ year: 2021, value: 10 },
				{ year: 2023, value: 20 }
			]
		};
		expect(applyPath(path, YEARS, under)).toEqual([1, 10, 15, 20, 20]);
	});

	test('steps hold each knot until the next', () => {
		const path: YearPath = {
			kind: 'knots',
			interp: 'step',
			knots: [
				{ year: 2021, value: 10 },
				{ year: 2023, value: 20 }
			]
		};
		expect(applyPath(path, YEARS, under)).toEqual([1, 10, 10, 20, 20]);
	});

	test('knots that start after the last year change nothing', () => {
		expect(applyPath({ kind: 'knots', interp: 'linear', knots: [{ year: 2030, value: 1 }] }, YEARS, under)).toEqual(under);
	});
});

const NUMBER = fc.double({ noNaN: true, noDefaultInfinity: true });
const SORTED_YEARS = fc
	.uniqueArray(fc.integer({ min: 1900, max: 2200 }), { minLength: 2, maxLength: 8 })
	.map((years) => years.toSorted((a, b) => a - b));
const ANY_PATH: fc.Arbitrary<YearPath> = fc.oneof(
	NUMBER.map((value): YearPath => ({ kind: 'constant', value })),
	fc.tuple(SORTED_YEARS, NUMBER).map(([years, value]): YearPath => {
		const pairs = Array.from({ length: Math.floor(years.length / 2) }, (_, index) => ({
			first: years[2 * index]!,
			last: years[2 * index + 1]!,
			value: value + index
		}));
		return { kind: 'years', spans: pairs };
	}),
	fc
		.tuple(SORTED_YEARS, NUMBER, fc.constantFrom('linear' as const, 'step' as const))
		.map(([years, value, interp]): YearPath => ({ kind: 'knots', interp, knots: years.map((year) => ({ year, value: value - year })) }))
);

/** The path with -0 as 0: both texts write it so. */
const withoutNegativeZero = (path: YearPath): unknown => JSON.parse(JSON.stringify(path));

describe('writing and reading', () => {
	test('every path reads back from its short text bit by bit', () => {
		fc.assert(
			fc.property(ANY_PATH, (path) => {
				const read = parseYearPath(formatYearPath(path));
				expect(read.ok && withoutNegativeZero(read.value)).toEqual(withoutNegativeZero(path));
			}),
			{ numRuns: 300, seed: 1 }
		);
	});

	test('every path reads back from its data for a file', () => {
		fc.assert(
			fc.property(ANY_PATH, (path) => {
				const read = decodeYearPath(yearPathData(path), () => ({}));
				expect(read.ok && read.value).toEqual(path);
			}),
			{ numRuns: 300, seed: 1 }
		);
	});

	test.each(['growth_assumed[II]=0.12', 'growth_assumed[II]@2026:2030=0.12', 'urban_share@2025=0.3,2030=0.4,linear'])(
		'%s is a change and is written the same',
		(text) => {
			const read = parseChange(text);
			expect(read.ok && formatChange(read.value)).toBe(text);
		}
	);

	test('the spelling of links is read', () => {
		const read = parseChange('growth_assumed.II@2026=0.1');
		expect(read.ok && read.value).toEqual({
			id: toSeriesId('growth_assumed', ['II']),
			path: { kind: 'years', spans: [{ first: 2026, last: 2026, value: 0.1 }] }
		});
	});

	test('any text gives a change or diagnostics', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom('grdp', '@', '=', '2026', ':', ',', '0.1', '[I]', '.', '-', 'linear', '%'), { maxLength: 12 }),
				(parts) => {
					const read = parseChange(parts.join(''));
					expect(read.ok || read.diagnostics.length > 0).toBe(true);
				}
			),
			{ numRuns: 300, seed: 1 }
		);
	});
});

describe('refusals of texts', () => {
	test.each([
		['0,12', 'number-decimal-comma'],
		['2026=0,1', 'number-decimal-comma'],
		['12%', 'number-percent-sign'],
		['2026:2030=12%', 'number-percent-sign'],
		['2026=0.1,2027=7,5%', 'number-percent-sign'],
		['2030:2026=0.1', 'year-range-reversed'],
		['2026:2030=0.1,2028=0.2', 'year-range-overlap'],
		['2026-2030=0.1', 'bad-year-path'],
		['2026:2030=0.1,linear', 'bad-year-path'],
		['linear', 'bad-year-path'],
		['Infinity', 'bad-year-path'],
		['', 'bad-year-path']
	])('"%s" is refused as %s', (text, code) => {
		expect(parseYearPath(text).diagnostics.map((one) => one.code)).toEqual([code]);
	});

	test.each([
		['grdp', 'bad-year-path'],
		['grdp@0.12', 'bad-year-path'],
		['grdp=2026=0.12', 'bad-year-path'],
		['GRDP=1', 'bad-id'],
		['=1', 'bad-id']
	])('the change "%s" is refused as %s', (text, code) => {
		expect(parseChange(text).diagnostics.map((one) => one.code)).toEqual([code]);
	});

	test('the hint of a decimal comma gives the number to write', () => {
		expect(parseYearPath('1.234,5').diagnostics[0]?.hint.vi).toContain('1234.5');
	});
});

describe('refusals of data', () => {
	const place = (...steps: readonly (string | number)[]) => ({ id: steps.join('/') });

	test.each([
		[{ '2030-2026': 0.1 }, 'year-range-reversed'],
		[{ '2026-2030': 0.1, '2030': 0.2 }, 'year-range-overlap'],
		[{ '2026': '0,1' }, 'number-decimal-comma'],
		[{ '2026': '5%' }, 'number-percent-sign'],
		[{ '2026': [1] }, 'wrong-type'],
		[{ '2026': 0.1, interp: 'curve' }, 'unknown-choice'],
		[{ '2026-2030': 0.1, interp: 'linear' }, 'bad-year-path'],
		[{ năm: 1 }, 'bad-year-path'],
		[{}, 'bad-year-path'],
		[{ interp: 'linear' }, 'bad-year-path'],
		[[0.1], 'bad-year-path'],
		[null, 'bad-year-path'],
		[true, 'bad-year-path'],
		[Number.POSITIVE_INFINITY, 'bad-year-path']
	])('%j is refused as %s', (data, code) => {
		expect(decodeYearPath(data, place).diagnostics.map((one) => one.code)).toEqual([code]);
	});
});
