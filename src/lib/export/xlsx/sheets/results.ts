import { seriesResult } from '$lib/analysis';
import type { PlanNode, SlotIndex } from '$lib/engine';
import { unitLabel } from '$lib/model';
import { priceLabel } from '../../csv-vi';
import { displayInWorkbook, formulaCell, numberFormat, textCell } from '../cell';
import { cellsFor, YEAR_COLUMN, type Layout, type SeriesRow } from '../layout';
import type { WorkbookRequest } from '../request';
import { WORKBOOK_TEXTS } from '../texts';
import type { CellContent, SheetContent } from '../writer';
import { NO_VALUE, writeFormula, type FormulaCells } from '../write-formula';
import { blockHeading, headRows, noValueLook, originText, stackRows, yearHeads, yearSheet, type PlacedRow } from './year-sheet';

const { head, notes } = WORKBOOK_TEXTS;

/** Every computed series by block: a formula a year, with the engine's value kept; base-year figures of the pack as numbers. */
export function resultsSheet(request: WorkbookRequest, layout: Layout): SheetContent {
	const { facts, language, run } = request;
	const cells = cellsFor(layout, 'results', noExtras);
	const blocks = layout.results.flatMap(({ block, headingRow, series }) => [
		blockHeading(headingRow, facts.blocks.find(({ id }) => id === block)?.label[language] ?? block, YEAR_COLUMN + run.years.length),
		...series.map((one) => seriesRow(request, one, cells))
	]);
	const rows = stackRows([
		...headRows(request, notes.results),
		...yearHeads(request, [head.series, head.unit, head.price, head.id]),
		...blocks
	]);
	return {
		...yearSheet(request, layout.sheetNames.results, [62, 22, 23, 30]),
		rows,
		numberRules: [],
		lookRules: noValueLook(layout, rows.length)
	};
}

function seriesRow(request: WorkbookRequest, { slot, index, row }: SeriesRow, cells: FormulaCells): PlacedRow {
	const { run, language, facts } = request;
	const display = displayInWorkbook(slot.display);
	const values = seriesResult(run, slot.id)?.values ?? [];
	const format = numberFormat(slot.display);
	const years = run.years.map((year, k): CellContent => {
		if (k === 0 && slot.anchored) return { look: 'given', format, ...(values[0] === undefined ? {} : { value: values[0] }) };
		const look = facts.pack.reportingYears.includes(year) ? 'reporting' : 'formula';
		return formulaCell(yearFormula(request, index, k, cells), values[k], { look, format });
	});
	const own = [
		textCell(slot.label[language], 'label'),
		textCell(unitLabel(slot.unit, display)[language]),
		textCell(priceLabel(slot.price, run.compiled.priceYear)[language]),
		textCell(slot.id, 'code')
	];
	return { row, cells: [...own, ...years, textCell(baseOrigin(request, slot.id), 'line')] };
}

/** The equation of a year; in the base year its own, and nothing where the engine has nothing to compute it from. */
function yearFormula({ run: { plan } }: WorkbookRequest, index: SlotIndex, year: number, cells: FormulaCells): string {
	const { equation, baseEquation } = plan.slots[index] ?? {};
	const body: PlanNode | undefined = year === 0 ? (baseEquation ?? equation)?.body : equation?.body;
	const isComputed = year > 0 || plan.baseOrder.includes(index);
	return body === undefined || !isComputed ? NO_VALUE : writeFormula(body, year, cells);
}

function baseOrigin({ facts, run, language }: WorkbookRequest, id: string): string {
	const spans = facts.origins[run.scenario.id]?.[id] ?? [];
	return originText(spans.map(([first, last, text]) => ({ first, last, text: facts.texts[text]?.[language] ?? '' })));
}

function noExtras(name: string): string {
	throw new Error(`${name} is no name of the model`);
}
