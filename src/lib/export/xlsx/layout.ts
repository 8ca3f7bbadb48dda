import type { ScenarioRun } from '$lib/analysis';
import { assertDefined } from '$lib/base';
import { slotIndex, type Plan, type Slot, type SlotIndex } from '$lib/engine';
import { cellAddress, sheetReference } from './address';
import type { WorkbookFacts } from './facts';
import type { FormulaCells } from './write-formula';

/** First column of the years, on both sheets that have them; the year before is the column to the left. */
export const YEAR_COLUMN = 4;

/** Rows above the first block: title, scenario, note, headings, and what each year is. */
export const HEAD_ROWS = 5;

/** Rows that an assumption takes: programme, scenario, difference. */
export const ASSUMPTION_ROWS = 3;

/** The sheets of a workbook, in their order. */
export type SheetKey = 'results' | 'assumptions' | 'targets' | 'equations' | 'sources';

/** A series with the row of its live numbers, from 0. */
export interface SeriesRow {
	readonly index: SlotIndex;
	readonly slot: Slot;
	readonly row: number;
}

/** A block heading and the series under it. */
export interface BlockRows {
	readonly block: string;
	readonly headingRow: number;
	readonly series: readonly SeriesRow[];
}

/** Where everything of a run stands in the workbook. */
export interface Layout {
	readonly plan: Plan;
	readonly sheetNames: Readonly<Record<SheetKey, string>>;
	readonly results: readonly BlockRows[];
	readonly assumptions: readonly BlockRows[];
	readonly constants: BlockRows;
	readonly sheetOf: (slot: SlotIndex) => 'results' | 'assumptions';
	/** Row of a series' live numbers on its sheet. */
	readonly rowOf: (slot: SlotIndex) => number;
	readonly columnOf: (year: number) => number;
	/** Row behind the last one with assumptions or constants. */
	readonly assumptionsEnd: number;
}

/** Gives every series of the plan a sheet and a row: computed ones under Results, given ones under Assumptions, block by block. */
export function layOut(run: ScenarioRun, facts: WorkbookFacts, sheetNames: Layout['sheetNames']): Layout {
	const { plan } = run;
	const all = plan.slots.map((slot) => ({ slot, index: assertDefined(slotIndex(plan, slot.id), slot.id) }));
	const kind = (wanted: Slot['kind']) => all.filter(({ slot }) => slot.kind === wanted);
	const blocks = [...new Set([...facts.blocks.map(({ id }) => id), ...plan.slots.map(({ block }) => block)])];
	const results = stack(kind('equation'), blocks, { first: HEAD_ROWS, rowsEach: 1, liveRow: 0 });
	const assumptions = stack(kind('input'), blocks, { first: HEAD_ROWS, rowsEach: ASSUMPTION_ROWS, liveRow: 1 });
	const constantsStart = endOf(assumptions, ASSUMPTION_ROWS - 1, HEAD_ROWS);
	const constants = {
		block: '',
		headingRow: constantsStart,
		series: kind('constant').map((one, at) => ({ ...one, row: constantsStart + 1 + at }))
	};
	const rows = new Map(
		[...results, ...assumptions, constants].flatMap(({ series }) => series.map(({ index, row }) => [index, row] as const))
	);
	return {
		plan,
		sheetNames,
		results,
		assumptions,
		constants,
		sheetOf: (slot) => (plan.slots[slot]?.kind === 'equation' ? 'results' : 'assumptions'),
		rowOf: (slot) => assertDefined(rows.get(slot), `row of slot ${slot}`),
		columnOf: (year) => YEAR_COLUMN + year,
		assumptionsEnd: constantsStart + 1 + constants.series.length
	};
}

/** Cells as formulas on one sheet name them: the sheet's own without its name. A constant has one cell for all years. */
export function cellsFor(layout: Layout, onSheet: SheetKey, extra: FormulaCells['extra']): FormulaCells {
	const { plan } = layout;
	const prefix = (slot: SlotIndex) => {
		const sheet = layout.sheetOf(slot);
		return sheet === onSheet ? '' : sheetReference(layout.sheetNames[sheet]);
	};
	const address = (slot: SlotIndex, year: number, fixed: 'none' | 'column') =>
		plan.slots[slot]?.kind === 'constant'
			? cellAddress(layout.rowOf(slot), YEAR_COLUMN, 'both')
			: cellAddress(layout.rowOf(slot), layout.columnOf(year), fixed);
	return {
		firstYear: plan.firstYear,
		lastYear: plan.lastYear,
		cell: (slot, year) => prefix(slot) + address(slot, year, 'none'),
		base: (slot) => prefix(slot) + address(slot, 0, 'column'),
		range: (slot, from, to) =>
			plan.slots[slot]?.kind === 'constant' ? undefined : `${prefix(slot)}${address(slot, from, 'none')}:${address(slot, to, 'none')}`,
		extra
	};
}

interface Stacking {
	readonly first: number;
	readonly rowsEach: number;
	/** Which of its rows holds the live numbers. */
	readonly liveRow: number;
}

function stack(
	series: readonly { readonly slot: Slot; readonly index: SlotIndex }[],
	blocks: readonly string[],
	{ first, rowsEach, liveRow }: Stacking
): readonly BlockRows[] {
	let next = first;
	return blocks.flatMap((block) => {
		const inBlock = series.filter(({ slot }) => slot.block === block);
		if (inBlock.length === 0) return [];
		const headingRow = next;
		const rows = inBlock.map((one, at) => ({ ...one, row: headingRow + 1 + at * rowsEach + liveRow }));
		next = headingRow + 1 + inBlock.length * rowsEach;
		return [{ block, headingRow, series: rows }];
	});
}

function endOf(blocks: readonly BlockRows[], rowsBelowLive: number, start: number): number {
	const last = blocks.at(-1)?.series.at(-1);
	return last === undefined ? start : last.row + rowsBelowLive;
}
