import type { Place, Span } from '$lib/base';

/** The text that a formula stands in, as diagnostics point into it. */
export interface FormulaSource {
	readonly text: string;
	readonly where: Place;
}

/** Place of some characters of a formula. */
export function placeIn(source: FormulaSource, span: Span): Place {
	return { ...source.where, text: source.text, span };
}
