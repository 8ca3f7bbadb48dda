import { describe, expect, test } from 'vitest';
import { assertDefined } from '$lib/base';
import { editTinyLibrary, onTinyLibrary, TINY_LIBRARY } from '../../../../tests/support/tiny-library';
import { loadLibrary } from './load-library';

const codesOf = (files: Parameters<typeof loadLibrary>[0]) => loadLibrary(files).diagnostics.map((one) => one.code);

function loaded(files: Parameters<typeof loadLibrary>[0]) {
	const result = loadLibrary(files);
	if (!result.ok) throw new Error(result.diagnostics.map((one) => one.message.en).join('\n'));
	return result.value;
}

/** A second pack beside the tiny one, by renaming everything. */
function withSecondPack(): typeof TINY_LIBRARY {
	const copies = TINY_LIBRARY.filter((file) => !file.path.startsWith('src/')).map((file) => ({
		path: file.path.replace('/tiny/', '/other/'),
		text: file.text.replace('\nid: tiny\n', '\nid: other\n').replace('\npack: tiny\n', '\npack: other\n')
	}));
	return [...TINY_LIBRARY, ...copies];
}

describe('a library without faults', () => {
	const { model, packs, scenarios } = loaded(TINY_LIBRARY);
	const [pack] = packs;

	test('raises no diagnostics', () => {
		expect(loadLibrary(TINY_LIBRARY).diagnostics).toEqual([]);
	});

	test('gives the model in the reading order of its blocks', () => {
		expect(model.variables.map((one) => one.id)).toEqual([
			'value_added',
			'total',
			'growth_total',
			'share',
			'population',
			'urban_population',
			'poverty_rate'
		]);
		const reversed = loaded(TINY_LIBRARY.toReversed()).model;
		expect(reversed.variables).toEqual(model.variables);
	});

	test('keeps every equation with its place', () => {
		expect(model.variables[1]?.equation).toEqual({
			text: 'total = sum(value_added)',
			where: { file: 'src/lib/model/tiny/output.yaml', line: 14, column: 15, id: 'total' }
		});
	});

	test('gives the pack with its figures', () => {
		expect(pack?.base.map((one) => [one.id, one.value])).toEqual([
			['value_added[I]', 40],
			['value_added[II]', 60],
			['population', 730],
			['poverty_rate', 0.04]
		]);
		expect(pack?.assumptions.at(-1)?.path).toEqual({
			kind: 'knots',
			interp: 'linear',
			knots: [
				{ year: 2020, value: 0.28 },
				{ year: 2030, value: 0.4 }
			]
		});
		expect(pack?.history.map((one) => one.year ?? one.period)).toEqual([2019, 2020, '2016-2020']);
		expect([pack?.baseYear, pack?.lastYear, pack?.priceYear]).toEqual([2020, 2030, 2010]);
	});

	test('a published series under the id of a model series takes label, unit and price basis from it', () => {
		expect(pack?.historySeries[0]).toMatchObject({
			of: 'total',
			unit: 'bn VND',
			price: 'constant',
			main: true,
			label: { en: 'Total output' }
		});
		expect(pack?.historySeries[1]).toMatchObject({ main: false });
		expect(pack?.historySeries[1]?.of).toBeUndefined();
	});

	test('a target takes the good direction from its comparison', () => {
		expect(pack?.targets.map((one) => one.direction)).toEqual(['more', 'neutral', 'neutral', 'neutral', 'neutral']);
	});

	test('a computed series in a scenario is set in the base year only', () => {
		const faster = assertDefined(
			scenarios.find((one) => one.id === 'faster'),
			'faster'
		);
		expect(faster.set.find((one) => one.id === 'population')?.path).toEqual({
			kind: 'years',
			spans: [{ first: 2020, last: 2020, value: 740 }]
		});
	});

	test('a scenario carries what its calibration gave', () => {
		expect(scenarios.find((one) => one.id === 'plain')?.derived.map((one) => one.id)).toEqual(['growth_assumed[II]']);
	});
});

describe('faults stay where they are', () => {
	test('a broken pack is left out with its scenarios, and the other pack loads', () => {
		const files = withSecondPack().map((file) =>
			file.path === 'seeds/other/base.yaml' ? { ...file, text: 'format: kb-base/1\nvalues: {a: [}\n' } : file
		);
		const { packs, scenarios } = loaded(files);
		expect(packs.map((one) => one.id)).toEqual(['tiny']);
		expect(scenarios.map((one) => one.pack)).toEqual(['tiny', 'tiny']);
		expect(codesOf(files)).toEqual(['yaml-syntax']);
	});

	test('a broken scenario is left out with those that build on it, and with a pack that opens with it', () => {
		const files = editTinyLibrary('scenarios/tiny/plain.yaml', 'order: 1', 'order: first');
		expect(loaded(files)).toMatchObject({ packs: [], scenarios: [] });
		expect(codesOf(files)).toEqual(['wrong-type']);
	});

	test('a broken scenario that nothing needs is left out alone', () => {
		const files = editTinyLibrary('scenarios/tiny/faster.yaml', 'order: 2', 'order: second');
		expect(loaded(files).scenarios.map((one) => one.id)).toEqual(['plain']);
		expect(loaded(files).packs.map((one) => one.id)).toEqual(['tiny']);
	});

	test('a broken model is a failure', () => {
		const result = loadLibrary(editTinyLibrary('src/lib/model/tiny/output.yaml', 'unit: share', 'unit: shares'));
		expect(result.ok).toBe(false);
		expect(result.diagnostics.map((one) => one.code)).toEqual(['unit-not-in-catalogue']);
	});

	test('no files at all are a failure that says what is missing', () => {
		expect(codesOf([])).toEqual(['missing-file']);
	});

	test('faults of several files come together', () => {
		const files = onTinyLibrary([
			{
				path: 'seeds/tiny/base.yaml',
				text: 'format: kb-base/1\nvalues:\n  gdp: {value: 1, unit: bn VND, status: final, source: yearbok}\n'
			},
			{ path: 'scenarios/tiny/faster.yaml', text: 'format: kb-scenario/2\n' }
		]);
		expect(codesOf(files).toSorted()).toEqual(['newer-format', 'unknown-id', 'unknown-source']);
	});

	test('files that are not data are passed over', () => {
		expect(codesOf([...TINY_LIBRARY, { path: 'seeds/tiny/README.md', text: '# &x *x\n\t' }])).toEqual([]);
	});
});

describe('the model keeps the numbers apart', () => {
	test.each([
		['bn VND', 'bn VND', []],
		['bn VND', 'trn VND', ['wrong-unit']],
		['bn VND', 'bn VDN', ['unit-not-in-catalogue']],
		['thousand persons', 'thousand person', []],
		['thousand persons', 'persons', ['wrong-unit']]
	])('a base value in %s written as %s raises %j', (unit, written, codes) => {
		const line = unit === 'bn VND' ? 'value: 40, unit: bn VND' : 'value: 730, unit: thousand persons';
		expect(codesOf(editTinyLibrary('seeds/tiny/base.yaml', line, line.replace(`unit: ${unit}`, `unit: ${written}`)))).toEqual(codes);
	});

	test('target shares a little off by their printed rounding pass, a point more does not', () => {
		const edit = (value: number) => codesOf(editTinyLibrary('seeds/tiny/targets.yaml', 'value: 0.74', `value: ${value}`));
		expect([edit(0.75), edit(0.76)]).toEqual([[], ['target-shares-not-adding']]);
	});
});
