import type { Assessment, LeverView, PackView, TargetResult } from '$lib/analysis';
import { toSeriesId, type Display, type SeriesId } from '$lib/model';

/**
 * A made-up place with one headline target, for tests of what shows results. The numbers hang together only as far as the tests need:
 * the headline grows by a constant amount each year.
 */
const YEARS = Array.from({ length: 31 }, (_, index) => 2020 + index);
const MONEY: Display = { as: 'number', decimals: 1 };
const RATE: Display = { as: 'percent', decimals: 1 };
const id = (text: string): SeriesId => toSeriesId(text);
const both = (text: string) => ({ vi: `${text} (vi)`, en: `${text} (en)` });

/** A lever between 0 and 30 per cent; its own value 12 per cent. */
export function fixtureLever(over: Partial<LeverView> = {}): LeverView {
	return {
		id: id('growth_assumed[II]'),
		label: both('Sector II growth'),
		unit: 'share',
		display: RATE,
		kind: 'policy',
		first: 2026,
		last: 2030,
		hard: [-0.2, 0.3],
		soft: [0.04, 0.2],
		step: 0.001,
		scenarioValue: 0.12,
		programmeValue: 0.1384,
		history: { low: 0.05, high: 0.21, firstYear: 2016, lastYear: 2024 },
		status: 'assumed',
		source: both('made up'),
		...over
	};
}

/** A target that is missed by 21.6. */
export function fixtureTarget(over: Partial<TargetResult> = {}): TargetResult {
	return {
		id: 'grdp_per_capita_2030',
		section: '3.1 (1)',
		group: 'economy',
		label: both('GRDP per head'),
		series: id('grdp_per_capita'),
		measure: 'level',
		comparison: 'at-least',
		direction: 'more',
		target: 150,
		unit: 'm VND per person',
		price: 'current',
		display: MONEY,
		from: undefined,
		year: 2030,
		value: 128.4,
		gap: -21.6,
		gapShare: -0.144,
		status: 'missed',
		betterThanAsked: false,
		firstYear: 2033,
		passedIn: undefined,
		lastActualYear: 2024,
		growthNeeded: 0.0888,
		upperBound: false,
		reason: undefined,
		...over
	};
}

/** A result whose headline value is `value` in 2030. */
export function fixtureAssessment(value = 128.4, over: Partial<Assessment> = {}): Assessment {
	const target = fixtureTarget({ value, gap: value - 150, gapShare: value / 150 - 1, status: value >= 150 ? 'met' : 'missed' });
	return {
		pack: 'made-up',
		scenario: 'cautious',
		closure: 'growth-led',
		years: YEARS,
		series: [
			{
				id: id('grdp_per_capita'),
				unit: 'm VND per person',
				price: 'current',
				values: YEARS.map((year) => 50 + ((value - 50) * (year - 2020)) / 10)
			}
		],
		targets: [
			target,
			fixtureTarget({
				id: 'growth_2030',
				group: 'economy',
				label: both('Growth'),
				unit: 'share',
				price: 'none',
				display: RATE,
				measure: 'cagr',
				from: 2025,
				target: 0.102,
				value: 0.094,
				gap: -0.008,
				gapShare: -0.078
			}),
			fixtureTarget({
				id: 'rank',
				group: 'people',
				label: both('Rank'),
				measure: 'text',
				target: undefined,
				comparison: undefined,
				value: undefined,
				gap: undefined,
				gapShare: undefined,
				status: 'not-computable',
				firstYear: undefined,
				growthNeeded: undefined,
				reason: both('no series')
			})
		],
		verdict: {
			target,
			question: both('Is it reached?'),
			sentence: both(`The value is ${value}.`),
			finding: both('Finding'),
			growthInRun: 0.06,
			missedCompanions: [],
			alternatives: []
		},
		diagnostics: [],
		leverValues: [0.12],
		...over
	};
}

/** A pack with two scenarios; the second has another closure and other levers. */
export function fixtureView(over: Partial<PackView> = {}): PackView {
	const scenario = { question: both('What if?'), closureLabel: both('Growth-led'), closureQuestion: both('What does it cost?') };
	return {
		id: 'made-up',
		label: both('Made-up place'),
		place: both('Made-up place'),
		document: both('Programme'),
		vintage: '2026-06',
		modelVersion: '1.0.0',
		hash: '1a2b3c4d',
		baseYear: 2020,
		lastYear: 2050,
		headlineScenario: 'cautious',
		programmeScenario: 'programme',
		scenarios: [
			{ ...scenario, id: 'cautious', label: both('Cautious'), closure: 'growth-led', levers: [fixtureLever()] },
			{
				...scenario,
				id: 'invest',
				label: both('Invest'),
				closure: 'investment-led',
				levers: [fixtureLever({ id: id('investment_rate'), scenarioValue: 0.38 })]
			}
		],
		groups: [
			{ id: 'economy', label: both('Economy') },
			{ id: 'people', label: both('People') }
		],
		headlineChart: {
			series: id('grdp_per_capita'),
			label: both('GRDP per head'),
			unit: 'm VND per person',
			price: 'current',
			display: MONEY,
			actual: [
				{ year: 2020, value: 50, status: 'final' },
				{ year: 2023, value: 80, status: 'final' },
				{ year: 2024, value: 90, status: 'preliminary' }
			],
			otherActual: [{ year: 2024, value: 93.8, status: 'preliminary', label: both('other office') }],
			targets: [{ year: 2030, value: 150 }],
			programme: YEARS.map((year) => 50 + (year - 2020) * 10)
		},
		audit: { total: 0, inconsistent: [] },
		sourceCount: 0,
		...over
	};
}
