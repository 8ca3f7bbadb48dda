/** A number of a run, or nothing where it has none. */
export function toValue(value: number | undefined): number | undefined {
	return value === undefined || Number.isNaN(value) ? undefined : value;
}

/** A cell of a CSV as a spreadsheet writes it in full: a number, per cent too; a text; or `undefined` for an error value. */
export function readCell(text: string): number | string | undefined {
	if (/^(#|Err:)/.test(text)) return undefined;
	if (/^[+-]?[\d.]+(E[+-]?\d+)?%$/i.test(text)) return Number(text.slice(0, -1)) / 100;
	return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}
