import { describe, expect, test } from 'vitest';
import { toSeriesId, type CalibrationStep } from '$lib/model';
import { closeTo } from '../../../../tests/support';
import { tinyDifference, tinyHistory, tinyLibrary, tinyScenario, tinyStep } from '../../../../tests/support/tiny-pack';
import { calibrateScenario } from './calibrate-scenario';
import { derivedText } from './derived-text';
import type { Calibration } from './types';

/** The tiny pack's scenario calibrated by these steps; per head starts at 10 in 2020. */
function calibrated(...calibration: readonly CalibrationStep[]): Calibration {
	// An old derived file must not show in the result.
	const scenario = tinyScenario({ calibration, derived: [tinyDifference('growth', 0.3)] });
	const history = {
		historySeries: [tinyHistory('seen[x]', true)],
		history: [{ series: 'seen[x]', year: 2021, value: 12, status: 'final', source: 'book', where: {} }]
	} as const;
	const result = calibrateScenario(tinyLibrary(history, [scenario]), 'tiny', 'trend');
	if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
	return result.value;
}

const goal = { measure: 'at(per_head, 2030)', equals: 'target_per_head_2030' };
const doubling = 1.5 ** (1 / 10) - 1;

describe('one unknown a step', () => {
	test('a common value over the years', () => {
		const { solved, derived } = calibrated(tinyStep(goal));
		closeTo(solved[0]?.solution, doubling, { rel: 1e-14 });
		expect(derived).toEqual([{ id: 'growth', path: { kind: 'years', spans: [{ first: 2021, last: 2030, value: solved[0]?.solution }] } }]);
		closeTo(solved[0]?.residual, 0, { abs: 1e-12 });
	});

	test('a common factor on what was there', () => {
		const { solved } = calibrated(tinyStep({ ...goal, as: 'factor' }));
		closeTo(solved[0]?.solution, (1 + doubling) / 1.05 - 1, { abs: 1e-14 });
	});

	test('the end of a ramp from the year before', () => {
		const { solved, derived } = calibrated(tinyStep({ ...goal, as: 'ramp', bounds: [-0.2, 0.4] }));
		const end = solved[0]?.solution ?? Number.NaN;
		const path = derived[0]?.path;
		const spans = path?.kind === 'years' ? path.spans : [];
		expect(spans).toHaveLength(10);
		closeTo(spans[4]?.value, (0.05 + end) / 2, { rel: 1e-12 });
		closeTo(
			spans.reduce((product, { value }) => product * (1 + value), 10),
			15,
			{ rel: 1e-12 }
		);
	});

	test('year by year, read at that year, from a published series', () => {
		const { solved } = calibrated(tinyStep({ measure: 'per_head', equals: 'history_seen_x', each: true, first: 2021, last: 2021 }));
		closeTo(solved[0]?.solution, 0.2, { rel: 1e-12 });
	});

	test('the base year’s value of a computed series', () => {
		const { solved, derived } = calibrated(tinyStep({ ...goal, vary: [toSeriesId('output')], first: 2020, last: 2020, bounds: [1, 5000] }));
		closeTo(solved[0]?.solution, 1500 / 1.05 ** 10, { rel: 1e-12 });
		expect(derived[0]?.path).toEqual({ kind: 'years', spans: [{ first: 2020, last: 2020, value: solved[0]?.solution }] });
	});

	test('each step starts from the result of those before it', () => {
		const first = tinyStep({ measure: 'at(per_head, 2025)', equals: '12', last: 2025 });
		const second = tinyStep({ ...goal, first: 2026 });
		closeTo(calibrated(first, second).solved[1]?.solution, (15 / 12) ** (1 / 5) - 1, { rel: 1e-12 });
	});
});

describe('what cannot be solved is said', () => {
	test.each([
		['calibration-no-solution', tinyStep({ ...goal, bounds: [0, 0.01] })],
		['calibration-unknown-series', tinyStep({ ...goal, vary: [toSeriesId('per_head')] })]
	])('%s', (code, step) => {
		const result = calibrateScenario(tinyLibrary({}, [tinyScenario({ calibration: [step] })]), 'tiny', 'trend');
		expect(result.diagnostics.map((one) => one.code)).toEqual([code]);
		expect(result.ok).toBe(false);
	});

	test('a scenario that does not exist', () => {
		expect(calibrateScenario(tinyLibrary(), 'tiny', 'none').diagnostics.map(({ code }) => code)).toEqual(['scenario-unknown']);
		expect(calibrateScenario(tinyLibrary(), 'none', 'trend').diagnostics.map(({ code }) => code)).toEqual(['pack-unknown']);
	});
});

test('the derived file keeps every bit', () => {
	const value = 0.1 + 0.2;
	const derived = [
		{
			id: toSeriesId('inflation', ['I']),
			path: {
				kind: 'years',
				spans: [
					{ first: 2021, last: 2025, value },
					{ first: 2026, last: 2026, value: 0.5 }
				]
			}
		}
	] as const;
	expect(derivedText({ pack: 'tiny', scenario: 'trend', derived, solved: [] })).toBe(
		'format: kb-derived/1\nscenario: trend\nset:\n  "inflation[I]":\n    2021-2025: 0.30000000000000004\n    2026: 0.5\n'
	);
});
