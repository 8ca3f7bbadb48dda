/*
 * Files of every version of every format, as they were written: `corpus/<generation>/` holds a whole library. The corpus only grows. A
 * change of a format adds a folder and leaves the older ones as they are, so that what people keep on their disks goes on opening.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { TextFile } from '$lib/files';
import { FORMATS, formatChange, formatYearPath, loadLibrary } from '$lib/model';

const CORPUS = fileURLToPath(new URL('corpus/', import.meta.url));
const GENERATIONS = readdirSync(CORPUS);

/** What each generation says, read from its files by eye. */
const CONTENT: Readonly<Record<string, object>> = {
	'1': {
		variables: ['value_added', 'total', 'growth_total', 'share', 'population', 'urban_population', 'poverty_rate'],
		inputs: ['growth_assumed', 'allocation', 'growth_population', 'urban_share'],
		base: ['value_added[I] 40 bn VND', 'value_added[II] 60 bn VND', 'population 730 thousand persons', 'poverty_rate 0.04 share'],
		paths: ['0.03', '2021:2025=0.1,2026:2030=0.08', '0.3', '0.7', '0.01', '2020=0.28,2030=0.4,linear'],
		history: ['total 2019 96 final', 'total 2020 100 final', 'growth[I] 2016-2020 0.025 derived'],
		targets: [
			'growth_2021_2025 cagr 0.073',
			'total_2030 level 200,220',
			'share_i_2030 level 0.26',
			'share_ii_2030 level 0.74',
			'rank_2030 text undefined'
		],
		audit: ['shares-add(first, second)'],
		scenarios: ['faster on plain, growth-led', 'plain on the pack, growth-led'],
		differences: [
			'growth_assumed[II]@2026:2030=0.12',
			'population@2020=740',
			'growth_population@2021:2024=0.005',
			'growth_assumed[II]@2021:2025=0.1'
		]
	}
};

function filesOf(generation: string): readonly TextFile[] {
	const root = join(CORPUS, generation);
	const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(yaml|csv)$/.test(path));
	return paths.sort().map((path) => ({ path: path.split(sep).join('/'), text: readFileSync(join(root, path), 'utf8') }));
}

describe.each(GENERATIONS)('generation %s', (generation) => {
	const result = loadLibrary(filesOf(generation));

	test('opens without a complaint', () => {
		expect(result.diagnostics.map((one) => `${one.where.file ?? ''}:${String(one.where.line ?? '')} ${one.message.en}`)).toEqual([]);
	});

	test('still says what its files say', () => {
		if (!result.ok) throw new Error('does not open');
		const { model, packs, scenarios } = result.value;
		const [pack] = packs;
		expect({
			variables: model.variables.map((one) => one.id),
			inputs: model.inputs.map((one) => one.id),
			base: pack?.base.map(({ id, value, unit }) => `${id} ${String(value)} ${unit}`),
			paths: pack?.assumptions.map(({ path }) => formatYearPath(path)),
			history: pack?.history.map((one) => `${one.series} ${String(one.year ?? one.period)} ${String(one.value)} ${one.status}`),
			targets: pack?.targets.map(({ id, measure, value }) => `${id} ${measure} ${String(value)}`),
			audit: pack?.audit.map((one) => `${one.identity}(${Object.keys(one.figures).join(', ')})`),
			scenarios: scenarios.map(({ id, base, closure }) => `${id} on ${base ?? 'the pack'}, ${closure}`),
			differences: scenarios.flatMap(({ set, derived }) => [...set, ...derived].map(formatChange))
		}).toEqual(CONTENT[generation]);
	});
});

test('the corpus holds every version of every format', () => {
	const written = GENERATIONS.flatMap(filesOf).map((file) => /^format: (\S+)$/m.exec(file.text)?.[1]);
	const all = Object.entries(FORMATS).flatMap(([name, { version }]) =>
		Array.from({ length: version }, (_, index) => `${name}/${String(index + 1)}`)
	);
	expect(all.filter((format) => !written.includes(format))).toEqual([]);
});
