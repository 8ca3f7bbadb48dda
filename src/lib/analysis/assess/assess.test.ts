import { describe, expect, test } from 'vitest';
import { toSeriesId, type Pack, type Scenario, type Target } from '$lib/model';
import { tinyHistory, tinyLibrary, tinyScenario, tinyTarget } from '../../../../tests/support/tiny-pack';
import { compilePack } from '../compile/compile-pack';
import { checkChanges } from '../compile/check-changes';
import type { CompiledPack } from '../compile/types';
import type { Assessment, Change } from '../types';
import { assess } from './assess';

function compiled(pack: Partial<Pack> = {}, scenario: Partial<Scenario> = {}): CompiledPack {
	const result = compilePack(tinyLibrary(pack, [tinyScenario(scenario)]), 'tiny');
	if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
	return result.value;
}

function assessed(pack: Partial<Pack> = {}, scenario: Partial<Scenario> = {}, changes: readonly Change[] = []): Assessment {
	return assess(compiled(pack, scenario), 'trend', changes);
}

function targets(more: Partial<Target>, ...others: readonly Target[]): Partial<Pack> {
	return { targets: [tinyTarget(more), ...others] };
}

function growth(value: number): Change {
	return { id: toSeriesId('growth'), path: { kind: 'constant', value } };
}

describe('the sentence, per head being 16.3 in 2030', () => {
	test.each([
		['met early', {}, 'Yes. In the scenario “trend”, 2030 comes to 16.3, 1.3 above the target (8.6%). It reaches 15 already in 2028.'],
		['missed', { value: 20 }, 'No. In the scenario “trend”, 2030 comes to 16.3, 3.7 short (18.6%). It reaches 20 in 2034.'],
		[
			'missed for good',
			{ value: 100 },
			'No. In the scenario “trend”, 2030 comes to 16.3, 83.7 short (83.7%). It does not reach 100 by 2040.'
		],
		[
			'near',
			{ value: 16.5, printed: 0.1 },
			'Not quite: close, but short. In the scenario “trend”, 2030 comes to 16.29, 0.21 short (1.3%). It reaches 16.5 in 2031.'
		],
		[
			'too high',
			{ value: 12, comparison: 'at-most', direction: 'less' },
			'No. In the scenario “trend”, 2030 comes to 16.3, 4.3 above the target (35.7%).'
		],
		[
			'low enough',
			{ value: 20, comparison: 'at-most', direction: 'less' },
			'Yes. In the scenario “trend”, 2030 comes to 16.3, 3.7 below the target (18.6%). It reaches 20 already in 2020.'
		],
		[
			'off the target',
			{ value: 20, comparison: 'about', direction: 'neutral' },
			'No. In the scenario “trend”, 2030 comes to 16.3, 3.7 off the target (18.6%). It reaches 20 in 2034.'
		],
		['without an answer', { series: toSeriesId('lonely') }, 'It cannot be computed. The data pack does not have: absent.']
	] as const)('%s', (_, target, sentence) => {
		expect(assessed(targets(target)).verdict.sentence.en).toBe(sentence);
	});

	test('names a scenario with changed assumptions so', () => {
		const { sentence } = assessed({}, {}, [growth(0.02)]).verdict;
		expect(sentence.en).toContain('In the scenario “trend (1 assumption changed)”, 2030 comes to');
		expect(sentence.vi).toContain('Theo kịch bản “trend (vi) (đã đổi 1 giả định)”, năm 2030 là');
	});

	test('does not count a change that was refused', () => {
		expect(assessed({}, {}, [growth(2e9)]).verdict.sentence.en).toContain('In the scenario “trend”, 2030');
	});

	test('is Vietnamese with a decimal comma in Vietnamese', () => {
		expect(assessed(targets({ value: 20 })).verdict.sentence.vi).toBe(
			'Chưa đạt. Theo kịch bản “trend (vi)”, năm 2030 là 16,3, còn thiếu 3,7 (18,6\u00a0%). Mốc 20 đạt vào năm 2034.'
		);
	});

	test('names the companion targets that spoil a good answer', () => {
		const other = tinyTarget({ id: 'output_2030', label: { vi: 'sản lượng', en: 'output' }, series: toSeriesId('output'), value: 9999 });
		const headline = { ...compiled().headline, companions: ['output_2030'] };
		const { sentence, missedCompanions } = assessed({ ...targets({}, other), headline }).verdict;
		expect(sentence.en).toContain('But companion targets are missed: output.');
		expect(missedCompanions.map(({ id }) => id)).toEqual(['output_2030']);
	});

	test('the question names the figure as the document prints it', () => {
		expect(assessed().verdict.question.en).toBe('Will it reach 15 in 2030?');
	});
});

describe('published figures', () => {
	const published = (series: string, value: number) => ({ series, year: 2021, value, status: 'final', source: 'book', where: {} }) as const;
	const history = {
		historySeries: [tinyHistory('main', true), tinyHistory('other', false)],
		history: [published('main', 10.5), published('other', 12.6)]
	};

	test('growth needed and growth in the run are compared where the run passes through the last published figure', () => {
		const { verdict } = assessed({ ...history, ...targets({ value: 20 }) });
		expect(verdict.growthInRun).toBeCloseTo(0.05, 12);
		// (20 / 10.5)^(1/9) - 1 = 7.4 %
		expect(verdict.sentence.en).toContain('it would have to grow 7.4% a year from 2021; in this scenario it grows 5.0% a year.');
	});

	test('and only the growth needed is said where it does not', () => {
		const { sentence } = assessed({ ...history, history: [published('main', 12)], ...targets({ value: 20 }) }).verdict;
		// (20 / 12)^(1/9) - 1 = 5.8 %
		expect(sentence.en).toContain('From the published figure of 2021 it would have to grow 5.8% a year to be on time.');
		expect(sentence.en).not.toContain('it grows');
	});

	test('another figure of the same year is carried to the target’s year where the scenario starts from outturns', () => {
		const { alternatives } = assessed({ ...history, ...targets({ value: 18 }) }, { lastOutturnYear: 2021 }).verdict;
		expect(alternatives).toHaveLength(1);
		expect(alternatives[0]?.value).toBeCloseTo(10 * 1.05 ** 10 * 1.2, 9);
		expect(alternatives[0]?.status).toBe('met');
		expect(alternatives[0]?.label.en).toBe('12.60 in 2021 (other vintage)');
	});

	test('and not where it does not start from them', () => {
		expect(assessed(history).verdict.alternatives).toEqual([]);
	});
});

describe('changes', () => {
	test('move the answer and the lever’s value', () => {
		const { verdict, leverValues, diagnostics } = assessed({}, {}, [growth(0.02)]);
		expect(verdict.target.value).toBeCloseTo(10 * 1.02 ** 10, 10);
		expect({ leverValues, diagnostics }).toEqual({ leverValues: [0.02], diagnostics: [] });
	});

	test('outside the usual range run and carry a warning', () => {
		const { verdict, diagnostics } = assessed({}, {}, [growth(0.2)]);
		expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['value-outside-usual', 'warning']]);
		expect(verdict.target.value).toBeCloseTo(10 * 1.2 ** 10, 9);
	});

	test.each([
		['value-outside-limits', growth(2e9)],
		['change-unknown', { ...growth(0.1), id: toSeriesId('nothing') }],
		['change-not-assumption', { ...growth(0.1), id: toSeriesId('per_head') }]
	])('that cannot be are refused with %s, and the others apply', (code, change) => {
		const { accepted, diagnostics } = checkChanges(compiled(), [change, growth(0.01)], [2020, 2021]);
		expect(diagnostics.map((one) => one.code)).toEqual([code]);
		expect(accepted).toEqual([growth(0.01)]);
	});
});

test('a scenario can be run under another closure', () => {
	const { closure, verdict } = assess(compiled(), 'trend', [], { closure: 'frozen' });
	expect({ closure, value: verdict.target.value }).toEqual({ closure: 'frozen', value: 10 });
});
