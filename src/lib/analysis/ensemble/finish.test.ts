import { describe, expect, test } from 'vitest';
import {
	globalSensitivity,
	keepMore,
	prepareEnsemble,
	runEnsemble,
	type EnsembleOptions,
	type KeptValues,
	type SeriesBand
} from '$lib/analysis';
import { runWasm } from '$lib/engine';
import { toSeriesId } from '$lib/model';
import { uncertainRun } from '../../../../tests/support/uncertain-library';
import { bandSentence } from './sentences';

const target = (id: string, rest: string) =>
	`{id: ${id}, section: "5", group: economy, label: {vi: Mục tiêu ${id}, en: Target ${id}}, ${rest}}`;
const run = uncertainRun(
	['growth_population: {level: {distribution: normal, sd: 0.005}}'],
	[
		target('likely', 'series: population, measure: level, year: 2030, comparison: at-least, value: 800, unit: thousand persons'),
		target(
			'within',
			'series: population, measure: level, year: 2030, comparison: between, value: [740, 780], direction: neutral, unit: thousand persons'
		),
		target('soon', 'series: population, measure: first-year, year: 2027, comparison: at-least, value: 790, unit: thousand persons')
	]
);
const ensemble = (options: Partial<EnsembleOptions>) =>
	runEnsemble(
		prepareEnsemble(run, { draws: 1024, seed: 1, series: [toSeriesId('population')], targets: [], joint: [], years: [], ...options }),
		{
			runPlan: runWasm
		}
	);

describe('targets together', () => {
	test('of one are that one, in its own words', () => {
		const { joint, targets } = ensemble({ targets: ['likely'], joint: ['likely'] });
		expect(joint?.chance?.probability).toBe(targets.find(({ id }) => id === 'likely')?.chance?.probability);
		expect(joint?.sentence.en).toMatch(/^Target likely: met in/);
	});

	test.each([
		[['likely', 'rank_2030'], 'Among the better provinces', "Needs other provinces' figures."],
		[['likely', 'nowhere'], 'nowhere', 'The data pack has no target of this name.']
	])('have no chance where one of %j cannot be measured, and say which', (joint, name, reason) => {
		const result = ensemble({ joint });
		expect(result.joint?.chance).toBeUndefined();
		expect(result.joint?.sentence.en).toBe(`There is no chance of all together, because of “${name}”. ${reason}`);
	});
});

test('a target that can be overshot has no year by which it has been met', () => {
	expect(ensemble({ years: ['likely', 'within'] }).reached.map(({ id }) => id)).toEqual(['likely']);
});

test('a deadline that is never reached is missed, and no value is missing', () => {
	const soon = ensemble({ targets: ['soon'] }).targets.find(({ id }) => id === 'soon');
	expect(soon?.chance?.probability).toBeGreaterThan(0);
	expect(soon?.chance?.probability).toBeLessThan(1);
	expect(soon?.missing).toBe(0);
	const indices = globalSensitivity(run, { output: { target: 'soon' }, draws: 512, seed: 1 }, { runPlan: runWasm });
	expect(indices?.met?.draws).toBe(512);
	// Both halves of the base draws make the mean: what the ensemble says, within four standard errors.
	const chance = soon?.chance?.probability ?? NaN;
	expect(Math.abs((indices?.met?.mean ?? NaN) - chance)).toBeLessThan(4 * Math.sqrt((chance * (1 - chance)) / 1024));
	expect(indices?.missing).toBeGreaterThan(0);
});

test('few runs say nothing of ninety in a hundred', () => {
	expect(
		ensemble({ draws: 19 })
			.sentences.map(({ en }) => en)
			.join()
	).not.toContain('90');
});

describe('the sentence of a band', () => {
	const band = (missing: number): SeriesBand => ({
		id: toSeriesId('population'),
		label: { vi: 'Dân số', en: 'Population' },
		unit: 'thousand persons',
		price: 'none',
		display: { as: 'number', decimals: 0 },
		path: [800],
		quantiles: [[700], [900]],
		missing: [missing]
	});
	const said = (missing: number) => bandSentence(band(missing), { year: 2030, at: 0, draws: 100 });
	/** With plain spaces: which of them do not break is a matter of the number's format. */
	const plain = (text?: string) => text?.replace(/\s/g, ' ');

	test('speaks of all runs only where all have a value', () => {
		expect(plain(said(0)?.en)).toMatch(/^In 90 of 100 runs with assumptions varied by chance, population in 2030 lies between 700 .*900/);
		expect(plain(said(25)?.en)).toMatch(/^Of the 75% of runs that have a value in 2030, 90 in 100 have population between 700 .*900/);
		expect(plain(said(25)?.vi)).toContain('75 %');
	});

	test('is left out where too few have one', () => {
		expect(said(81)).toBeUndefined();
	});
});

test('an output that no run has is said to have no value, not to be the same', () => {
	const never = uncertainRun(
		['growth_population: {level: {distribution: normal, sd: 0.005}}'],
		[target('never', 'series: population, measure: first-year, year: 2027, comparison: at-least, value: 9999, unit: thousand persons')]
	);
	const indices = globalSensitivity(never, { output: { target: 'never' }, draws: 64, seed: 1 }, { runPlan: runWasm });
	expect(indices).toMatchObject({ draws: 64, missing: 64, sentence: { en: 'Target never: no run has a value.' } });
});

test('kept values in many small lists are joined, and none is lost', () => {
	const more = Array.from({ length: 700 }, (_, at) => ({ row: at % 7, bin: 3, values: Float64Array.of(at) }));
	let kept: readonly KeptValues[] = [];
	for (let block = 0; block < 60; block += 1) kept = keepMore(kept, more);
	expect(kept.length).toBeLessThan(20_000);
	expect(kept.reduce((sum, { values }) => sum + values.length, 0)).toBe(700 * 60);
});
