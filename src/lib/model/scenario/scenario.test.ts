import { describe, expect, test } from 'vitest';
import { assertDefined } from '$lib/base';
import { TINY_LIBRARY } from '../../../../tests/support/tiny-library';
import { loadLibrary } from '../library';
import { toSeriesId } from '../series';
import { parseChange } from '../year-path';
import { checkChange } from './check-change';
import { inputPaths } from './input-paths';
import { resolveScenario } from './resolve-scenario';

const loaded = loadLibrary(TINY_LIBRARY);
if (!loaded.ok) throw new Error('the tiny library does not load');
const { model, packs, scenarios } = loaded.value;
const pack = assertDefined(packs[0], 'pack');
const YEARS = [2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030];

function resolved(id: string) {
	const result = resolveScenario(pack, scenarios, id);
	if (!result.ok) throw new Error(id);
	return result.value;
}

function change(text: string) {
	const parsed = parseChange(text);
	if (!parsed.ok) throw new Error(text);
	return checkChange(model, pack, parsed.value);
}

describe('resolveScenario', () => {
	test('base scenarios come first, and what was set before what was derived', () => {
		const { chain, differences, closure, calibration } = resolved('faster');
		expect(chain.map((one) => one.id)).toEqual(['plain', 'faster']);
		expect(differences.map((one) => `${one.scenario} ${one.part} ${one.difference.id}`)).toEqual([
			'plain derived growth_assumed[II]',
			'faster set growth_assumed[II]',
			'faster set population',
			'faster set growth_population'
		]);
		expect(closure).toBe('growth-led');
		expect(calibration.map((one) => one.scenario)).toEqual(['plain']);
	});

	test('an unknown scenario is told the nearest', () => {
		const result = resolveScenario(pack, scenarios, 'fastr');
		expect(result.ok).toBe(false);
		expect(result.diagnostics[0]?.hint.en).toBe('Perhaps "faster" is meant.');
	});
});

describe('inputPaths', () => {
	const given = inputPaths(pack, resolved('faster'), [], YEARS);
	const growth = assertDefined(given.get(toSeriesId('growth_assumed', ['II'])), 'growth');

	test('later layers cover their own years and leave the rest', () => {
		// The pack says 0.1 until 2025 and 0.08 after; `plain` derives 0.1 until 2025; `faster` sets 0.12 from 2026.
		expect(growth.values).toEqual([undefined, 0.1, 0.1, 0.1, 0.1, 0.1, 0.12, 0.12, 0.12, 0.12, 0.12]);
	});

	test('every year knows who gave its value', () => {
		expect(growth.origins.map((one) => one && `${one.kind} ${one.scenario ?? ''}`)).toEqual([
			undefined,
			...Array<string>(5).fill('derived plain'),
			...Array<string>(5).fill('set faster')
		]);
		const population = assertDefined(given.get(toSeriesId('growth_population')), 'growth_population');
		expect(population.origins[1]).toMatchObject({ kind: 'set', scenario: 'faster', status: 'assumed', source: 'yearbook' });
		expect(population.origins[10]).toMatchObject({ kind: 'assumption', source: 'programme', status: 'final' });
	});

	test('a base value stands in the base year only, and a scenario may replace it', () => {
		const plain = inputPaths(pack, resolved('plain'), [], YEARS).get(toSeriesId('population'));
		expect(plain?.values).toEqual([730, ...Array<undefined>(10).fill(undefined)]);
		expect(given.get(toSeriesId('population'))?.values[0]).toBe(740);
		expect(given.get(toSeriesId('population'))?.values[1]).toBeUndefined();
	});

	test('a change lies on top', () => {
		const changes = [{ id: toSeriesId('population'), path: { kind: 'constant', value: 750 } as const }];
		const changed = inputPaths(pack, resolved('faster'), changes, YEARS).get(toSeriesId('population'));
		expect(changed?.values).toEqual([750, ...Array<undefined>(10).fill(undefined)]);
		expect(changed?.origins[0]?.kind).toBe('change');
	});
});

describe('checkChange', () => {
	test('a change within its usual range passes as it is', () => {
		expect(change('growth_assumed[I]@2026:2030=0.05')).toMatchObject({ ok: true, diagnostics: [] });
	});

	test('a change outside the usual range passes with a warning', () => {
		const result = change('growth_assumed[I]=0.12');
		expect([result.ok, result.diagnostics.map((one) => one.code)]).toEqual([true, ['outside-soft-range']]);
	});

	test('a change of a computed series becomes its base-year value', () => {
		const result = change('population=740');
		expect(result.ok && result.value.path).toEqual({ kind: 'years', spans: [{ first: 2020, last: 2020, value: 740 }] });
	});

	test.each([
		['grwth_assumed[I]=0.1', 'unknown-id'],
		['growth_assumed=0.1', 'unknown-member'],
		['growth_assumed[I]=3', 'outside-hard-limits'],
		['urban_share=30', 'share-out-of-range'],
		['urban_share@2040=0.5', 'year-outside-horizon'],
		['population@2025=800', 'computed-series-path'],
		['poverty_rate=4', 'share-out-of-range']
	])('%s is refused as %s', (text, code) => {
		const result = change(text);
		expect([result.ok, result.diagnostics.map((one) => one.code)]).toEqual([false, [code]]);
	});
});
