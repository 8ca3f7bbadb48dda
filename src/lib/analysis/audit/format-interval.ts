import type { Bilingual, Language } from '$lib/base';
import { formatDigits, formatValue } from '$lib/i18n';
import type { Display } from '$lib/model';
import type { Interval } from '../types';

/** An interval as people read it: `8,62–8,81 %`; one number where both ends print alike. */
export function formatInterval(interval: Interval, display: Display, unit: string): Bilingual {
	return { vi: formatIn(interval, display, unit, 'vi'), en: formatIn(interval, display, unit, 'en') };
}

function formatIn([low, high]: Interval, display: Display, unit: string, language: Language): string {
	const last = formatValue(high, display, unit, language);
	const first = formatDigits(low, display, language);
	if (first === formatDigits(high, display, language)) return last;
	// A dash beside a minus sign cannot be read.
	const join = low < 0 ? (language === 'vi' ? ' đến ' : ' to ') : '–';
	return first + join + last;
}
