import type { SheetContent, WorkbookContent } from '../../src/lib/export/xlsx/writer';
import { cellAddress } from '../../src/lib/export/xlsx/address';
import { readCell } from './numbers';
import type { SheetCells } from './recalculate';

/** What a comparison found. */
export interface Comparison {
	/** Formula cells looked at. */
	readonly compared: number;
	/** Those whose value does not exist, in both. */
	readonly undefinedCells: number;
	/** Those left out because rounding alone decides their value. */
	readonly unstable: number;
	readonly differences: readonly string[];
}

// Agreement asked for, relative to the value. Rates are differences of numbers around 1, so a rate near zero is off by its roundings.
const RELATIVE = 1e-9;
const ABSOLUTE = 1e-15;
// Spreadsheets give zero for a difference of two numbers that agree to about fifteen digits, where the engine keeps the last bits.
const SNAPPED = 1e-14;

/**
 * Every formula cell of a workbook as a spreadsheet program computed it, against the engine's value kept in `expected`.
 * @param nudged the same workbook from assumptions moved by less than any program keeps: a cell that differs there by more than is
 *   allowed, as when everything that is produced cancels to a last bit, has no value to compare.
 */
export function compareWorkbook(
	expected: WorkbookContent,
	sheets: ReadonlyMap<string, SheetCells>,
	nudged?: () => WorkbookContent
): Comparison {
	const all = expected.sheets.map((sheet, at) =>
		compareSheet(sheet, sheets.get(sheet.name.normalize('NFC')) ?? [], () => nudged?.().sheets[at])
	);
	const total = (count: 'compared' | 'undefinedCells' | 'unstable') => all.reduce((sum, one) => sum + one[count], 0);
	return {
		compared: total('compared'),
		undefinedCells: total('undefinedCells'),
		unstable: total('unstable'),
		differences: all.flatMap(({ differences }) => differences)
	};
}

/** Whether a spreadsheet's result is the engine's; `operands` are the numbers of the sheet that the formula reads. */
export function agrees(expected: number | string | undefined, found: number | string | undefined, operands: readonly number[]): boolean {
	if (typeof expected !== 'number' || typeof found !== 'number') return expected === found;
	const slack = found === 0 ? SNAPPED * Math.max(1, ...operands.map((value) => Math.abs(value))) : ABSOLUTE;
	return Math.abs(found - expected) <= Math.max(RELATIVE * Math.abs(expected), slack);
}

function compareSheet({ name, rows }: SheetContent, cells: SheetCells, nudgedSheet: () => SheetContent | undefined): Comparison {
	const differences: string[] = [];
	let [compared, undefinedCells, unstable] = [0, 0, 0];
	let nudged: SheetContent | undefined;
	rows.forEach((row, r) => {
		row.forEach((cell, c) => {
			if (cell?.formula === undefined) return;
			compared += 1;
			const found = readCell(cells[r]?.[c] ?? '');
			if (cell.value === undefined && found === undefined) undefinedCells += 1;
			const operands = operandsOf(cell.formula, rows);
			if (agrees(cell.value, found, operands)) return;
			nudged ??= nudgedSheet();
			if (nudged !== undefined && !agrees(cell.value, nudged.rows[r]?.[c]?.value, operands)) {
				unstable += 1;
				return;
			}
			differences.push(`${name}!${cellAddress(r, c)}: ${String(found)} instead of ${String(cell.value)}, =${cell.formula.slice(0, 120)}`);
		});
	});
	return { compared, undefinedCells, unstable, differences };
}

/** Numbers in the cells of the same sheet that a formula names. */
function operandsOf(formula: string, rows: SheetContent['rows']): readonly number[] {
	return [...formula.matchAll(/(?<!!)\b([A-Z]+)(\d+)\b/g)].flatMap(([, letters = '', row]) => {
		const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
		const value = rows[Number(row) - 1]?.[column]?.value;
		return typeof value === 'number' ? [value] : [];
	});
}
