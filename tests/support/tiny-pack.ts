import type { Bilingual } from '$lib/base';
import {
	toSeriesId,
	type CalibrationStep,
	type HistorySeries,
	type Library,
	type Pack,
	type Scenario,
	type Target,
	type YearPath
} from '$lib/model';
import { tinyModel } from './tiny-model';

const SAME = (text: string): Bilingual => ({ vi: `${text} (vi)`, en: text });
const WHERE = { file: 'tiny.yaml', line: 1 };
const NO_WHY = { status: 'final', source: 'book', where: WHERE } as const;

/** Output over people: `per_head` starts at 10 and grows by `growth` less people's growth. `lonely` waits for an input nobody gives. */
export const TINY = tinyModel({
	variables: {
		output: { equation: 'output = output(-1) * (1 + growth)' },
		people: { equation: 'people = people(-1) * (1 + people_growth)' },
		per_head: { equation: 'per_head = output / people' },
		lonely: { equation: 'lonely = output * absent' }
	},
	inputs: { growth: { unit: 'share' }, people_growth: { unit: 'share' }, beds: {}, absent: {} },
	closures: { main: [], frozen: ['output = output(-1)'] }
});

/** A level of `per_head` to be reached; change what a test is about. */
export function tinyTarget(more: Partial<Target> = {}): Target {
	return {
		id: 'per_head_2030',
		section: '1',
		group: 'all',
		label: SAME('per head'),
		series: toSeriesId('per_head'),
		measure: 'level',
		year: 2030,
		comparison: 'at-least',
		value: 15,
		unit: 'ratio',
		price: 'none',
		direction: 'more',
		printed: 1,
		where: WHERE,
		...more
	};
}

/** A scenario of the tiny pack; change what a test is about. */
export function tinyScenario(more: Partial<Scenario> = {}): Scenario {
	return {
		id: 'trend',
		pack: 'tiny',
		label: SAME('trend'),
		question: SAME('what if?'),
		closure: 'main',
		set: [],
		calibration: [],
		derived: [],
		order: 1,
		where: WHERE,
		...more
	};
}

/** A difference for a scenario's `set` or `derived`. */
export function tinyDifference(id: string, path: YearPath | number) {
	return { id: toSeriesId(id), path: typeof path === 'number' ? ({ kind: 'constant', value: path } as const) : path, where: WHERE };
}

/** A calibration step; change what a test is about. */
export function tinyStep(
	more: Partial<Omit<CalibrationStep, 'measure' | 'equals'>> & { readonly measure: string; readonly equals: string }
): CalibrationStep {
	const { measure, equals, ...rest } = more;
	const text = (one: string) => ({ text: one, where: WHERE });
	return {
		vary: [toSeriesId('growth')],
		first: 2021,
		last: 2030,
		each: false,
		as: 'value',
		bounds: [-0.5, 0.5],
		from: ['per_head_2030'],
		why: SAME('solved'),
		where: WHERE,
		...rest,
		measure: text(measure),
		equals: text(equals)
	};
}

/** A published series of `per_head`. */
export function tinyHistory(id: string, main: boolean): HistorySeries {
	return { id, of: toSeriesId('per_head'), label: SAME(id), unit: 'ratio', price: 'none', vintage: SAME(`${id} vintage`), main };
}

/** A library of the tiny model with one pack, 2020 to 2040. */
export function tinyLibrary(pack: Partial<Pack> = {}, scenarios: readonly Scenario[] = [tinyScenario()]): Library {
	const given = (id: string, value: number) => ({ ...NO_WHY, ...tinyDifference(id, value), unit: 'ratio' });
	const whole: Pack = {
		id: 'tiny',
		label: SAME('tiny'),
		place: SAME('place'),
		document: SAME('plan'),
		vintage: '2026-01',
		baseYear: 2020,
		lastYear: 2040,
		reportingYears: [2030],
		priceYear: 2010,
		order: 1,
		headline: { scenario: 'trend', target: 'per_head_2030', question: SAME('Will it reach {target} in {year}?'), companions: [] },
		programme: 'trend',
		levers: { main: [{ id: toSeriesId('growth'), first: 2021, last: 2030, label: SAME('growth') }] },
		groups: [{ id: 'all', label: SAME('all') }],
		base: [
			{ ...NO_WHY, id: toSeriesId('output'), value: 1000, unit: 'ratio' },
			{ ...NO_WHY, id: toSeriesId('people'), value: 100, unit: 'ratio' }
		],
		assumptions: [{ ...given('growth', 0.05), soft: [0, 0.1] }, given('people_growth', 0), { ...given('beds', 5), status: 'target-path' }],
		historySeries: [],
		history: [],
		targets: [tinyTarget()],
		audit: [],
		sources: [{ id: 'book', title: SAME('The book'), publisher: 'x', date: '2020' }],
		missing: [],
		...pack
	};
	return { model: TINY, packs: [whole], scenarios };
}
