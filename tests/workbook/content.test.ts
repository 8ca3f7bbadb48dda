import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import {
	compilePack,
	fromRuntimeFile,
	measureTargets,
	runLabel,
	runScenario,
	toRuntimeFile,
	type CompiledPack,
	type ScenarioRun
} from '$lib/analysis';
import { LANGUAGES, type Language } from '$lib/base';
import { toXlsx, workbookFacts, type WorkbookFacts } from '$lib/export';
import { toSeriesId } from '$lib/model';
import { buildWorkbook } from '../../src/lib/export/xlsx/build-workbook';
import type { CellContent, WorkbookContent } from '../../src/lib/export/xlsx/writer';
import { loadShippedLibrary } from '../support';

const MADE_AT = '2026-03-04T05:06:07Z';
const CHANGES = [
	{ id: toSeriesId('net_migration'), path: { kind: 'years', spans: [{ first: 2027, last: 2028, value: -0.001 }] } }
] as const;

let compiled: CompiledPack;
let facts: WorkbookFacts;
let run: ScenarioRun;
const requestIn = (language: Language) => ({
	run,
	programme: runScenario(compiled, compiled.programme),
	facts,
	language,
	madeAt: MADE_AT,
	link: 'https://example.org/vi/#s=1',
	seed: 7
});
const textsOf = ({ sheets }: WorkbookContent) =>
	sheets.flatMap(({ rows }) => rows.flatMap((row) => row.flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : []))));
const cellsOf = ({ sheets }: WorkbookContent): readonly CellContent[] =>
	sheets.flatMap(({ rows }) => rows.flatMap((row) => row.filter((cell) => cell !== undefined)));

beforeAll(() => {
	const library = loadShippedLibrary();
	const result = compilePack(library, 'hau-giang');
	if (!result.ok) throw new Error('the pack does not compile');
	compiled = result.value;
	facts = workbookFacts(compiled);
	run = runScenario(compiled, compiled.headline.scenario, CHANGES);
});

describe.each(LANGUAGES)('a workbook in %s', (language) => {
	test('has five sheets with every series, assumption, target, equation and source', () => {
		const { sheets } = buildWorkbook(requestIn(language));
		expect(sheets.map(({ name }) => name)).toEqual(
			language === 'vi'
				? ['Kết quả', 'Giả định', 'Mục tiêu', 'Phương trình', 'Nguồn và phiên bản']
				: ['Results', 'Assumptions', 'Targets', 'Equations', 'Sources and version']
		);
		const columnOf = (sheet: number, column: number) => sheets[sheet]?.rows.map((row) => row[column]?.value) ?? [];
		const ids = (kind: string) => run.plan.slots.filter((slot) => slot.kind === kind).map(({ id }) => id);
		expect(columnOf(0, 3)).toEqual(expect.arrayContaining(ids('equation')));
		expect(columnOf(1, 3)).toEqual(expect.arrayContaining([...ids('input'), ...ids('constant')]));
		expect(columnOf(2, 1)).toEqual(expect.arrayContaining(measureTargets(run).map(({ label }) => label[language])));
		expect(columnOf(3, 2)).toEqual(expect.arrayContaining(run.plan.slots.flatMap(({ equation }) => equation?.text ?? [])));
		expect(columnOf(4, 0)).toEqual(
			expect.arrayContaining([
				...compiled.pack.sources.map(({ title }) => title[language]),
				...compiled.pack.missing.map(({ what }) => what[language])
			])
		);
	});

	test('says what it was made from', () => {
		const texts = textsOf(buildWorkbook(requestIn(language)));
		expect(texts).toEqual(
			expect.arrayContaining([
				language === 'vi' ? '04/03/2026, 05:06 (UTC)' : '4 Mar 2026, 05:06 (UTC)',
				compiled.hash,
				compiled.modelVersion,
				facts.pack.vintage,
				'https://example.org/vi/#s=1',
				'7'
			])
		);
	});

	test('names the changed scenario on every sheet, and each change with its value and years', () => {
		const { title, sheets } = buildWorkbook(requestIn(language));
		const name = runLabel(run)[language];
		expect(name).toContain(language === 'vi' ? '(đã đổi 1 giả định)' : '(1 assumption changed)');
		expect(title).toContain(name);
		for (const sheet of sheets) expect(sheet.rows.flat().filter((cell) => String(cell?.value).includes(name))).toHaveLength(1);
		const texts = textsOf(buildWorkbook(requestIn(language)));
		expect(texts).toContain(language === 'vi' ? 'Tỷ suất di cư thuần: −1,00\u00a0‰ (2027–2028)' : 'Net migration: −1.00‰ (2027–2028)');
		expect(
			texts.some((text) => text.includes(language === 'vi' ? '2027–2028: thay đổi của người dùng' : '2027–2028: changed by the user'))
		).toBe(true);
	});

	test('keeps within what spreadsheet programs take', () => {
		const workbook = buildWorkbook(requestIn(language));
		for (const { name } of workbook.sheets) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
		for (const { name } of workbook.names) expect(name).toMatch(/^[A-Za-z_]\w+$/);
		expect(new Set(workbook.names.map(({ name }) => name.toLowerCase())).size).toBe(workbook.names.length);
		expect(workbook.names.map(({ name }) => name)).toEqual(expect.arrayContaining(['grdp_per_capita', 'growth_assumed_II']));
		const formulas = cellsOf(workbook).flatMap(({ formula }) => formula ?? []);
		expect(Math.max(...formulas.map((formula) => formula.length))).toBeLessThanOrEqual(8192);
		expect(Math.max(...formulas.map(deepest))).toBeLessThanOrEqual(64);
		for (const { format } of cellsOf(workbook)) expect(format ?? '0').toMatch(/^(General|([+-]?(#,##0|0)(\.0+)?%?;?)+)$/);
	});
});

test('differences of shares are written in percentage points, and those of numbers in their unit', () => {
	const [, sheet] = buildWorkbook(requestIn('vi')).sheets;
	const row = sheet?.rows.find((cells) => cells[3]?.value === 'net_migration' && cells[1]?.value === 'điểm %');
	const cell = row?.find((one) => one?.look === 'difference' && one.value !== 0);
	expect(cell?.format).toBe('+#,##0.000;-#,##0.000;#,##0.000');
	expect(cell?.formula).toMatch(/^\([A-Z]+\d+-[A-Z]+\d+\)\*100$/);
	expect(Math.abs(Number(cell?.value))).toBeGreaterThan(0.01);
});

test('the same request gives the same bytes, another moment other ones', async () => {
	const [first, second, later] = await Promise.all([
		toXlsx(requestIn('vi')),
		toXlsx(requestIn('vi')),
		toXlsx({ ...requestIn('vi'), madeAt: '2026-03-04T05:06:08Z' })
	]);
	expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
	expect(Buffer.from(first).equals(Buffer.from(later))).toBe(false);
});

test('the pack as a worker loads it gives the same workbook', () => {
	const loaded = fromRuntimeFile(JSON.parse(JSON.stringify(toRuntimeFile(compiled))) as ReturnType<typeof toRuntimeFile>);
	const inWorker = { run: runScenario(loaded, run.scenario.id, CHANGES), programme: runScenario(loaded, loaded.programme) };
	expect(buildWorkbook({ ...requestIn('vi'), ...inWorker })).toEqual(buildWorkbook(requestIn('vi')));
});

test('the file has frozen panes, A4 landscape pages, repeated headings, names and limits on assumptions', async () => {
	const { sheets, namedRanges, properties } = await readXlsx(await toXlsx(requestIn('vi')));
	const [results, assumptions, targets] = sheets;
	for (const sheet of sheets) expect(sheet.pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'landscape' });
	expect(results?.freezePane).toEqual({ rows: 5, columns: 2 });
	expect(results?.pageSetup).toMatchObject({ printTitlesRow: '$4:$5', printTitlesColumn: '$A:$B' });
	expect(targets?.pageSetup).toMatchObject({ fitToPage: true, fitToWidth: 1, printTitlesRow: '$4:$4' });
	expect(namedRanges?.find(({ name }) => name === 'grdp_per_capita')?.range).toMatch(/^'Kết quả'!\$E\$\d+:\$AI\$\d+$/);
	expect(properties?.created?.toISOString()).toBe('2026-03-04T05:06:07.000Z');
	const limits = assumptions?.dataValidations?.[0];
	expect(limits).toMatchObject({ type: 'decimal', operator: 'between' });
	expect(assumptions?.dataValidations?.length).toBe(run.plan.slots.filter(({ kind }) => kind === 'input').length);
});

test('years behind the last one asked for are hidden, not left out', () => {
	const { sheets } = buildWorkbook({ ...requestIn('en'), lastYear: 2030 });
	const hidden = sheets[0]?.columns.filter((column) => column.hidden === true);
	expect(hidden).toHaveLength(run.years.filter((year) => year > 2030).length);
});

test('facts hold a reason or source for every number that was put in', () => {
	const origins = facts.origins[run.scenario.id] ?? {};
	const given = run.plan.slots.filter(({ kind, anchored }) => kind === 'input' || anchored).map(({ id }) => id);
	expect(given.filter((id) => origins[id] === undefined)).toEqual([]);
	expect(facts.texts.filter(({ vi, en }) => vi === '' || en === '')).toEqual([]);
});

/** How deep the brackets of a formula go. */
function deepest(formula: string): number {
	let [depth, most] = [0, 0];
	for (const character of formula) {
		depth += character === '(' ? 1 : character === ')' ? -1 : 0;
		most = Math.max(most, depth);
	}
	return most;
}
