import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../library';
import type { PackUncertainty } from '../types';
import { onTinyLibrary } from '../../../../tests/support/tiny-library';

const PROVENANCE = 'status: final, source: yearbook';

function load(uncertain: string, correlations = '') {
	const result = loadLibrary(
		onTinyLibrary([{ path: 'seeds/tiny/uncertainty.yaml', text: `format: kb-uncertainty/1\nuncertain:\n${uncertain}${correlations}` }])
	);
	return { codes: result.diagnostics.map(({ code }) => code), pack: result.ok ? result.value.packs[0] : undefined };
}

function uncertaintyOf(uncertain: string): PackUncertainty | undefined {
	const { codes, pack } = load(uncertain);
	expect(codes).toEqual([]);
	return pack?.uncertainty;
}

describe('an uncertainty file', () => {
	test('may be left out: then nothing is uncertain', () => {
		const result = loadLibrary(onTinyLibrary([]));
		expect(result.ok ? result.value.packs[0]?.uncertainty : 'broken').toBeUndefined();
	});

	test.each([
		['{distribution: normal, sd: 0.01}', 'addition', { kind: 'normal', mean: 0, sd: 0.01 }],
		['{distribution: normal, sd: 0.01}', 'factor', { kind: 'normal', mean: 1, sd: 0.01 }],
		['{distribution: lognormal, sd: 0.2}', 'factor', { kind: 'lognormal', median: 1, sd: 0.2 }],
		['{distribution: uniform, low: -1, high: 2}', 'addition', { kind: 'uniform', low: -1, high: 2 }],
		['{distribution: pert, low: -1, mode: 0, high: 2}', 'addition', { kind: 'pert', low: -1, mode: 0, high: 2 }]
	])('reads the level %s as %s', (level, as, expected) => {
		expect(uncertaintyOf(`  growth_population: {as: ${as}, level: ${level}, ${PROVENANCE}}\n`)?.inputs[0]?.level).toEqual(expected);
	});

	test('reads white shocks as those without persistence', () => {
		const { inputs = [] } =
			uncertaintyOf(
				`  growth_population: {shock: {process: white, sd: 0.01}, ${PROVENANCE}}\n  urban_share: {shock: {process: autoregressive, sd: 0.02, persistence: 0.5}, ${PROVENANCE}}\n`
			) ?? {};
		expect(inputs.map(({ shock }) => shock)).toEqual([
			{ sd: 0.01, persistence: 0 },
			{ sd: 0.02, persistence: 0.5 }
		]);
	});

	test('takes the deviations of a published series from its mean', () => {
		const table =
			'series,year,period,value,status,source,at,why_vi,why_en\ntotal,2018,,90,final,yearbook,,,\ntotal,2019,,100,final,yearbook,,,\ntotal,2020,,110,final,yearbook,,,\ntotal,,2016-2020,70,final,yearbook,,,\n';
		const entry = (as: string) =>
			`format: kb-uncertainty/1\nuncertain:\n  growth_population: {as: ${as}, level: {distribution: empirical, history: total}, ${PROVENANCE}}\n`;
		const levelOf = (as: string) => {
			const result = loadLibrary(
				onTinyLibrary([
					{ path: 'seeds/tiny/uncertainty.yaml', text: entry(as) },
					{ path: 'seeds/tiny/history.csv', text: table }
				])
			);
			return result.ok ? result.value.packs[0]?.uncertainty?.inputs[0]?.level : undefined;
		};
		expect(levelOf('addition')).toEqual({ kind: 'empirical', values: [-10, 0, 10] });
		expect(levelOf('factor')).toEqual({ kind: 'empirical', values: [0.9, 1, 1.1] });
	});

	test.each([
		['an unknown distribution', `  growth_population: {level: {distribution: gamma, sd: 1}, ${PROVENANCE}}\n`, 'unknown-choice'],
		['a parameter of another distribution', `  growth_population: {level: {distribution: uniform, sd: 1}, ${PROVENANCE}}\n`, 'unknown-key'],
		['a spread of zero', `  growth_population: {level: {distribution: normal, sd: 0}, ${PROVENANCE}}\n`, 'wrong-type'],
		['neither level nor shock', `  growth_population: {${PROVENANCE}}\n`, 'missing-key'],
		['something computed', `  population: {level: {distribution: normal, sd: 1}, ${PROVENANCE}}\n`, 'not-an-input'],
		[
			'a judgement without its reason',
			`  growth_population: {level: {distribution: normal, sd: 1}, status: assumed, source: yearbook}\n`,
			'unexplained-figure'
		],
		[
			'a lognormal deviation that is added',
			`  growth_population: {level: {distribution: lognormal, sd: 1}, ${PROVENANCE}}\n`,
			'impossible-distribution'
		],
		[
			'a factor that may be zero',
			`  growth_population: {as: factor, level: {distribution: uniform, low: 0, high: 2}, ${PROVENANCE}}\n`,
			'impossible-distribution'
		],
		[
			'a persistence of one',
			`  growth_population: {shock: {process: autoregressive, sd: 1, persistence: 1}, ${PROVENANCE}}\n`,
			'wrong-type'
		]
	])('refuses %s', (_, entries, code) => {
		expect(load(entries).codes).toContain(code);
	});

	test('refuses a correlation of parts that are not there', () => {
		const entries = `  growth_population: {level: {distribution: normal, sd: 1}, ${PROVENANCE}}\n  urban_share: {shock: {process: white, sd: 1}, ${PROVENANCE}}\n`;
		const pair = (of: string) => `correlations:\n  - {between: [growth_population, urban_share], of: ${of}, value: 0.5, ${PROVENANCE}}\n`;
		expect(load(entries, pair('level')).codes).toEqual(['correlation-unknown']);
		expect(load(entries, pair('both')).codes).toEqual(['correlation-unknown']);
	});

	test('refuses a correlation with itself, of 1, or of shocks that remember the year before differently', () => {
		const shocks = (persistence: number) =>
			`  growth_population: {shock: {process: autoregressive, sd: 1, persistence: ${persistence}}, ${PROVENANCE}}\n  urban_share: {shock: {process: autoregressive, sd: 1, persistence: 0.5}, ${PROVENANCE}}\n`;
		const pair = (between: string, value = 0.5) => `correlations:\n  - {between: [${between}], value: ${value}, ${PROVENANCE}}\n`;
		const both = 'growth_population, urban_share';
		expect(load(shocks(0.5), pair(both)).codes).toEqual([]);
		expect(load(shocks(0.2), pair(both)).codes).toEqual(['correlation-of-unlike-shocks']);
		expect(load(shocks(0.5), pair('urban_share, urban_share')).codes).toEqual(['correlation-with-itself']);
		expect(load(shocks(0.5), pair(both, 1)).codes).toEqual(['wrong-type']);
	});

	test('takes no ratios of a published series with figures of 0 or below', () => {
		const table =
			'series,year,period,value,status,source,at,why_vi,why_en\ntotal,2018,,-90,final,yearbook,,,\ntotal,2019,,0,final,yearbook,,,\ntotal,2020,,90,final,yearbook,,,\n';
		const text = `format: kb-uncertainty/1\nuncertain:\n  growth_population: {as: factor, level: {distribution: empirical, history: total}, ${PROVENANCE}}\n`;
		const { diagnostics } = loadLibrary(
			onTinyLibrary([
				{ path: 'seeds/tiny/uncertainty.yaml', text },
				{ path: 'seeds/tiny/history.csv', text: table }
			])
		);
		expect(diagnostics.map(({ code }) => code)).toEqual(['impossible-distribution']);
	});
});
