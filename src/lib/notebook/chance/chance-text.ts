import type { Chance } from '$lib/analysis';
import type { Language } from '$lib/base';
import { formatNumber } from '$lib/i18n';

const WHOLE = { as: 'percent', decimals: 0 } as const;
const TENTH = { as: 'percent', decimals: 1 } as const;

/**
 * A chance as it stands in a table: whole per cent as long as that lies in its own interval, else to a tenth as the interval is; never
 * 0 or 100 for what has happened or failed to.
 */
export function chanceText({ probability, interval: [low, high] }: Chance, language: Language): string {
	if (probability > 0 && probability < 0.01) return `< ${formatNumber(0.01, WHOLE, language)}`;
	if (probability < 1 && probability > 0.99) return `> ${formatNumber(0.99, WHOLE, language)}`;
	const whole = Math.round(probability * 100) / 100;
	// An end at 0 or 100 per cent may miss it by its last bits.
	const isInside = whole >= low - 1e-9 && whole <= high + 1e-9;
	return formatNumber(probability, isInside ? WHOLE : TENTH, language);
}

/** Its 95 per cent interval, to a tenth of a per cent. */
export function intervalText({ interval: [low, high] }: Chance, language: Language): string {
	const digits = (value: number) => formatNumber(value * 100, { as: 'number', decimals: 1 }, language);
	return `${digits(low)}–${formatNumber(high, TENTH, language)}`;
}
