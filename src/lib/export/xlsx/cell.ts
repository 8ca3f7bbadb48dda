import type { Bilingual, Language } from '$lib/base';
import type { Display } from '$lib/model';
import type { CellContent, CellLook } from './writer';

/** A cell with a text, or none for an empty text. */
export function textCell(text: string, look: CellLook = 'text'): CellContent | undefined {
	return text === '' ? undefined : { value: text, look };
}

/** A heading in both languages, the workbook's own first, as yearbooks print them. */
export function headCell(heading: Bilingual, language: Language): CellContent {
	return { value: language === 'vi' ? `${heading.vi}\n${heading.en}` : `${heading.en}\n${heading.vi}`, look: 'head' };
}

/** A cell with a formula and the result the engine has for it. */
export function formulaCell(
	formula: string,
	value: number | string | undefined,
	look: { readonly look: CellLook; readonly format?: string }
): CellContent {
	return { ...look, formula, ...(value === undefined ? {} : { value }) };
}

/**
 * Number format of a display, locale-neutral. Spreadsheets know no per mille: such shares are shown as per cent with one more digit.
 */
export function numberFormat({ as, decimals }: Display): string {
	switch (as) {
		case 'number':
			return `#,##0${fraction(decimals)}`;
		case 'percent':
			return `0${fraction(decimals)}%`;
		case 'per-mille':
			return `0${fraction(decimals + 1)}%`;
	}
}

/** The display that `numberFormat` shows a share in. */
export function displayInWorkbook(display: Display): Display {
	return display.as === 'per-mille' ? { as: 'percent', decimals: display.decimals + 1 } : display;
}

function fraction(decimals: number): string {
	return decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
}
