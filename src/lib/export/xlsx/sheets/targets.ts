import { inputAt, measureTargets, type CompiledTarget, type TargetResult } from '$lib/analysis';
import { assertDefined } from '$lib/base';
import { en, fillText, formatYearRange, vi } from '$lib/i18n';
import { unitLabel } from '$lib/model';
import { cellAddress } from '../address';
import { displayInWorkbook, formulaCell, headCell, numberFormat, textCell } from '../cell';
import { cellsFor, type Layout } from '../layout';
import type { WorkbookRequest } from '../request';
import { deadlineFormula, gapFormula, statusFormula, type StatusWords, type TargetCells } from '../target-formulas';
import { WORKBOOK_TEXTS } from '../texts';
import type { CellContent, LookRule, SheetContent } from '../writer';
import { writeFormula } from '../write-formula';
import { blockHeading, headRows, stackRows, type PlacedRow } from './year-sheet';

const { head, notes, comparisons, deadline } = WORKBOOK_TEXTS;

/** Columns of the sheet, from 0. */
export const TARGET_COLUMNS = {
	section: 0,
	label: 1,
	unit: 2,
	period: 3,
	comparison: 4,
	target: 5,
	high: 6,
	value: 7,
	gap: 8,
	status: 9,
	remark: 10
} as const;

const HEAD_ROW = 3;

/** A target, what the run gave, and its row. */
export interface TargetRow {
	readonly target: CompiledTarget;
	readonly result: TargetResult;
	readonly row: number;
}

/** Targets under the headings of their groups, with the row of each. */
export function targetRows({
	run,
	facts
}: WorkbookRequest): readonly { readonly group: string; readonly headingRow: number; readonly targets: readonly TargetRow[] }[] {
	const results = measureTargets(run);
	const all = run.compiledPlan.targets.map((target, k) => ({ target, result: assertDefined(results[k], `result ${k}`) }));
	let next = HEAD_ROW + 1;
	return facts.pack.groups.flatMap(({ id }) => {
		const targets = all.filter(({ target }) => target.facts.group === id);
		if (targets.length === 0) return [];
		const headingRow = next;
		next += 1 + targets.length;
		return [{ group: id, headingRow, targets: targets.map((one, at) => ({ ...one, row: headingRow + 1 + at })) }];
	});
}

/** Every target with its measured value, gap and verdict as live formulas. */
export function targetsSheet(request: WorkbookRequest, layout: Layout): SheetContent {
	const { facts, language } = request;
	const groups = targetRows(request);
	const width = Object.keys(TARGET_COLUMNS).length;
	const heads = [
		head.section,
		head.series,
		head.unit,
		head.period,
		head.comparison,
		head.target,
		head.targetHigh,
		head.value,
		head.gap,
		head.status,
		head.remark
	];
	const rows = stackRows([
		...headRows(request, notes.targets),
		{ row: HEAD_ROW, cells: heads.map((heading) => headCell(heading, language)) },
		...groups.flatMap(({ group, headingRow, targets }) => [
			blockHeading(headingRow, facts.pack.groups.find(({ id }) => id === group)?.label[language] ?? group, width),
			...targets.map((one) => targetRow(request, layout, one))
		])
	]);
	return {
		name: layout.sheetNames.targets,
		rows,
		columns: [9, 60, 22, 14, 14, 13, 13, 14, 14, 18, 60].map((columnWidth) => ({ width: columnWidth })),
		freeze: { rows: HEAD_ROW + 1, columns: 2 },
		repeat: { rows: `$${HEAD_ROW + 1}:$${HEAD_ROW + 1}` },
		numberRules: [],
		lookRules: statusLooks(statusWords(request), rows.length),
		onePageWide: true
	};
}

function targetRow(request: WorkbookRequest, layout: Layout, { target, result, row }: TargetRow): PlacedRow {
	const { language } = request;
	const { facts, display } = target;
	const isDeadline = facts.measure === 'first-year';
	const format = display === undefined ? 'General' : numberFormat(display);
	const [low, high] = typeof facts.value === 'number' ? [facts.value] : (facts.value ?? []);
	const number = (value: number | undefined): CellContent | undefined =>
		value === undefined ? undefined : { look: 'given', format, value };
	const unit =
		facts.unit === undefined ? '' : unitLabel(facts.unit, display === undefined ? undefined : displayInWorkbook(display))[language];
	const own = [
		textCell(facts.section, 'code'),
		textCell(facts.label[language], 'label'),
		textCell(unit),
		textCell(isDeadline && facts.year !== undefined ? fillText(deadline[language], { year: facts.year }) : periodText(facts)),
		textCell(facts.comparison === undefined ? '' : comparisons[facts.comparison][language]),
		number(low),
		number(high)
	];
	return {
		row,
		cells: [...own, ...liveCells(request, layout, { target, result, row }, format), textCell(result.reason?.[language] ?? '')]
	};
}

/** Value, gap and verdict. */
function liveCells(
	request: WorkbookRequest,
	layout: Layout,
	{ target, result, row }: TargetRow,
	format: string
): readonly (CellContent | undefined)[] {
	const { facts, measure, factor, blocked } = target;
	const words = statusWords(request);
	if (blocked !== undefined || measure === undefined || facts.comparison === undefined || facts.value === undefined) {
		return [undefined, undefined, textCell(words['not-computable'], 'verdict')];
	}
	const at = (column: keyof typeof TARGET_COLUMNS) => cellAddress(row, TARGET_COLUMNS[column]);
	const cells: TargetCells = {
		low: at('target'),
		high: typeof facts.value === 'number' ? at('target') : at('high'),
		value: at('value'),
		status: at('status')
	};
	const measured = writeFormula(
		measure.body,
		0,
		cellsFor(layout, 'targets', () => at('target'))
	);
	const value = formulaCell(factor === 1 ? measured : `(${measured})*${factor}`, result.value, {
		look: 'formula',
		format: facts.measure === 'first-year' ? '0' : format
	});
	if (facts.measure === 'first-year') {
		const gap = formulaCell(`${facts.year ?? 0}-${cells.value}`, result.gap, { look: 'difference', format: '0' });
		return [value, gap, formulaCell(deadlineFormula(target, cells, words), words[result.status], { look: 'verdict' })];
	}
	const gap = formulaCell(gapFormula(target, cells, words), result.gap, { look: 'difference', format: `+${format};-${format};${format}` });
	const status = statusFormula(target, cells, words);
	const followed = result.status === 'not-computable' && result.value !== undefined ? followedCell(request, layout, target) : undefined;
	// A target that its own series follows proves nothing, as long as the assumption is the one exported.
	const judged = followed === undefined ? status : `IF(${followed},"${words['not-computable']}",${status})`;
	return [value, gap, formulaCell(judged, words[result.status], { look: 'verdict' })];
}

/** Condition that an assumption which follows the target still has the number it was exported with. */
function followedCell({ run }: WorkbookRequest, layout: Layout, { facts, slot }: CompiledTarget): string | undefined {
	const year = facts.year ?? run.plan.lastYear;
	const exported = facts.series === undefined ? undefined : inputAt(run, facts.series, year);
	if (slot === undefined || exported === undefined) return undefined;
	return `${cellsFor(layout, 'targets', String).cell(slot, year - run.plan.firstYear)}=${exported}`;
}

function periodText({ from, year, measure }: CompiledTarget['facts']): string {
	if (year === undefined) return '';
	if (from === undefined) return String(year);
	// Growth over 2021-2025 starts from the level of 2020.
	return formatYearRange(measure === 'cagr' || measure === 'change' ? from + 1 : from, year);
}

function statusWords({ language }: WorkbookRequest): StatusWords {
	return language === 'vi' ? vi.status : en.status;
}

function statusLooks(words: StatusWords, height: number): readonly LookRule[] {
	const column = TARGET_COLUMNS.status;
	const first = cellAddress(HEAD_ROW + 1, column);
	const range = `${first}:${cellAddress(height - 1, column)}`;
	const looks = { met: '1B7837', near: '8C6D1F', missed: 'B2182B' } as const;
	return (['met', 'near', 'missed'] as const).map((status) => ({
		range,
		formula: `${first}="${words[status]}"`,
		colour: looks[status],
		bold: true
	}));
}
