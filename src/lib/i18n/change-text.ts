import type { Bilingual, Language } from '$lib/base';
import type { Display, SeriesId, YearPath } from '$lib/model';
import { formatDigits, formatValue } from './number-format';
import { formatYearRange } from './years';

/** An input by the words for it. */
export interface NamedInput {
	readonly id: SeriesId;
	readonly label: Bilingual;
	readonly unit: string;
	readonly display: Display;
}

/** A change as people read it: what is changed, and to what in which years. */
export interface ChangeText {
	readonly label: string;
	readonly value: string;
}

/** The words of a change; an input that is not known yet goes by its id. */
export function changeText(
	{ id, path }: { readonly id: SeriesId; readonly path: YearPath },
	inputs: readonly NamedInput[],
	language: Language
): ChangeText {
	const input = inputs.find((one) => one.id === id);
	const label = input?.label[language] ?? id;
	const show = (value: number) =>
		input === undefined
			? formatDigits(value, { as: 'number', decimals: 4 }, language)
			: formatValue(value, input.display, input.unit, language);
	switch (path.kind) {
		case 'constant':
			return { label, value: show(path.value) };
		case 'years':
			return { label, value: path.spans.map((span) => `${show(span.value)} (${formatYearRange(span.first, span.last)})`).join('; ') };
		case 'knots':
			return { label, value: path.knots.map((knot) => `${show(knot.value)} (${knot.year})`).join(path.interp === 'linear' ? ' → ' : '; ') };
	}
}
