import type { Chance } from '$lib/analysis';
import type { Language } from '$lib/base';
import { formatNumber } from '$lib/i18n';

const WHOLE = { as: 'percent', decimals: 0 } as const;

/** A chance as it stands in a table: whole per cent, and never 0 or 100 for what has happened or failed to. */
export function chanceText({ probability }: Chance, language: Language): string {
	if (probability > 0 && probability < 0.01) return `< ${formatNumber(0.01, WHOLE, language)}`;
	if (probability < 1 && probability > 0.99) return `> ${formatNumber(0.99, WHOLE, language)}`;
	return formatNumber(probability, WHOLE, language);
}

/** Its 95 per cent interval, to a tenth of a per cent. */
export function intervalText({ interval: [low, high] }: Chance, language: Language): string {
	const digits = (value: number) => formatNumber(value * 100, { as: 'number', decimals: 1 }, language);
	return `${digits(low)}–${formatNumber(high, { as: 'percent', decimals: 1 }, language)}`;
}
