import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { kichban, kichbanJson as json } from '../support/command-line';

const folder = mkdtempSync(join(tmpdir(), 'kichban-'));
afterAll(() => rmSync(folder, { recursive: true }));

const CHOICE = '--pack can-tho --draws 300 --seed 5 --target grdp_per_capita_2030 --set inflation[III]@2026:2030=0.04';
const bilingual = { vi: expect.any(String) as string, en: expect.any(String) as string };

/** Writes a part of an ensemble to a file and gives its path. */
async function part(name: string, line: string): Promise<string> {
	const { code, out } = await kichban(line);
	expect(code).toBe(0);
	const path = join(folder, name);
	writeFileSync(path, out);
	return path;
}

describe('kichban ensemble', () => {
	test('gives bands, chances, the joint chance and the years as JSON', async () => {
		const result = await json(`ensemble ${CHOICE}`);
		expect(result).toMatchObject({
			pack: 'can-tho',
			scenario: 'trend',
			closure: 'growth-led',
			seed: 5,
			draws: 300,
			complete: true,
			first_uncertain_year: 2026
		});
		expect(result['levels']).toEqual([0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95]);
		const [band] = result['bands'] as readonly { readonly id: string; readonly quantiles: readonly (readonly number[])[] }[];
		expect(band?.id).toBe('grdp_per_capita');
		expect(band?.quantiles.map((row) => row.length)).toEqual(new Array(7).fill(26));
		const chances = result['targets'] as readonly Readonly<Record<string, unknown>>[];
		expect(chances.find(({ id }) => id === 'grdp_per_capita_2030')).toEqual({
			id: 'grdp_per_capita_2030',
			label: bilingual,
			probability: expect.any(Number) as number,
			error: expect.any(Number) as number,
			interval: [expect.any(Number) as number, expect.any(Number) as number],
			missing: 0,
			reason: null,
			sentence: bilingual
		});
		const [reached] = result['reached'] as readonly { readonly by_year: readonly number[]; readonly half_year: number }[];
		expect(reached).toEqual({
			id: 'grdp_per_capita_2030',
			by_year: expect.any(Array) as number[],
			half_year: expect.any(Number) as number,
			sentence: bilingual
		});
		const years = result['years'] as readonly number[];
		expect(reached?.half_year).toBe(years[reached?.by_year.findIndex((chance) => chance >= 0.5) ?? -1]);
	});

	test('its table says the chance in a sentence', async () => {
		expect((await kichban(`ensemble ${CHOICE}`)).out).toContain(
			'In 90 of 100 runs with assumptions varied by chance, GRDP per capita in 2030 lies between'
		);
	});

	test.each([
		'--draws 0',
		'--draws x',
		'--draws 3000000000',
		'--seed -1',
		'--shard 1/2 --threads 2',
		'--joint no_such_target',
		'--years no_such_target',
		'--sampling dice',
		'--shard 3/2',
		'--shard 0/2',
		'--series no_such_series',
		'--target no_such_target'
	])('does not take %s', async (flags) => {
		expect((await kichban(`ensemble --pack can-tho ${flags}`)).code).toBe(2);
	});
});

test('kichban ensemble takes the targets to be met together, those whose year is wanted, the sampling, and seed 0', async () => {
	const flags = '--draws 300 --seed 0 --sampling philox --joint grdp_per_capita_2030 --years grdp_per_capita_2030';
	const { joint, reached, seed } = await json(`ensemble --pack hau-giang --target grdp_per_capita_2030 ${flags}`);
	expect(joint).toMatchObject({ targets: ['grdp_per_capita_2030'], probability: expect.any(Number) as number });
	expect(reached).toMatchObject([{ id: 'grdp_per_capita_2030' }]);
	expect(seed).toBe(0);
});

describe('kichban merge', () => {
	test('gives what one run gives, to the last digit', async () => {
		const parts = await Promise.all([1, 2, 3].map((k) => part(`part-${String(k)}.json`, `ensemble ${CHOICE} --shard ${String(k)}/3`)));
		const merged = await kichban(`merge ${parts.toReversed().join(' ')} --format json`);
		expect(merged).toEqual(await kichban(`ensemble ${CHOICE} --format json`));
	});

	test('says what is missing, twice there, of another run, or no part at all', async () => {
		const first = await part('first.json', `ensemble ${CHOICE} --shard 1/2`);
		const other = await part('other.json', `ensemble ${CHOICE} --seed 6 --shard 2/2`);
		const text = join(folder, 'text.json');
		writeFileSync(text, '{"format":"kb-shard/1"}');
		const said = async (files: string) => kichban(`merge ${files}`);
		expect(await said(first)).toMatchObject({ code: 1, err: 'Parts are missing: 150 of 300 runs are here.\n' });
		expect(await said(`${first} ${first}`)).toMatchObject({ code: 1, err: 'Run 0 is in two files.\n' });
		expect((await said(`${first} ${other}`)).err).toContain('belongs to another ensemble');
		expect((await said(text)).err).toContain('is not a part');
		expect((await said(join(folder, 'nothing.json'))).err).toContain('There is no file');
	});
});

describe('a damaged part', () => {
	type Loose = Record<string, unknown>;
	test.each<readonly [string, (tally: Loose, question: Loose) => void, string]>([
		['without its last values', (tally) => (tally['kept'] as number[]).splice(-7), 'is damaged'],
		['without values', (tally) => delete tally['kept'], 'is damaged'],
		['without its counts', (tally) => delete tally['met'], 'is not a part'],
		['with fewer counts', (tally) => (tally['met'] as number[]).pop(), 'is damaged'],
		['with more met than runs', (tally) => (tally['met'] = (tally['met'] as number[]).map(() => 999)), 'is damaged'],
		['with runs past the last', (tally) => (tally['ranges'] = [{ first: 160, count: 150 }]), 'is damaged'],
		['with counts below nothing', (tally) => (tally['joint'] = -1), 'is not a part'],
		['with half a run', (_, question) => (question['draws'] = 299.5), 'is not a part']
	])('%s is refused, by name', async (_, spoil, said) => {
		const good = await part('good.json', `ensemble ${CHOICE} --shard 1/2`);
		const bad = await part('bad.json', `ensemble ${CHOICE} --shard 2/2`);
		const data = JSON.parse(readFileSync(bad, 'utf8')) as { readonly tally: Loose; readonly question: Loose };
		spoil(data.tally, data.question);
		writeFileSync(bad, JSON.stringify(data));
		const { code, err } = await kichban(`merge ${good} ${bad}`);
		expect(code).toBe(1);
		expect(err).toContain(`“${bad}” ${said}`);
	});
});

describe('kichban sensitivity', () => {
	test.each([
		['--draws 1', '≥ 64'],
		['--target grdp_per_capita_2030 --series grdp', 'do not go together'],
		['--amount 2', 'do not go together'],
		['--year 2030', 'needs “--series”']
	])('does not take %s', async (flags, said) => {
		const { code, err } = await kichban(`sensitivity --pack can-tho ${flags}`);
		expect(code).toBe(2);
		expect(err).toContain(said);
	});

	test('gives local effects and Sobol indices as JSON', async () => {
		const { local, global } = await json('sensitivity --pack can-tho --draws 64 --pairs');
		expect(local).toMatchObject({ output: { id: 'grdp_per_capita_2030', year: 2030 }, amount: { by: 'spread' } });
		expect(global).toMatchObject({
			draws: 64,
			missing: 0,
			sentence: bilingual,
			values: { factors: expect.any(Array) as unknown[], pairs: expect.any(Array) as unknown[] }
		});
	});

	test('moves every assumption of a series by a share when asked', async () => {
		const { local } = await json('sensitivity --pack can-tho --series grdp --year 2027 --by share --amount 0.05 --draws 64');
		expect(local).toMatchObject({ output: { id: 'grdp', year: 2027 }, amount: { by: 'share', share: 0.05 } });
	});

	test('says which outputs there are when it has none of that name', async () => {
		const { code, err } = await kichban('sensitivity --pack can-tho --target no_such_target');
		expect(code).toBe(2);
		expect(err).toContain('grdp_per_capita_2030');
	});
});
