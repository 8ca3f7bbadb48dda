/**
 * A text as a CSV cell: quoted where the separator, a quote or a line break is in it, and with a quote mark before signs that a
 * spreadsheet would take for the start of a formula.
 */
export function textCell(text: string, separator: string): string {
	const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
