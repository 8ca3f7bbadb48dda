import { CHANGES, decidingEntry, inputAt } from '$lib/analysis';
import type { Bilingual } from '$lib/base';
import { fillText, formatNumber } from '$lib/i18n';
import { unitLabel, type Display } from '$lib/model';
import { PERCENTAGE_POINTS } from '../../percentage-points';
import { cellAddress, columnLetters } from '../address';
import { displayInWorkbook, formulaCell, numberFormat, textCell } from '../cell';
import { YEAR_COLUMN, type Layout, type SeriesRow } from '../layout';
import type { WorkbookRequest } from '../request';
import { WORKBOOK_TEXTS } from '../texts';
import type { CellContent, NumberRule, SheetContent } from '../writer';
import { NO_VALUE } from '../write-formula';
import { blockHeading, headRows, originText, stackRows, yearHeads, noValueLook, yearRange, yearSheet, type PlacedRow } from './year-sheet';

const { head, notes, rows: rowNames, limits, constants, changed } = WORKBOOK_TEXTS;

/** Every assumption in three rows: the programme's numbers, the scenario's (which the results follow), and the difference. */
export function assumptionsSheet(request: WorkbookRequest, layout: Layout): SheetContent {
	const { facts, language, run } = request;
	const width = YEAR_COLUMN + run.years.length;
	const blocks = layout.assumptions.flatMap(({ block, headingRow, series }) => [
		blockHeading(headingRow, facts.blocks.find(({ id }) => id === block)?.label[language] ?? block, width),
		...series.flatMap((one) => assumptionRows(request, one))
	]);
	const fixed = [
		blockHeading(layout.constants.headingRow, constants[language], width),
		...layout.constants.series.map((one) => constantRow(request, one))
	];
	const rows = stackRows([
		...headRows(request, notes.assumptions),
		...yearHeads(request, [head.series, head.unit, head.row, head.id]),
		...blocks,
		...fixed
	]);
	return {
		...yearSheet(request, layout.sheetNames.assumptions, [62, 22, 23, 30]),
		rows: withBlankCheck(rows, request, layout),
		numberRules: layout.assumptions.flatMap(({ series }) => series.flatMap((one) => limitRule(request, layout, one))),
		lookRules: noValueLook(layout, rows.length)
	};
}

function assumptionRows(request: WorkbookRequest, { slot, row }: SeriesRow): readonly PlacedRow[] {
	const { run, programme, language } = request;
	const format = numberFormat(slot.display);
	const unit = unitLabel(slot.unit, displayInWorkbook(slot.display));
	const yearly = run.years.map((year, k) => ({
		asked: inputAt(programme, slot.id, year),
		used: inputAt(run, slot.id, year),
		column: YEAR_COLUMN + k
	}));
	const own = (name: Bilingual, shownUnit = unit) => [
		textCell(slot.label[language], 'label'),
		textCell(shownUnit[language]),
		textCell(name[language]),
		textCell(slot.id, 'code')
	];
	return [
		{
			row: row - 1,
			cells: [
				...own(rowNames.programme),
				...yearly.map(({ asked }): CellContent => ({ look: 'formula', format, ...(asked === undefined ? {} : { value: asked }) }))
			]
		},
		{
			row,
			cells: [
				...own(rowNames.scenario),
				...yearly.map(({ used }): CellContent =>
					used === undefined ? { look: 'input', format, formula: NO_VALUE } : { look: 'input', format, value: used }
				),
				textCell(inputOrigin(request, slot.id), 'line')
			]
		},
		{
			row: row + 1,
			cells: [
				...own(rowNames.difference, slot.display.as === 'number' ? unit : PERCENTAGE_POINTS),
				...yearly.map(({ asked, used, column }) => differenceCell({ asked, used, column, row, display: slot.display }))
			]
		}
	];
}

interface Difference {
	readonly asked: number | undefined;
	readonly used: number | undefined;
	readonly column: number;
	readonly row: number;
	readonly display: Display;
}

/** The scenario's number less the programme's; between shares in percentage points, because a `%` after them would say something else. */
function differenceCell({ asked, used, column, row, display }: Difference): CellContent | undefined {
	if (asked === undefined) return undefined;
	const isShare = display.as !== 'number';
	const format = numberFormat({ as: 'number', decimals: displayInWorkbook(display).decimals });
	const difference = `${cellAddress(row, column)}-${cellAddress(row - 1, column)}`;
	const value = used === undefined ? undefined : (used - asked) * (isShare ? 100 : 1);
	return formulaCell(isShare ? `(${difference})*100` : difference, value, {
		look: 'difference',
		format: `+${format};-${format};${format}`
	});
}

function constantRow({ language }: WorkbookRequest, { slot, row }: SeriesRow): PlacedRow {
	const value: CellContent = { look: 'given', format: 'General', ...(slot.value === undefined ? {} : { value: slot.value }) };
	return {
		row,
		cells: [textCell(slot.label[language], 'label'), textCell(unitLabel(slot.unit)[language]), undefined, textCell(slot.id, 'code'), value]
	};
}

/** The sentence that an emptied assumption cell is read as zero, in the row between the note and the headings while there is one. */
function withBlankCheck(rows: SheetContent['rows'], { language, run }: WorkbookRequest, layout: Layout): SheetContent['rows'] {
	const inputs = layout.assumptions.flatMap(({ series }) => series);
	const [first, last] = [inputs[0], inputs.at(-1)];
	if (first === undefined || last === undefined) return rows;
	const names = `$C$${first.row + 1}:$C$${last.row + 1}`;
	const column = (year: number) => columnLetters(layout.columnOf(year));
	const block = `$${column(0)}$${first.row + 1}:$${column(run.years.length - 1)}$${last.row + 1}`;
	const formula = `IF(SUMPRODUCT((${names}="${rowNames.scenario[language]}")*ISBLANK(${block}))>0,"${notes.blanks[language]}","")`;
	const check: CellContent = { look: 'note', formula, value: '' };
	return rows.map((cells, row) => (row === 1 ? [cells[0], undefined, undefined, check] : cells));
}

function limitRule({ run, language }: WorkbookRequest, layout: Layout, { slot, row }: SeriesRow): readonly NumberRule[] {
	const limit = run.compiled.inputs.find(({ id }) => id === slot.id);
	if (limit === undefined) return [];
	const [low, high] = limit.hard;
	const shown = (value: number) => formatNumber(value, displayInWorkbook(slot.display), language);
	return [
		{
			range: yearRange(layout, row, row),
			low,
			high,
			title: limits.title[language],
			sentence: fillText(limits.sentence[language], { low: shown(low), high: shown(high) })
		}
	];
}

function inputOrigin({ facts, run, language }: WorkbookRequest, id: string): string {
	const spans = facts.origins[run.scenario.id]?.[id] ?? [];
	const said = run.years.map((year) => {
		if (decidingEntry(run.layers, id, year)?.origin === CHANGES) return changed[language];
		const found = spans.find(([first, last]) => first <= year && year <= last);
		return found === undefined ? '' : (facts.texts[found[2]]?.[language] ?? '');
	});
	const merged: { first: number; last: number; text: string }[] = [];
	run.years.forEach((year, k) => {
		const [text, last] = [said[k] ?? '', merged.at(-1)];
		if (text === '') return;
		if (last?.text === text && last.last === year - 1) last.last = year;
		else merged.push({ first: year, last: year, text });
	});
	return originText(merged);
}
