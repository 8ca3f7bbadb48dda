import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { languageOf } from '../../src/cli/options';
import { kichban, kichbanJson as json } from '../support/command-line';

const folder = mkdtempSync(join(tmpdir(), 'kichban-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The first entry of a list that a command prints, by the list's key. */
async function first(line: string, key: string): Promise<unknown> {
	const list = (await json(line))[key];
	return Array.isArray(list) ? list[0] : undefined;
}

const bilingual = { vi: expect.any(String) as string, en: expect.any(String) as string };

describe('the JSON contract', () => {
	test('packs', async () => {
		const status = expect.stringMatching(/^(met|near|missed|not-computable)$/) as string;
		const headline = { scenario: expect.any(String) as string, target: expect.any(String) as string, sentence: bilingual, status };
		expect(await first('packs', 'packs')).toEqual({ id: expect.any(String) as string, label: bilingual, headline });
	});

	test('scenarios', async () => {
		expect(await first('scenarios --pack hau-giang', 'scenarios')).toEqual({
			id: 'programme',
			pack: 'hau-giang',
			label: bilingual,
			question: bilingual,
			base: null,
			closure: 'growth-led'
		});
	});

	test('variables, with a pack only those it has the data for', async () => {
		expect(await first('variables', 'variables')).toEqual({
			id: 'value_added[I]',
			unit: 'bn VND',
			price: 'constant',
			label: bilingual,
			block: 'output'
		});
		const ids = async (line: string) => JSON.stringify((await json(line))['variables']);
		expect(await ids('variables')).toContain('"doctors"');
		expect(await ids('variables --pack can-tho')).not.toContain('"doctors"');
	});

	test('assumptions', async () => {
		expect(await first('assumptions --pack hau-giang', 'assumptions')).toMatchObject({
			id: 'growth_assumed[I]',
			pack: 'hau-giang',
			unit: 'share',
			kind: 'context'
		});
	});

	test('uncertainty, with the spread of the published figures computed again', async () => {
		expect(await first('uncertainty --pack hau-giang', 'uncertain')).toMatchObject({
			id: 'growth_assumed[I]',
			level: { kind: 'normal' },
			shock: { sd: 0.005, past: { history: 'growth_I', years: [2019, 2024] } },
			past: { count: 6, isKept: true }
		});
	});

	test('run, with null where no value exists and years cut off where asked', async () => {
		const run = await json('run --pack hau-giang --scenario programme --until 2022');
		expect(run).toMatchObject({ pack: 'hau-giang', scenario: 'programme', closure: 'growth-led', years: [2020, 2021, 2022] });
		expect(run['model']).toEqual({ version: expect.any(String) as string, hash: expect.stringMatching(/^[0-9a-f]{8}$/) as string });
		expect(run['series']).toMatchObject({ growth_grdp: { unit: 'share', values: [null, expect.any(Number), expect.any(Number)] } });
	});

	test('targets', async () => {
		expect(await first('targets --pack hau-giang --scenario programme', 'targets')).toMatchObject({
			id: 'growth_grdp_2021_2025',
			section: '3.1 (1)',
			label: bilingual,
			series: 'grdp_real',
			measure: 'cagr',
			comparison: 'at-least',
			target: 0.073,
			unit: 'share',
			status: 'met',
			first_year: null,
			reason: null
		});
	});

	test('audit', async () => {
		const interval = [expect.any(Number), expect.any(Number)];
		expect(await first('audit --pack hau-giang', 'checks')).toMatchObject({
			id: expect.any(String) as string,
			sections: expect.any(Array) as string[],
			identity: expect.any(String) as string,
			computed: interval,
			stated: interval,
			consistent: expect.any(Boolean) as boolean,
			gap: expect.any(Number) as number,
			explanation: bilingual
		});
	});
});

describe('exit codes and sentences', () => {
	test.each([
		['frobnicate', 'There is no command “frobnicate”.'],
		['target', 'Did you mean targets?'],
		['targets --frob', 'There is no option “--frob”.'],
		['targets', 'Choose a data pack with --pack.'],
		['targets --pack none', 'There is no data pack “none”.'],
		['targets --pack hau-giang --scenario none', 'has no scenario “none”.'],
		['run --pack hau-giang --closure none', 'The model has no closure “none”.'],
		['run --pack hau-giang --format pdf', 'Choose from: table, json, csv.'],
		['run --pack hau-giang --until soon', 'cannot be used'],
		['targets --pack hau-giang --set growth_assumed[II]=0,1', '[number-decimal-comma]'],
		['targets --pack hau-giang --set growth_assumed[II]@2026:2030=12%', 'write 0.12.'],
		['run --pack hau-giang --until 2100', 'The pack runs from 2020 to 2050'],
		['export --pack hau-giang --until 2019', 'The pack runs from 2020 to 2050'],
		['export --pack hau-giang -o /nowhere/table.csv', 'the folder does not exist'],
		['link decode xyz', 'names no data pack'],
		['variables --pack none', 'There is no data pack “none”.'],
		['check package.json', 'cannot be checked'],
		['explain grdp --pack hau-giang', 'write a series id, @ and a year'],
		['explain', 'The command needs “id@year”.'],
		['export --pack hau-giang --format xlsx', 'needs a name'],
		['calibrate --pack hau-giang --scenario trend', 'Choose a scenario that has calibration steps'],
		['check /nowhere/pack.yaml', 'There is no file'],
		[`new-pack ${folder}/Bad_Name`, 'becomes the pack’s id'],
		['', 'Choose a command']
	])('"%s" is wrongly called: %s', async (line, sentence) => {
		const { code, out, err } = await kichban(line);
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(err).toContain(sentence);
	});

	test.each([
		['targets --pack hau-giang --set growth_assumed[II]=5', 'value-outside-limits'],
		['targets --pack hau-giang --set nothing=5', 'change-unknown'],
		['targets --pack hau-giang --set grdp=5', 'change-not-assumption'],
		['targets --pack hau-giang --set growth_assumed[II]@2060=0.1', 'change-years-outside'],
		['explain nothing@2030 --pack hau-giang', 'explain-unknown'],
		['explain grdp@2060 --pack hau-giang', 'explain-year'],
		['check README.md', 'head-missing'],
		['link decode #a=1&p=hau-giang&b=outturn&d=growth_assumed.II:x', 'link-number-unreadable']
	])('"%s" meets something wrong in the data: %s', async (line, diagnostic) => {
		const { code, err } = await kichban(line);
		expect(code).toBe(1);
		expect(err).toContain(`[${diagnostic}]`);
	});

	test('a value outside the usual range runs and warns', async () => {
		const { code, out, err } = await kichban('targets --pack hau-giang --set growth_assumed[II]=0.3');
		expect(code).toBe(0);
		expect(err).toContain('[value-outside-usual]');
		expect(out).toContain('● Met');
	});

	test('a missed target and an inconsistent programme are results', async () => {
		expect(await kichban('targets --pack hau-giang --scenario stalled-icor')).toMatchObject({ code: 0, err: '' });
		const audit = await kichban('audit --pack hau-giang');
		expect(audit).toMatchObject({ code: 0, err: '' });
		expect(audit.out).toContain('○ Not consistent');
	});

	test('a Vietnamese table holds no English word for the status of a figure', async () => {
		const { out } = await kichban('assumptions --pack hau-giang', 'vi');
		expect(out).toContain('giả định');
		expect(out).not.toMatch(/\b(?:assumed|derived|final|preliminary|target-path)\b/);
	});

	test('help is an answer in the language asked for', async () => {
		expect(await kichban('--help', 'vi')).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Cách dùng:') as string });
		expect(await kichban('run --help', 'en')).toMatchObject({
			code: 0,
			err: '',
			out: expect.stringContaining('may be repeated') as string
		});
	});

	test.each([
		[['packs'], 'vi'],
		[['--lang', 'en', 'packs'], 'en'],
		[['packs', '--lang=en'], 'en'],
		[['packs', '--lang', 'fr'], 'vi']
	] as const)('%j speaks %s', (args, language) => {
		expect(languageOf(args)).toBe(language);
	});
});

describe('commands', () => {
	test('explain names the equation, the numbers put in, and the file', async () => {
		const { out } = await kichban('explain grdp_per_capita@2030 --pack hau-giang --scenario programme');
		expect(out).toContain('GRDP per capita: 150.00');
		expect(out).toContain('grdp_per_capita = grdp / population');
		expect(out).toContain('src/lib/model/growth/prices.yaml:');
		expect(out).toContain('population@2030 = 770.00');
	});

	test('explain says which targets a derived number was solved from', async () => {
		const { out } = await kichban('explain inflation[I]@2028 --pack hau-giang --scenario programme');
		expect(out).toContain('Calibration of the scenario');
		expect(out).toContain('Derived from: share_I_2030');
	});

	test('calibrate shows what was solved for', async () => {
		const { code, out } = await kichban('calibrate --pack hau-giang --scenario programme');
		expect(code).toBe(0);
		expect(out).toContain('at(population, 2050) = target_population_2050');
	});

	test('a link holds the differences, and gives them back with the same headline', async () => {
		const { out: link } = await kichban('link encode --pack hau-giang --scenario outturn --set growth_assumed[II]@2026:2030=0.12');
		expect(link).toMatch(/^#a=1&p=hau-giang&b=outturn&c=growth-led&h=[0-9a-f]{8}&v=[\d.]+&d=growth_assumed\.II:0\.12@2026-2030\n$/);
		const decoded = await json(`link decode ${link.trim()}`);
		expect(decoded).toMatchObject({
			pack: 'hau-giang',
			scenario: 'outturn',
			changes: [{ id: 'growth_assumed[II]', path: '2026:2030=0.12' }]
		});
		expect(Number(decoded['current_headline']).toFixed(2)).toBe(decoded['headline']);
	});

	test('a link made with other data says by how much the headline differs', async () => {
		const { code, out } = await kichban('link decode #a=1&p=hau-giang&b=programme&h=00000000&v=140.00');
		expect(code).toBe(0);
		expect(out).toContain('the headline was 140.00, it is 150.00.');
	});

	test('export writes the Vietnamese table with its byte order mark', async () => {
		const file = join(folder, 'table.csv');
		expect(await kichban(`export --pack can-tho --format csv-vi -o ${file}`, 'vi')).toMatchObject({ code: 0, out: '' });
		expect(readFileSync(file, 'utf8')).toMatch(/^\uFEFFChỉ tiêu;Đơn vị;Giá;2025;/);
	});

	test('the table of a report adds up in every year, as printed', async () => {
		const { code, out } = await kichban('export --pack hau-giang --scenario programme --until 2025 --format csv-official');
		expect(code).toBe(0);
		const rows = out.split('\r\n').map((line) => line.split(';'));
		const figures = (label: RegExp) =>
			(rows.find(([name = '']) => label.test(name)) ?? []).slice(2).map((text) => Number(text.replaceAll(',', '')));
		const parts = [/^Share.*Sector I \(/, /^Share.*Sector II \(/, /^Share.*Sector III/, /^Share of product taxes/].map(figures);
		const years = rows.find(([, , first]) => first === '2020')?.slice(2) ?? [];
		expect(years).toEqual(['2020', '2021', '2022', '2023', '2024', '2025']);
		for (const [at] of years.entries()) expect(parts.reduce((sum, part) => sum + Math.round((part[at] ?? 0) * 100), 0)).toBe(10_000);
	});

	test('export to a folder that does not exist says so', async () => {
		const { code, err } = await kichban(`export --pack can-tho -o ${folder}/none/table.csv`);
		expect(code).toBe(2);
		expect(err).toContain('cannot be written');
	});

	test('run under another closure says so in its result', async () => {
		expect(await json('run --pack hau-giang --scenario programme --closure investment-led --until 2021')).toMatchObject({
			closure: 'investment-led'
		});
	});

	test('csv of a run is the long form for programs', async () => {
		const { out } = await kichban('run --pack can-tho --format csv --until 2026');
		expect(out.split('\n')[0]).toBe('series,unit,price,year,scenario,value,status');
	});
});

describe('check and new-pack', () => {
	test('the checkout is valid, and there is nothing to remark on', async () => {
		expect(await kichban('check')).toMatchObject({ code: 0, err: '', out: 'Model, packs, scenarios and notebooks are valid.\n' });
	});

	test('a notebook’s formulas and live numbers are checked on its pack', async () => {
		const file = join(folder, 'mine.md');
		const head = ['---', 'format: kb-notebook/1', 'title: t', 'pack: hau-giang', '---', ''];
		writeFileSync(file, [...head, 'Now {{ at(grdp, 2030) }}.', '', '```formula id=a', 'mine = grdp / population', '```', ''].join('\n'));
		expect(await kichban(`check ${file}`)).toMatchObject({ code: 0, err: '' });
		writeFileSync(file, [...head, 'Now {{ at(grdpx, 2030) }}.', '', '```formula id=a', 'mine = grdp + population', '```', ''].join('\n'));
		const { code, err } = await kichban(`check ${file}`);
		expect(code).toBe(1);
		expect(err).toMatch(/mine\.md[\s\S]*`grdpx`/);
		expect(err).toContain('[mixed-units]');
	});

	test('a new pack validates, and a mistake in it is said with file and line', async () => {
		const dir = join(folder, 'some-place');
		expect((await kichban(`new-pack ${dir}`)).code).toBe(0);
		expect(await kichban(`check ${dir}`)).toMatchObject({ code: 0, err: '' });
		const targets = join(dir, 'targets.yaml');
		expect(existsSync(join(dir, 'scenarios/trend.yaml'))).toBe(true);
		const text = readFileSync(targets, 'utf8');
		writeFileSync(targets, text.replace('series: grdp_real', 'series: grdp_reall'));
		const { code, err } = await kichban(`check ${dir}`);
		expect(code).toBe(1);
		const line = text.split('\n').findIndex((one) => one.includes('series: grdp_real')) + 1;
		expect(err).toContain(`targets.yaml:${line}:`);
		expect(err).toContain('grdp_reall');
	});

	test('a pack as one file holds its scenarios, and one that would not open is not written', async () => {
		const pack = join(folder, 'bundled');
		await kichban(`new-pack ${pack}`);
		const file = join(folder, 'bundled.pack.txt');
		expect(await kichban(`bundle ${pack} -o ${file}`)).toMatchObject({ code: 0, out: '' });
		expect(readFileSync(file, 'utf8')).toMatch(/^format: kb-bundle\/1\n[\s\S]*\n=== scenarios\/programme\.yaml\n/);
		writeFileSync(join(pack, 'targets.yaml'), 'format: kb-targets/1\n');
		const broken = await kichban(`bundle ${pack} -o ${join(folder, 'broken.pack.txt')}`);
		expect(broken).toMatchObject({ code: 1, err: expect.stringContaining('targets.yaml:1') as string });
		expect(existsSync(join(folder, 'broken.pack.txt'))).toBe(false);
	});

	test('a folder that holds files is not overwritten', async () => {
		expect(await kichban(`new-pack ${join(folder, 'some-place')}`)).toMatchObject({ code: 2, out: '' });
	});
});
