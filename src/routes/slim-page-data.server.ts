import type { Language } from '$lib/base';

/** Digits of a number in a page: more than any text shows, half of what a double prints. */
const DIGITS = 9;

/**
 * The same data as a page carries it: texts of the other language left empty, because that language has pages of its own, and
 * numbers to nine digits. Both together halve it.
 */
export function slimPageData<T>(language: Language, data: T): T {
	// A copy in which only texts and digits differ has the type of what it copies.
	return slim(language, data) as T;
}

function slim(language: Language, value: unknown): unknown {
	if (typeof value === 'number') return Number(value.toPrecision(DIGITS));
	if (Array.isArray(value)) return value.map((one) => slim(language, one));
	if (typeof value !== 'object' || value === null) return value;
	if (isText(value)) return { ...EMPTY, [language]: value[language] };
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, slim(language, one)]));
}

const EMPTY = { vi: '', en: '' };

function isText(value: object): value is Record<Language, string> {
	return Object.keys(value).length === 2 && 'vi' in value && 'en' in value && typeof value.vi === 'string' && typeof value.en === 'string';
}
