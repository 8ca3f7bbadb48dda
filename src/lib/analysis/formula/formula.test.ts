import { beforeAll, describe, expect, test } from 'vitest';
import { closeTo, loadShippedLibrary } from '../../../../tests/support';
import { compilePack } from '../compile/compile-pack';
import { runScenario } from '../compile/run-scenario';
import { seriesResult } from '../compile/read-run';
import type { CompiledPack } from '../compile/types';
import { fromRuntimeFile, toRuntimeFile } from '../wire/runtime-file';
import { toSeriesId } from '$lib/model';
import { compileTexts, evaluateTexts, type TextRun, type TextsRequest } from '.';

let pack: CompiledPack;
const RUN: TextRun = { id: 'now', scenario: '', changes: [] };
const EMPTY: TextsRequest = { runs: [], given: [], formulas: [], texts: [], targets: false };

beforeAll(() => {
	const library = loadShippedLibrary();
	const [fullest] = library.packs.toSorted((a, b) => b.targets.length - a.targets.length);
	const compiled = compilePack(library, fullest!.id);
	if (!compiled.ok) throw new Error(compiled.diagnostics.map(({ message }) => message.en).join('\n'));
	pack = compiled.value;
});

const run = (): TextRun => ({ ...RUN, scenario: pack.programme });
const ask = (request: Partial<TextsRequest>) => {
	const whole = { ...EMPTY, runs: [run()], ...request };
	return evaluateTexts(pack, compileTexts(pack, whole));
};
const numbers = (...texts: readonly string[]) => texts.map((text) => ({ cell: 't', kind: 'number', text, runs: ['now'] }) as const);
const codes = (diagnostics: readonly { readonly code: string }[]) => diagnostics.map(({ code }) => code);

describe('texts', () => {
	test('a text gives what the run gives, with unit and series', () => {
		const [answer] = ask({ texts: numbers('at(grdp_per_capita, 2030)') }).texts;
		const values = seriesResult(runScenario(pack, pack.programme), toSeriesId('grdp_per_capita'))!.values;
		expect(answer!.values['now']).toBe(values[2030 - pack.baseYear]);
		expect(answer!.facts).toMatchObject({ price: 'current', display: { decimals: 1 }, series: { id: 'grdp_per_capita' } });
		expect(answer!.facts!.series!.actual.length).toBeGreaterThan(0);
	});

	test('a text that differs from year to year needs a year where one number is asked', () => {
		const [answer] = ask({ texts: numbers('grdp / population') }).texts;
		expect(codes(answer!.diagnostics)).toEqual(['text-needs-year']);
		expect(answer!.values['now']).toBeUndefined();
	});

	test('an unknown name leaves the other texts', () => {
		const { texts } = ask({ texts: numbers('at(grpd, 2030)', 'at(grdp, 2030)') });
		expect(codes(texts[0]!.diagnostics)).toEqual(['unknown-name']);
		expect(texts[0]!.diagnostics[0]!.where).toMatchObject({ id: 't', span: { start: 3, end: 7 } });
		expect(texts[1]!.values['now']).toBeGreaterThan(0);
	});

	test('rates are shown as per cent, ratios as numbers', () => {
		const shown = ask({
			texts: numbers('cagr(grdp_real, 2020, 2030)', 'at(share[I], 2030) - at(share[I], 2020)', 'at(grdp, 2030) / at(grdp, 2020)')
		}).texts.map(({ facts }) => facts!.display.as);
		expect(shown).toEqual(['percent', 'percent', 'number']);
	});

	test('a run on an unknown scenario is told and gives nothing', () => {
		const answer = ask({ runs: [{ ...RUN, scenario: 'none' }], texts: numbers('at(grdp, 2030)') });
		expect(codes(answer.runs[0]!.diagnostics)).toEqual(['scenario-unknown']);
		expect(answer.texts[0]!.values['now']).toBeUndefined();
	});
});

describe('formulas', () => {
	test('a formula is a series with the unit that follows, for other formulas and texts to use', () => {
		const answer = ask({
			formulas: [
				{ cell: 'a', text: 'per_head = grdp / population' },
				{ cell: 'b', text: `gap = target_${pack.headline.target} - per_head` }
			],
			texts: numbers('at(gap, 2030)', 'at(per_head(-1), 2030)')
		});
		expect(answer.formulas.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
		expect(answer.formulas[0]!.facts).toMatchObject({ unitText: 'm VND per person', price: 'current' });
		const asked = pack.pack.targets.find(({ id }) => id === pack.headline.target)!.value as number;
		const heads = answer.formulas[0]!.series['now']![0]!.values;
		expect(answer.texts[0]!.values['now']).toBeCloseTo(asked - heads[10]!, 12);
		expect(answer.texts[1]!.values['now']).toBe(heads[9]);
	});

	test('an assumption, a function and a name with members cannot be defined', () => {
		const refused = ['growth_investment = 0.1', 'sum = 1', 'mine[s] = 1'].map(
			(text) => ask({ formulas: [{ cell: 'a', text }] }).formulas[0]!
		);
		expect(refused.map(({ diagnostics }) => codes(diagnostics))).toEqual([
			['formula-name-taken'],
			['formula-name-is-function'],
			['formula-with-members']
		]);
	});

	test('a division by zero and a missing year are told apart', () => {
		const given = [
			{
				cell: 'd',
				name: 'mine',
				unit: 'ratio',
				price: 'none',
				points: [
					[2021, 1],
					[2022, 2]
				]
			}
		] as const;
		const answer = ask({
			given,
			formulas: [
				{ cell: 'a', text: 'half = mine / 2' },
				{ cell: 'b', text: 'broken = grdp / (investment - investment)' }
			],
			texts: numbers('at(half, 2022)', 'at(half, 2025)')
		});
		expect(codes(answer.formulas[0]!.diagnostics)).toEqual(['value-missing']);
		expect(answer.formulas[0]!.diagnostics[0]!.message.en).toContain('2023–');
		expect(codes(answer.formulas[1]!.diagnostics)).toEqual(['value-not-finite']);
		expect(answer.texts[0]!.values['now']).toBe(1);
		expect(answer.texts[1]!.diagnostics[0]!.where.year).toBe(2025);
	});

	test('a unit without a name is asked for', () => {
		expect(codes(ask({ formulas: [{ cell: 'a', text: 'odd = grdp * population' }] }).formulas[0]!.diagnostics)).toEqual([
			'formula-unit-unnamed'
		]);
		expect(
			codes(ask({ formulas: [{ cell: 'a', text: 'odd = grdp', unit: { text: 'm VND', price: 'current' } }] }).formulas[0]!.diagnostics)
		).toEqual(['formula-unit-differs']);
	});
});

describe('overrides', () => {
	test('an override runs in the model and everything that follows from it changes', () => {
		const plain = ask({ texts: numbers('at(grdp_per_capita_usd, 2030)') });
		const answer = ask({
			formulas: [{ cell: 'a', text: 'exchange_rate = exchange_rate(-1)' }],
			texts: numbers('at(grdp_per_capita_usd, 2030)', 'at(exchange_rate, 2030) / at(exchange_rate, 2020)')
		});
		expect(answer.formulas[0]).toMatchObject({ role: 'override', diagnostics: [] });
		expect(answer.texts[1]!.values['now']).toBe(1);
		expect(answer.texts[0]!.values['now']).not.toBe(plain.texts[0]!.values['now']);
		expect(answer.formulas[0]!.series['now']![0]!.id).toBe('exchange_rate');
	});

	test('a loop through an override is told at its cell, and the model runs without it', () => {
		const answer = ask({
			formulas: [
				{ cell: 'loop', text: 'population = grdp / grdp_per_capita' },
				{ cell: 'fine', text: 'exchange_rate = exchange_rate(-1)' }
			],
			texts: numbers('at(exchange_rate, 2030) / at(exchange_rate, 2020)')
		});
		expect(codes(answer.formulas[0]!.diagnostics)).toContain('override-not-applied');
		expect(answer.formulas[0]!.diagnostics.every(({ where }) => where.id === 'loop')).toBe(true);
	});

	test('an override with a wrong unit leaves the other overrides in force', () => {
		const answer = ask({
			formulas: [
				{ cell: 'bad', text: 'population = grdp' },
				{ cell: 'fine', text: 'exchange_rate = exchange_rate(-1)' }
			],
			texts: numbers('at(exchange_rate, 2030) / at(exchange_rate, 2020)')
		});
		expect(codes(answer.formulas[0]!.diagnostics)).toContain('result-unit-differs');
		expect(answer.formulas[1]!.diagnostics).toEqual([]);
		expect(answer.texts[0]!.values['now']).toBe(1);
	});
});

test('compiled texts are plain data and give the same on the file of the worker', () => {
	const request: TextsRequest = {
		...EMPTY,
		runs: [run()],
		formulas: [{ cell: 'a', text: 'per_head = grdp / population' }],
		texts: numbers('at(per_head, 2030)', 'mean_over(growth_grdp, 2026, 2030)'),
		targets: true
	};
	const compiled = compileTexts(pack, request);
	const there = evaluateTexts(
		fromRuntimeFile(JSON.parse(JSON.stringify(toRuntimeFile(pack))) as never),
		JSON.parse(JSON.stringify(compiled)) as typeof compiled
	);
	const here = evaluateTexts(pack, compiled);
	expect(there.texts.map(({ values }) => values)).toEqual(here.texts.map(({ values }) => values));
	expect(there.runs[0]!.targets!.length).toBe(pack.pack.targets.length);
});

test('changed assumptions need no second compilation', () => {
	const compiled = compileTexts(pack, { ...EMPTY, runs: [run()], texts: numbers('cagr(value_added[II], 2025, 2030)') });
	const moved = { ...run(), changes: [{ id: toSeriesId('growth_assumed', ['II']), path: { kind: 'constant', value: 0.1 } as const }] };
	// The rate that was put in, up to the rounding of a fifth root.
	closeTo(evaluateTexts(pack, compiled, [moved]).texts[0]!.values['now'] as number, 0.1, { abs: 1e-12 });
});

test('targets and formulas with one value for all years are numbers without a year', () => {
	const answer = ask({
		formulas: [{ cell: 'a', text: 'twice = 2 * at(grdp, 2030)' }],
		texts: numbers('twice', `target_${pack.headline.target}`, 'twice / at(grdp, 2030)')
	});
	expect(answer.texts.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
	expect(answer.texts[2]!.values['now']).toBe(2);
	expect(answer.texts[1]!.values['now']).toBe(pack.pack.targets.find(({ id }) => id === pack.headline.target)!.value);
});
