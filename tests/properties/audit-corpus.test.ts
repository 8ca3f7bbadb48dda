import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditCheck } from '$lib/analysis';
import { assertDefined } from '$lib/base';
import type { AuditCheck, FigureReference, Pack } from '$lib/model';
import { loadShippedLibrary } from '../support';

/** A figure of a made-up programme: how it is drawn, and the unit of its last printed digit (0 for a count that is exact). */
interface Figure {
	readonly low: number;
	readonly high: number;
	readonly printed: number;
}

/** One identity of the corpus, with its arithmetic written a second time, so that the test does not ask the code for the answer. */
interface Case {
	readonly identity: string;
	readonly figures: Readonly<Record<string, Figure>>;
	/** Figure that follows from the others in a consistent programme, with how; none where the identity has no stated figure. */
	readonly follows: readonly [name: string, printed: number, of: (v: Values) => number];
	readonly computed: (v: Values) => number;
	readonly stated: (v: Values) => number;
}

type Values = Readonly<Record<string, number>>;

const share = (low: number, high: number): Figure => ({ low, high, printed: 0.001 });
const rate: Figure = { low: 0.01, high: 0.15, printed: 0.0001 };
const amount: Figure = { low: 5000, high: 20_000, printed: 1 };
const income: Figure = { low: 40, high: 200, printed: 0.1 };
const people: Figure = { low: 500, high: 1500, printed: 1 };
const years: Figure = { low: 3, high: 10, printed: 0 };
const at = (v: Values, name: string): number => assertDefined(v[name], name);

const CASES: readonly Case[] = [
	{
		identity: 'shares-add-to-whole',
		figures: { primary: share(0.1, 0.3), secondary: share(0.2, 0.35), tertiary: share(0.2, 0.3) },
		follows: ['taxes', 0.001, (v) => 1 - at(v, 'primary') - at(v, 'secondary') - at(v, 'tertiary')],
		computed: (v) => at(v, 'primary') + at(v, 'secondary') + at(v, 'tertiary') + at(v, 'taxes'),
		stated: () => 1
	},
	{
		identity: 'periods-chain-to-whole',
		figures: { growth_first: rate, years_first: years, growth_second: rate, years_second: years },
		follows: ['growth_whole', 0.001, (v) => chained(v)],
		computed: (v) => chained(v),
		stated: (v) => at(v, 'growth_whole')
	},
	{
		identity: 'sector-volumes-against-total',
		figures: {
			primary: amount,
			secondary: amount,
			tertiary: amount,
			taxes: amount,
			growth_primary: rate,
			growth_secondary: rate,
			growth_tertiary: rate,
			growth_taxes: rate,
			years
		},
		follows: ['growth_total', 0.0001, (v) => (endVolume(v) / startVolume(v)) ** (1 / at(v, 'years')) - 1],
		computed: (v) => endVolume(v),
		stated: (v) => startVolume(v) * (1 + at(v, 'growth_total')) ** at(v, 'years')
	},
	{
		identity: 'grdp-from-income-and-population',
		figures: { income, population: people },
		follows: ['grdp', 10, (v) => at(v, 'income') * at(v, 'population')],
		computed: (v) => at(v, 'income') * at(v, 'population'),
		stated: (v) => at(v, 'grdp')
	},
	{
		identity: 'multiple-of-start',
		figures: { income_end: { ...income, low: 100 }, income_start: { ...income, high: 90 } },
		follows: ['multiple', 0.01, (v) => at(v, 'income_end') / at(v, 'income_start')],
		computed: (v) => at(v, 'income_end') / at(v, 'income_start'),
		stated: (v) => at(v, 'multiple')
	},
	{
		identity: 'population-implied-twice',
		figures: { grdp_first: amount, income_first: income, grdp_second: amount },
		follows: ['income_second', 0.1, (v) => (at(v, 'grdp_second') * at(v, 'income_first')) / at(v, 'grdp_first')],
		computed: (v) => at(v, 'grdp_first') / at(v, 'income_first'),
		stated: (v) => at(v, 'grdp_second') / at(v, 'income_second')
	},
	{
		identity: 'productivity-reaches-level',
		figures: { start: income, growth: rate, years },
		follows: ['last', 1, (v) => at(v, 'start') * (1 + at(v, 'growth')) ** at(v, 'years')],
		computed: (v) => at(v, 'start') * (1 + at(v, 'growth')) ** at(v, 'years'),
		stated: (v) => at(v, 'last')
	},
	{
		identity: 'population-reaches-level',
		figures: { start: people, growth: rate, years },
		follows: ['last', 1, (v) => at(v, 'start') * (1 + at(v, 'growth')) ** at(v, 'years')],
		computed: (v) => at(v, 'start') * (1 + at(v, 'growth')) ** at(v, 'years'),
		stated: (v) => at(v, 'last')
	},
	{
		identity: 'revenue-reaches-level',
		figures: { start: amount, growth: rate, years },
		follows: ['last', 10, (v) => at(v, 'start') * (1 + at(v, 'growth')) ** at(v, 'years')],
		computed: (v) => at(v, 'start') * (1 + at(v, 'growth')) ** at(v, 'years'),
		stated: (v) => at(v, 'last')
	},
	{
		identity: 'ten-year-total-from-last-year',
		figures: { last: amount, growth: rate },
		follows: ['total', 100, (v) => tenYears(at(v, 'last'), at(v, 'growth'))],
		computed: (v) => tenYears(at(v, 'last'), at(v, 'growth')),
		stated: (v) => at(v, 'total')
	},
	{
		identity: 'icor-from-rate-and-growth',
		figures: { rate: share(0.2, 0.6), growth: { ...rate, low: 0.04 } },
		follows: ['icor', 0.1, (v) => at(v, 'rate') * (1 + 1 / at(v, 'growth'))],
		computed: (v) => at(v, 'rate') * (1 + 1 / at(v, 'growth')),
		stated: (v) => at(v, 'icor')
	},
	{
		identity: 'ratio-of-two-amounts',
		figures: { part: amount, whole: amount },
		follows: ['share', 0.001, (v) => at(v, 'part') / at(v, 'whole')],
		computed: (v) => at(v, 'part') / at(v, 'whole'),
		stated: (v) => at(v, 'share')
	},
	{
		identity: 'areas-add-up',
		figures: { first: amount, second: amount },
		follows: ['total', 1, (v) => at(v, 'first') + at(v, 'second')],
		computed: (v) => at(v, 'first') + at(v, 'second'),
		stated: (v) => at(v, 'total')
	},
	{
		identity: 'coverage-from-accounts',
		figures: { revenue: amount, spending: amount },
		follows: ['coverage', 0.01, (v) => at(v, 'revenue') / at(v, 'spending')],
		computed: (v) => at(v, 'revenue') / at(v, 'spending'),
		stated: (v) => at(v, 'coverage')
	}
];

function chained(v: Values): number {
	const [a, b] = [at(v, 'years_first'), at(v, 'years_second')];
	return ((1 + at(v, 'growth_first')) ** a * (1 + at(v, 'growth_second')) ** b) ** (1 / (a + b)) - 1;
}

const SECTORS = ['primary', 'secondary', 'tertiary', 'taxes'] as const;

function startVolume(v: Values): number {
	return SECTORS.reduce((sum, sector) => sum + at(v, sector), 0);
}

function endVolume(v: Values): number {
	return SECTORS.reduce((sum, sector) => sum + at(v, sector) * (1 + at(v, `growth_${sector}`)) ** at(v, 'years'), 0);
}

function tenYears(last: number, growth: number): number {
	return Array.from({ length: 10 }, (_, k) => last / (1 + growth) ** k).reduce((a, b) => a + b, 0);
}

const library = loadShippedLibrary();
/** Any pack serves: every figure of the corpus is printed in the check itself. */
const pack: Pack = assertDefined(library.packs[0], 'a shipped pack');

/** What a case's figures are printed to. */
function stepsOf({ figures, follows }: Case): ReadonlyMap<string, number> {
	return new Map([...Object.entries(figures).map(([name, { printed }]) => [name, printed] as const), [follows[0], follows[1]]]);
}

function print(value: number, step: number): number {
	return step === 0 ? value : Math.round(value / step) * step;
}

/** A consistent programme as printed: true figures that satisfy the identity exactly, each rounded to its digits. */
function programmeOf(one: Case): fc.Arbitrary<Values> {
	const names = Object.keys(one.figures);
	return fc.tuple(...Object.values(one.figures).map(drawFigure)).map((drawn) => {
		const free: Values = Object.fromEntries(names.map((name, k) => [name, assertDefined(drawn[k], name)]));
		const all = { ...free, [one.follows[0]]: one.follows[2](free) };
		const steps = stepsOf(one);
		return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, print(value, steps.get(name) ?? 0)]));
	});
}

function drawFigure({ low, high, printed }: Figure): fc.Arbitrary<number> {
	return printed === 0
		? fc.integer({ min: low, max: high })
		: fc.integer({ min: 0, max: 1e6 }).map((part) => low + ((high - low) * part) / 1e6);
}

function isFoundConsistent(one: Case, printed: Values): boolean {
	const steps = stepsOf(one);
	const figures = Object.fromEntries(
		Object.entries(printed).map(([name, value]): [string, FigureReference] => [
			name,
			{ from: 'printed', value, printed: steps.get(name) ?? 0, section: '1' }
		])
	);
	const text = { vi: '{computed} {stated} {gap}', en: '{computed} {stated} {gap}' };
	const check: AuditCheck = {
		id: 'x',
		identity: one.identity,
		sections: [],
		label: text,
		figures,
		consistent: text,
		inconsistent: text,
		where: {}
	};
	const result = auditCheck(check, library.model, pack);
	if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
	return result.value.consistent;
}

/** Smallest and largest value of a side over every corner of the figures' roundings; all sides are monotone in each figure. */
function rangeOver(side: (v: Values) => number, one: Case, printed: Values): readonly [number, number] {
	const names = Object.keys(printed);
	const steps = stepsOf(one);
	let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (let corner = 0; corner < 2 ** names.length; corner++) {
		const values = Object.fromEntries(
			names.map((name, k) => [name, at(printed, name) + ((corner >> k) & 1 ? 0.5 : -0.5) * (steps.get(name) ?? 0)])
		);
		const value = side(values);
		[low, high] = [Math.min(low, value), Math.max(high, value)];
	}
	return [low, high];
}

/** How far the two sides' ranges are apart, over their size; negative where they overlap. */
function separation(one: Case, printed: Values): number {
	const [lowA, highA] = rangeOver(one.computed, one, printed);
	const [lowB, highB] = rangeOver(one.stated, one, printed);
	return Math.max(lowA - highB, lowB - highA) / Math.max(Math.abs(highA), Math.abs(highB));
}

/** How far a figure is pushed, as a share of it; whole per mille, because doubles are drawn near zero far too often. */
const push = fc.integer({ min: -500, max: 500 }).map((perMille) => perMille / 1000);

// Corner ranges and interval arithmetic round differently; between these bounds neither side is held to an answer.
const CLEARLY = 1e-9;

describe.each(CASES)('$identity', (one) => {
	test('a consistent programme raises nothing', () => {
		fc.assert(
			fc.property(programmeOf(one), (printed) => {
				expect(isFoundConsistent(one, printed)).toBe(true);
			}),
			{ numRuns: 60, seed: 1 }
		);
	});

	test.each([...stepsOf(one).keys()])('a broken "%s" is found wherever it leaves the identity’s interval, and only there', (broken) => {
		let found = 0;
		fc.assert(
			fc.property(programmeOf(one), push, (printed, by) => {
				const wrong = { ...printed, [broken]: print(at(printed, broken) * (1 + by), stepsOf(one).get(broken) ?? 0) };
				const apart = separation(one, wrong);
				if (Math.abs(apart) < CLEARLY) return;
				found += Number(apart > 0);
				expect(isFoundConsistent(one, wrong)).toBe(apart < 0);
			}),
			{ numRuns: 60, seed: 1 }
		);
		// Pushes of up to half the figure must break most programmes, or the corpus tests nothing.
		expect(found).toBeGreaterThan(20);
	});
});
