import { describe, expect, test } from 'vitest';
import { toSeriesId, type Pack, type Target } from '$lib/model';
import { closeTo } from '../../../../tests/support';
import { tinyDifference, tinyHistory, tinyLibrary, tinyScenario, tinyTarget } from '../../../../tests/support/tiny-pack';
import { compilePack } from '../compile/compile-pack';
import { runScenario } from '../compile/run-scenario';
import type { TargetResult } from '../types';
import { measureTargets } from './measure-targets';

/** The result of one target in the tiny pack: per head is 10 in 2020 and grows by 5 % a year. */
function measured(target: Partial<Target>, pack: Partial<Pack> = {}): TargetResult {
	const compiled = compilePack(tinyLibrary({ targets: [tinyTarget(target)], ...pack }), 'tiny');
	if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics));
	const [result] = measureTargets(runScenario(compiled.value, 'trend'));
	if (result === undefined) throw new Error('no result');
	return result;
}

const history = {
	historySeries: [tinyHistory('published', true)],
	history: [2021, 2022].map(
		(year) => ({ series: 'published', year, value: year === 2021 ? 11 : 12, status: 'final', source: 'book', where: {} }) as const
	)
};
const output = toSeriesId('output');

describe('measures', () => {
	test.each([
		['level', {}, 10 * 1.05 ** 10],
		['cagr', { measure: 'cagr', from: 2020, unit: 'share', value: 0.05 }, 0.05],
		['mean', { measure: 'mean', series: toSeriesId('growth'), from: 2021, unit: 'share', value: 0.05 }, 0.05],
		['sum', { measure: 'sum', series: output, from: 2021, year: 2023 }, 1000 * (1.05 + 1.05 ** 2 + 1.05 ** 3)],
		[
			'ratio-of-sums',
			{ measure: 'ratio-of-sums', series: output, denominator: toSeriesId('people'), from: 2021, year: 2022 },
			(1050 + 1102.5) / 200
		],
		['change', { measure: 'change', series: output, from: 2020, year: 2021 }, 50],
		['change as growth', { measure: 'change', series: output, from: 2020, year: 2022, unit: 'share', value: 0.1 }, 0.1025],
		['first-year', { measure: 'first-year', value: 12, year: 2030 }, 2024]
	] as const)('%s', (_, target, expected) => {
		closeTo(measured(target).value, expected, { rel: 1e-12 });
	});
});

describe('when', () => {
	test('the first year in which the rounded series reaches the target', () => {
		// 10 * 1.05^8 = 14.77 prints as 15.
		expect(measured({}).firstYear).toBe(2028);
	});

	test('a sum is reached in the year its running total does', () => {
		// 1050 + 1102.5 + 1157.625 = 3310.125
		expect(measured({ measure: 'sum', series: output, from: 2021, year: 2030, value: 3300 }).firstYear).toBe(2023);
	});

	test('never within the run is no year', () => {
		expect(measured({ value: 1e6 }).firstYear).toBeUndefined();
	});

	test('the last published year, and the growth needed from its figure', () => {
		const result = measured({ value: 24 }, history);
		expect(result.lastActualYear).toBe(2022);
		closeTo(result.growthNeeded, 2 ** (1 / 8) - 1, { rel: 1e-12 });
		expect(result.passedIn).toBeUndefined();
	});

	test('a published figure that reached the target is the year it was passed in, not the year of the last figure', () => {
		expect(measured({ value: 11 }, history)).toMatchObject({ passedIn: 2021, lastActualYear: 2022 });
	});

	test('an average over a period needs the growth that is left of it', () => {
		// From 10 in 2020 at 10 % a year 25.9374 in 2030; from 12 in 2022 that takes eight years.
		const result = measured({ measure: 'cagr', from: 2020, unit: 'share', value: 0.1 }, history);
		closeTo(result.growthNeeded, ((10 * 1.1 ** 10) / 12) ** (1 / 8) - 1, { rel: 1e-12 });
	});

	test('a deadline is met by years to spare, and missed when it is too late', () => {
		expect(measured({ measure: 'first-year', value: 12, year: 2030 })).toMatchObject({ status: 'met', gap: 6 });
		expect(measured({ measure: 'first-year', value: 16, year: 2025 })).toMatchObject({ status: 'missed', gap: -5 });
		expect(measured({ measure: 'first-year', value: 1e6, year: 2025 })).toMatchObject({ status: 'missed', value: undefined });
	});
});

describe('a target that cannot be computed says why', () => {
	test('a qualitative one in its own words', () => {
		const reason = { vi: 'vì thế', en: 'because' };
		expect(measured({ measure: 'text', reason })).toMatchObject({ status: 'not-computable', reason, value: undefined });
	});

	test('a series the pack lacks the data for names what is missing', () => {
		expect(measured({ series: toSeriesId('lonely') }).reason?.en).toContain('absent');
	});

	test('a year outside the run, a missing period and a unit that measures something else', () => {
		expect(measured({ year: 2060 }).reason?.en).toContain('2060');
		expect(measured({ measure: 'mean' }).reason?.en).toContain('does not state');
		expect(measured({ unit: 'ha' }).reason?.en).toContain('does not convert');
	});

	test('an input that follows its own target keeps its value but never counts as met', () => {
		const beds = { series: toSeriesId('beds'), value: 5 };
		expect(measured(beds)).toMatchObject({ status: 'not-computable', value: 5, gap: 0 });
		expect(measured(beds).reason?.en).toContain('by construction');
	});

	test('once a visitor has set that input, it is judged', () => {
		const compiled = compilePack(tinyLibrary({ targets: [tinyTarget({ series: toSeriesId('beds'), value: 5 })] }), 'tiny');
		const change = { id: toSeriesId('beds'), path: { kind: 'constant', value: 6 } } as const;
		expect(compiled.ok && measureTargets(runScenario(compiled.value, 'trend', [change]))[0]).toMatchObject({ status: 'met', value: 6 });
	});

	test('a series that has no value that year', () => {
		const scenario = tinyScenario({ set: [tinyDifference('people', 0)] });
		const compiled = compilePack(tinyLibrary({}, [scenario]), 'tiny');
		expect(compiled.ok && measureTargets(runScenario(compiled.value, 'trend'))[0]).toMatchObject({
			status: 'not-computable',
			value: undefined
		});
	});
});
