import { runLabel } from '$lib/analysis';
import type { Bilingual } from '$lib/base';
import { fillText } from '$lib/i18n';
import { cellAddress, columnLetters } from '../address';
import { headCell, textCell } from '../cell';
import { HEAD_ROWS, YEAR_COLUMN, type Layout } from '../layout';
import type { WorkbookRequest } from '../request';
import { WORKBOOK_TEXTS } from '../texts';
import type { CellContent, SheetContent } from '../writer';

/** Width of the last column, in characters; its sentences are not wrapped, or every row of numbers would be as high as they are long. */
const ORIGIN_WIDTH = 60;

/** A row of cells and where it stands, from 0. */
export interface PlacedRow {
	readonly row: number;
	readonly cells: readonly (CellContent | undefined)[];
}

/** Rows in order, with empty ones in the gaps. */
export function stackRows(placed: readonly PlacedRow[]): SheetContent['rows'] {
	const byRow = new Map(placed.map(({ row, cells }) => [row, cells]));
	const height = Math.max(0, ...placed.map(({ row }) => row + 1));
	return Array.from({ length: height }, (_, row) => byRow.get(row) ?? []);
}

/** Title, scenario and note above every sheet. */
export function headRows({ facts, run, language }: WorkbookRequest, note: Bilingual): readonly PlacedRow[] {
	const closure = facts.closures[run.closure]?.[language] ?? run.closure;
	return [
		{ row: 0, cells: [textCell(facts.pack.label[language], 'title')] },
		{ row: 1, cells: [textCell(`${WORKBOOK_TEXTS.sources.scenario[language]}: ${runLabel(run)[language]} (${closure})`, 'note')] },
		{ row: 2, cells: [textCell(note[language], 'note')] }
	];
}

/** Headings of a sheet with years: four columns of the sheet's own, then the years, reporting years marked, and where numbers come from. */
export function yearHeads(request: WorkbookRequest, own: readonly Bilingual[]): readonly PlacedRow[] {
	const { run, facts, language } = request;
	const isReporting = (year: number) => facts.pack.reportingYears.includes(year);
	const heads = own.map((heading) => headCell(heading, language));
	const years = run.years.map((year): CellContent => ({
		value: year,
		format: '0',
		look: isReporting(year) ? 'head-reporting' : 'head-year'
	}));
	const periods = run.years.map((year) => textCell(periodOf(request, year)[language], 'period'));
	return [
		{ row: HEAD_ROWS - 2, cells: [...heads, ...years, headCell(WORKBOOK_TEXTS.head.origin, language)] },
		{ row: HEAD_ROWS - 1, cells: [...own.map(() => undefined), ...periods] }
	];
}

/** What both sheets with years share: columns, what stays in view, and what is printed on every page. */
export function yearSheet(
	request: WorkbookRequest,
	name: string,
	widths: readonly number[]
): Omit<SheetContent, 'rows' | 'numberRules' | 'lookRules'> {
	const { run, lastYear = Infinity } = request;
	const years = run.years.map((year) => ({ width: 11, ...(year > lastYear ? { hidden: true } : {}) }));
	return {
		name,
		columns: [...widths.map((width) => ({ width })), ...years, { width: ORIGIN_WIDTH }],
		freeze: { rows: HEAD_ROWS, columns: 2 },
		repeat: { rows: `$${HEAD_ROWS - 1}:$${HEAD_ROWS}`, columns: '$A:$B' },
		onePageWide: false
	};
}

/** Heading row of a block. */
export function blockHeading(row: number, label: string, width: number): PlacedRow {
	return { row, cells: [textCell(label, 'block'), ...Array.from({ length: width - 1 }, (): CellContent => ({ look: 'block' }))] };
}

/** Cells of the years in some rows, such as `F6:AJ120`. */
export function yearRange({ plan, columnOf }: Layout, firstRow: number, lastRow: number): string {
	const last = columnOf(plan.lastYear - plan.firstYear);
	return `${cellAddress(firstRow, YEAR_COLUMN)}:${cellAddress(lastRow, last)}`;
}

/** Cells without a value are greyed: a spreadsheet can only show them as errors. */
export function noValueLook(layout: Layout, height: number): SheetContent['lookRules'] {
	return [
		{ range: yearRange(layout, HEAD_ROWS, height - 1), formula: `ISERROR(${cellAddress(HEAD_ROWS, YEAR_COLUMN)})`, colour: 'A6A6A6' }
	];
}

/** The years of one row with everything fixed, such as `$F$6:$AJ$6`. */
export function fixedYearRange({ plan, columnOf }: Layout, row: number): string {
	const last = columnLetters(columnOf(plan.lastYear - plan.firstYear));
	return `$${columnLetters(YEAR_COLUMN)}$${row + 1}:$${last}$${row + 1}`;
}

/** Where the numbers of a series come from, by spans of years; a visitor's changes are named as such. */
export function originText(spans: readonly { readonly first: number; readonly last: number; readonly text: string }[]): string {
	if (spans.length === 1) return spans[0]?.text ?? '';
	return spans
		.map(({ first, last, text }) => fillText('{years}: {text}', { years: first === last ? String(first) : `${first}–${last}`, text }))
		.join('; ');
}

function periodOf({ run }: WorkbookRequest, year: number): Bilingual {
	if (year === run.plan.firstYear) return WORKBOOK_TEXTS.period.base;
	return year <= (run.scenario.lastOutturnYear ?? run.plan.firstYear) ? WORKBOOK_TEXTS.period.outturn : WORKBOOK_TEXTS.period.projection;
}
