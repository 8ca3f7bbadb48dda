import type { Change } from '$lib/analysis';
import { formatDigits, formatValue, formatYearRange } from '$lib/i18n';
import type { KnownInput } from '../link/check-changes';
import type { Locale } from '../locale-context';

/** A change as people read it: what is changed, and to what in which years. */
export interface ChangeText {
	readonly label: string;
	readonly value: string;
}

/** The words of a change; an input that is not known yet goes by its id. */
export function changeText(change: Change, inputs: readonly KnownInput[], { language }: Locale): ChangeText {
	const input = inputs.find((one) => one.id === change.id);
	const label = input?.label[language] ?? change.id;
	const show = (value: number) =>
		input === undefined
			? formatDigits(value, { as: 'number', decimals: 4 }, language)
			: formatValue(value, input.display, input.unit, language);
	const { path } = change;
	switch (path.kind) {
		case 'constant':
			return { label, value: show(path.value) };
		case 'years':
			return { label, value: path.spans.map((span) => `${show(span.value)} (${formatYearRange(span.first, span.last)})`).join('; ') };
		case 'knots':
			return { label, value: path.knots.map((knot) => `${show(knot.value)} (${knot.year})`).join(path.interp === 'linear' ? ' → ' : '; ') };
	}
}
