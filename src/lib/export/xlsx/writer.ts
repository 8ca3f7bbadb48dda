/** How numbers, fonts and colours of a cell look; each name is one style of the workbook. */
export type CellLook =
	| 'title'
	| 'note'
	| 'head'
	| 'head-year'
	| 'head-reporting'
	| 'period'
	| 'block'
	| 'label'
	| 'text'
	| 'line'
	| 'verdict'
	| 'code'
	| 'given'
	| 'input'
	| 'formula'
	| 'reporting'
	| 'difference';

/** What stands in a cell. With a formula, `value` is the result as the engine has it, kept for programs that do not recalculate. */
export interface CellContent {
	/** Absent for an empty cell, and for a formula whose result does not exist. */
	readonly value?: string | number;
	/** Without the equals sign. */
	readonly formula?: string;
	readonly look: CellLook;
	/** Number format in the locale-neutral notation: point for decimals, comma for thousands. */
	readonly format?: string;
	/** Address on the web, or of a cell of the workbook behind `#`. */
	readonly link?: string;
}

/** A rule on what may be typed into cells: a number within bounds, with the sentence said otherwise. */
export interface NumberRule {
	readonly range: string;
	readonly low: number;
	readonly high: number;
	readonly title: string;
	readonly sentence: string;
}

/** Cells that look different while a formula, written for the first of them, is true. */
export interface LookRule {
	readonly range: string;
	readonly formula: string;
	/** RGB in hexadecimal digits. */
	readonly colour: string;
	readonly bold?: boolean;
}

/** One sheet. Rows and columns count from 0; a hole in a row is an empty cell. */
export interface SheetContent {
	readonly name: string;
	readonly rows: readonly (readonly (CellContent | undefined)[])[];
	readonly columns: readonly { readonly width: number; readonly hidden?: boolean }[];
	/** Rows and columns that stay in view. */
	readonly freeze: { readonly rows: number; readonly columns: number };
	/** Rows (from 1) and columns (letters) printed on every page, such as `$4:$5` and `$A:$B`. */
	readonly repeat: { readonly rows?: string; readonly columns?: string };
	readonly numberRules: readonly NumberRule[];
	readonly lookRules: readonly LookRule[];
	/** Whether the sheet is printed as wide as one page. */
	readonly onePageWide: boolean;
}

/** A workbook as plain data, before any file format. */
export interface WorkbookContent {
	readonly title: string;
	readonly subject: string;
	/** Moment stated as created and modified, ISO 8601; the bytes of the file depend on it and on the content only. */
	readonly madeAt: string;
	readonly sheets: readonly SheetContent[];
	readonly names: readonly { readonly name: string; readonly range: string }[];
}

/** Turns a workbook into the bytes of an .xlsx file; the same workbook gives the same bytes. */
export interface XlsxWriter {
	readonly write: (workbook: WorkbookContent) => Promise<Uint8Array>;
}
