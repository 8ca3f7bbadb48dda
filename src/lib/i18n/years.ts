import type { Language } from '$lib/base';

/** A year as text; years are never grouped. Em dash when there is none. */
export function formatYear(year: number | undefined): string {
	return year === undefined ? '—' : String(year);
}

/** `2026–2030` with an en dash, or the year alone. */
export function formatYearRange(first: number | undefined, last: number | undefined): string {
	if (first === undefined || last === undefined || first === last) return formatYear(last ?? first);
	return `${first}–${last}`;
}

/** An ISO date (`2024-08-05`, `2024-08` or `2024`) as documents write it: `05/08/2024`, `5 Aug 2024`. Other texts come back as they are. */
export function formatDocumentDate(date: string, language: Language): string {
	const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
	if (parts === null) return date;
	const [, year = '', month, day] = parts;
	if (language === 'vi') return [day, month, year].filter((part) => part !== undefined).join('/');
	const monthName = month === undefined ? undefined : ENGLISH_MONTHS[Number(month) - 1];
	return [day === undefined ? undefined : String(Number(day)), monthName, year].filter((part) => part !== undefined).join(' ');
}

/**
 * A moment in ISO 8601 as documents write it, in the time zone it is given in: `25/11/2026, 21:58 (UTC)`,
 * `26 Nov 2026, 04:58 (UTC+7)`. Other texts come back as they are.
 */
export function formatMoment(moment: string, language: Language): string {
	const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})[\d:.]*(?:Z|([+-])(\d{2}):(\d{2}))$/.exec(moment);
	if (parts === null) return moment;
	const [, date = '', time = '', sign = '', hours = '0', minutes = '00'] = parts;
	const offset = Number(hours) === 0 && minutes === '00' ? '' : `${sign}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
	return `${formatDocumentDate(date, language)}, ${time} (UTC${offset})`;
}

const ENGLISH_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
