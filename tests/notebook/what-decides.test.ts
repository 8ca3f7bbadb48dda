import { expect, test } from 'vitest';
import { LEAST_BASE_DRAWS, answerSensitivity, preparedRun, SENSITIVITY_DEFAULTS } from '$lib/analysis';
import { assertDefined } from '$lib/base';
import { selectEngine } from '$lib/engine';
import { readYaml } from '$lib/files';
import { parseNotebook } from '../../src/lib/notebook/document';
import { sensitivityRequest } from '../../src/lib/notebook/sensitivity/request';
import { shippedPack } from '../support/notebooks';

const runPlan = preparedRun(selectEngine());
const scenario = 'outturn-trend';
const ask = (target: string) =>
	answerSensitivity(
		shippedPack('hau-giang'),
		{ ...SENSITIVITY_DEFAULTS, scenario, changes: [], output: { target }, parts: ['local', 'global'] },
		{ runPlan }
	);

/** What the prose of the shipped notebooks says in words of what decides an outcome. */
test('growth of sector II moves income most and leaves its target in reach; migration moves it less, and the other way', () => {
	const { base, effects } = assertDefined(ask('grdp_per_capita_2030').local, 'local');
	const at = (id: string) => effects.findIndex((one) => one.id === id);
	expect(at('growth_assumed[II]')).toBe(0);
	expect(effects.slice(1, 3).map(({ id }) => id)).toEqual(['growth_assumed[III]', 'inflation[II]']);
	const target = shippedPack('hau-giang').pack.targets.find(({ id }) => id === 'grdp_per_capita_2030')?.value;
	expect(effects[0]?.low).toBeGreaterThan(Number(target));
	const migration = assertDefined(effects[at('net_migration')], 'migration');
	expect(migration.high).toBeLessThan(assertDefined(base, 'base'));
	expect(Math.abs(migration.swing ?? NaN)).toBeLessThan(0.5 * Math.abs(effects[0]?.swing ?? NaN));
});

test('migration by itself decides the population of 2030, and nothing of the economy does', () => {
	const { factors, values } = assertDefined(ask('population_2030').global, 'global');
	expect(factors.flatMap(({ ids }) => ids).toSorted()).toEqual(['natural_increase', 'net_migration']);
	const at = factors.findIndex(({ ids }) => ids.some((id) => id === 'net_migration'));
	expect(values?.factors[at]?.first.value).toBeGreaterThan(0.9);
});

test('cells ask for what they say, and for the headline of the pack when they say nothing', () => {
	const text = [
		'---',
		'format: kb-notebook/1',
		'title: t',
		'pack: made-up',
		'---',
		'',
		'```tornado id=a',
		'```',
		'',
		'```tornado id=b',
		'series: "value_added[II]"',
		'year: 2030',
		'scenario: trend',
		'by: steps',
		'amount: 2',
		'```',
		'',
		'```indices id=c',
		'target: growth_2030',
		'draws: 4096',
		'```',
		''
	].join('\n');
	const { cells } = parseNotebook(text, 't.md', readYaml).document;
	const asked = cells.map(({ content }) => sensitivityRequest(content, (id = 'own') => ({ scenario: id, changes: [] })));
	expect(asked).toEqual([
		{ scenario: 'own', changes: [], amount: { by: 'spread' }, draws: 2048, seed: 1, parts: ['local'] },
		{
			scenario: 'trend',
			changes: [],
			output: { series: 'value_added[II]', year: 2030 },
			amount: { by: 'steps', count: 2 },
			draws: 2048,
			seed: 1,
			parts: ['local']
		},
		{
			scenario: 'own',
			changes: [],
			output: { target: 'growth_2030' },
			amount: { by: 'spread' },
			draws: 4096,
			seed: 1,
			parts: ['global']
		}
	]);
});

test('a cell may ask for as few base draws as the command line, and for more than a page makes', () => {
	const asked = (draws: number) => {
		const { cells } = parseNotebook(
			`---\nformat: kb-notebook/1\ntitle: t\npack: hau-giang\n---\n\n\`\`\`indices\ndraws: ${draws}\n\`\`\`\n`,
			't.md',
			readYaml
		).document;
		return sensitivityRequest(cells[0]?.content, () => ({ scenario: 'trend', changes: [] }))?.draws;
	};
	expect(asked(LEAST_BASE_DRAWS)).toBe(LEAST_BASE_DRAWS);
	expect(asked(LEAST_BASE_DRAWS - 1)).toBeUndefined();
	expect(asked(65_536)).toBe(4096);
});
