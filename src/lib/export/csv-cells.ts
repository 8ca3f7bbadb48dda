import type { Display } from '$lib/model';

/** Byte order mark, by which the Vietnamese Excel knows UTF-8. */
export const BOM = '\uFEFF';

/**
 * A text as a CSV cell: quoted where the separator, a quote or a line break is in it, and with a quote mark before signs that a
 * spreadsheet would take for the start of a formula.
 */
export function textCell(text: string, separator: string): string {
	const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A number as the Vietnamese Excel reads it: in its display's unit, with a decimal comma and without grouping. */
export function numberText(value: number, display: Display): string {
	const shown = (value * factorOf(display)).toFixed(display.decimals);
	return (Number(shown) === 0 ? shown.replace('-', '') : shown).replace('.', ',');
}

function factorOf({ as }: Display): number {
	return as === 'percent' ? 100 : as === 'per-mille' ? 1000 : 1;
}
