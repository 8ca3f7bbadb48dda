import { writeXlsx, type Cell, type CellStyle, type WriteSheet } from 'hucre/xlsx';
import type { CellContent, CellLook, SheetContent, WorkbookContent, XlsxWriter } from './writer';

const FONT = { name: 'Times New Roman', size: 11 };
/** Points. */
const LINE_HEIGHT = 15;
const LINE = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const HEAD = {
	font: { ...FONT, bold: true },
	alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
	border: { bottom: LINE, top: LINE }
} as const;

const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;

const LOOKS: Readonly<Record<CellLook, CellStyle>> = {
	title: { font: { ...FONT, size: 14, bold: true } },
	note: { font: { ...FONT, italic: true, color: { rgb: '595959' } } },
	head: { ...HEAD, fill: fill('E7EDF3') },
	'head-year': { ...HEAD, fill: fill('E7EDF3') },
	'head-reporting': { ...HEAD, fill: fill('B9CBDC') },
	period: { font: { ...FONT, size: 9, italic: true }, alignment: { horizontal: 'center' } },
	block: { font: { ...FONT, bold: true }, fill: fill('F2F2F2') },
	label: { font: FONT, alignment: { wrapText: true, vertical: 'top' } },
	text: { font: FONT, alignment: { wrapText: true, vertical: 'top' } },
	line: { font: FONT, alignment: { vertical: 'top' } },
	verdict: { font: FONT, alignment: { horizontal: 'center', vertical: 'top' } },
	code: { font: { ...FONT, size: 9, color: { rgb: '595959' } }, numFmt: '@', alignment: { wrapText: true, vertical: 'top' } },
	given: { font: { ...FONT, color: { rgb: '1F4E9E' } }, alignment: { vertical: 'top' } },
	input: {
		font: { ...FONT, color: { rgb: '1F4E9E' } },
		fill: fill('FFF8DC'),
		alignment: { vertical: 'top' },
		protection: { locked: false }
	},
	formula: { font: FONT, alignment: { vertical: 'top' } },
	reporting: { font: { ...FONT, bold: true }, alignment: { vertical: 'top' } },
	difference: { font: { ...FONT, italic: true, color: { rgb: '595959' } }, alignment: { vertical: 'top' } }
};

/**
 * The writer of .xlsx files. Every style, row and name is in the order of the workbook and the times are the workbook's own, so the same
 * workbook gives the same bytes.
 */
export const hucreWriter: XlsxWriter = {
	write: ({ title, subject, madeAt, sheets, names }: WorkbookContent) =>
		writeXlsx({
			properties: { title, subject, creator: 'Kịch Bản', created: new Date(madeAt), modified: new Date(madeAt) },
			defaultFont: FONT,
			sheets: sheets.map((sheet) => toSheet(sheet)),
			namedRanges: names.map(({ name, range }) => ({ name, range }))
		})
};

function toSheet(sheet: SheetContent): WriteSheet {
	const { rows: printRows, columns: printColumns } = sheet.repeat;
	return {
		name: sheet.name,
		columns: sheet.columns.map(({ width, hidden = false }) => ({ width, hidden })),
		rows: sheet.rows.map((cells) => cells.map((cell) => (cell?.formula === undefined ? (cell?.value ?? null) : null))),
		cells: cellsOf(sheet),
		rowDefs: rowHeights(sheet),
		freezePane: { ...sheet.freeze },
		dataValidations: sheet.numberRules.map(({ range, low, high, title, sentence }) => ({
			type: 'decimal',
			operator: 'between',
			formula1: String(low),
			formula2: String(high),
			allowBlank: false,
			showErrorMessage: true,
			errorStyle: 'stop',
			errorTitle: title,
			errorMessage: sentence,
			range
		})),
		conditionalRules: sheet.lookRules.map(({ range, formula, colour, bold = false }, at) => ({
			type: 'expression',
			priority: at + 1,
			formula,
			range,
			style: { font: { color: { rgb: colour }, ...(bold ? { bold } : {}) } }
		})),
		pageSetup: {
			paperSize: 'a4',
			orientation: 'landscape',
			...(sheet.onePageWide ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : { scale: 60 }),
			margins: { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
			...(printRows === undefined ? {} : { printTitlesRow: printRows }),
			...(printColumns === undefined ? {} : { printTitlesColumn: printColumns })
		},
		headerFooter: { oddFooter: '&L&A&R&P/&N' }
	};
}

/** Heights of the rows with wrapped texts, in points: programs do not all find them by themselves. */
function rowHeights({ rows, columns }: SheetContent): Map<number, { height: number }> {
	const heights = rows.map((row) =>
		Math.max(1, ...row.map((cell, c) => (cell === undefined ? 1 : linesOf(cell, columns[c]?.width ?? 10))))
	);
	return new Map(heights.flatMap((lines, row) => (lines > 1 ? [[row, { height: lines * LINE_HEIGHT }] as const] : [])));
}

/** Lines that a cell's text takes in a column of a width in characters, if it is wrapped. */
function linesOf({ value, look }: CellContent, width: number): number {
	if (typeof value !== 'string' || LOOKS[look].alignment?.wrapText !== true) return 1;
	return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
}

function cellsOf({ rows }: SheetContent): Map<string, Partial<Cell>> {
	const cells = new Map<string, Partial<Cell>>();
	rows.forEach((row, r) => {
		row.forEach((cell, c) => {
			if (cell !== undefined) cells.set(`${r},${c}`, toCell(cell));
		});
	});
	return cells;
}

function toCell({ value, formula, look, format, link }: CellContent): Partial<Cell> {
	const style = format === undefined ? LOOKS[look] : { ...LOOKS[look], numFmt: format };
	const hyperlink =
		link === undefined ? {} : { hyperlink: link.startsWith('#') ? { target: '', location: link.slice(1) } : { target: link } };
	if (formula === undefined) return { style, ...hyperlink };
	return { style, ...hyperlink, formula, ...(value === undefined ? {} : { formulaResult: value }) };
}
