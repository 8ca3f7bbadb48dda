import type { Bilingual } from '$lib/base';
import { nearestName } from '../series';

/** How many names a hint lists before it stops. */
const LIST_LIMIT = 8;

/** A sentence for a hint: the name most likely meant, or the names there are. */
export function suggestion(name: string, known: Iterable<string>): Bilingual {
	const names = [...known];
	const near = nearestName(name, names);
	if (near !== undefined) return { vi: `Có lẽ ý là “${near}”.`, en: `Perhaps "${near}" is meant.` };
	if (names.length === 0) return { vi: 'Ở đây chưa có tên nào.', en: 'There are none here yet.' };
	const more = names.length > LIST_LIMIT ? ', …' : '';
	const list = `${names.slice(0, LIST_LIMIT).join(', ')}${more}`;
	return { vi: `Các tên có thể dùng: ${list}.`, en: `The names there are: ${list}.` };
}

/** A number as each language writes its decimals. */
export function numberWords(value: number): Bilingual {
	// Fifteen digits are what a person could have written; more are leftovers of a sum.
	const text = String(Number(value.toPrecision(15)));
	return { vi: text.replace('.', ','), en: text };
}

/** Years as ranges: `2021–2025, 2030`. The years rise. */
export function yearsWords(years: readonly number[]): string {
	const ranges: { first: number; last: number }[] = [];
	for (const year of years) {
		const current = ranges.at(-1);
		if (current?.last === year - 1) current.last = year;
		else ranges.push({ first: year, last: year });
	}
	return ranges.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}

/** Names in a row, or a dash when there are none. */
export function nameList(names: readonly string[]): string {
	return names.length === 0 ? '–' : names.join(', ');
}

/** What a value is, for a sentence that says what stands where something else was expected. */
export function describeFound(value: unknown): Bilingual {
	if (value === null || value === undefined) return { vi: 'để trống', en: 'empty' };
	if (Array.isArray(value)) return { vi: 'một danh sách', en: 'a list' };
	switch (typeof value) {
		case 'string':
			return { vi: `chữ “${shorten(value)}”`, en: `the text "${shorten(value)}"` };
		case 'number':
			return { vi: `số ${numberWords(value).vi}`, en: `the number ${value}` };
		case 'boolean':
			return { vi: `giá trị ${value}`, en: `the flag ${value}` };
		default:
			return { vi: 'một nhóm khóa', en: 'a group of keys' };
	}
}

function shorten(text: string): string {
	return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
