import type { Language } from '$lib/base';

/** Which sign parts whole from fraction. */
export type DecimalMark = ',' | '.';

/** A column of numbers as text, and how it was read. */
export interface NumberColumn {
	readonly values: readonly (number | undefined)[];
	readonly decimal: DecimalMark;
	/** Every number with a mark could be read both ways; the language has decided. */
	readonly isAmbiguous: boolean;
	/** Positions of entries that are neither empty nor numbers. */
	readonly unreadable: readonly number[];
}

/** Entries that statistics use for "no figure". */
const NOTHING = /^(?:|-|–|—|\.\.\.?|…|n\/?a|x)$/i;

/**
 * The numbers of a column. One mark is used through a whole column, so entries that leave one reading only decide for the others.
 * @param decimal reading that a person chose
 */
export function readNumberColumn(entries: readonly string[], language: Language, decimal?: DecimalMark): NumberColumn {
	const texts = entries.map(cleanEntry);
	const votes = texts.map(decimalOf).filter((vote) => vote !== undefined);
	const isAmbiguous = decimal === undefined && votes.length === 0 && texts.some((text) => /[.,]/.test(text));
	const mark = decimal ?? majority(votes) ?? (language === 'vi' ? ',' : '.');
	const values = texts.map((text) => (NOTHING.test(text) ? undefined : readNumber(text, mark)));
	const unreadable = values.flatMap((value, k) => (value === undefined && !NOTHING.test(texts[k] ?? '') ? [k] : []));
	return { values, decimal: mark, isAmbiguous, unreadable };
}

function cleanEntry(entry: string): string {
	return entry.replace(/[\s\u00a0\u202f]/g, '').replace(/[\u2212\u2013](?=\d)/g, '-');
}

/** The decimal mark of an entry, where only one reading is left. */
function decimalOf(text: string): DecimalMark | undefined {
	const marks: readonly string[] = text.match(/[.,]/g) ?? [];
	const last = marks.at(-1);
	if (last === undefined) return undefined;
	const other: DecimalMark = last === ',' ? '.' : ',';
	if (marks.includes(other)) return last === ',' ? ',' : '.';
	// A mark that stands twice groups, and one before other than three digits is the decimal one.
	if (marks.length > 1) return other;
	return /^-?\d{1,3}[.,]\d{3}$/.test(text) && !/^-?0/.test(text) ? undefined : last === ',' ? ',' : '.';
}

function majority(votes: readonly DecimalMark[]): DecimalMark | undefined {
	const commas = votes.filter((vote) => vote === ',').length;
	if (votes.length === 0) return undefined;
	return commas * 2 >= votes.length ? ',' : '.';
}

function readNumber(text: string, decimal: DecimalMark): number | undefined {
	const group = decimal === ',' ? '.' : ',';
	const match = /^([+-]?)([\d.,]+)(%|‰)?$/.exec(text);
	if (match === null) return undefined;
	const [, sign = '', digits = '', mark] = match;
	const [whole = '', fraction = '', ...more] = digits.split(decimal);
	const isGrouped = !whole.includes(group) || new RegExp(`^\\d{1,3}(\\${group}\\d{3})+$`).test(whole);
	if (more.length > 0 || fraction.includes(group) || !isGrouped) return undefined;
	const value = Number(
		`${sign}${whole.replaceAll(group, '') || '0'}.${fraction || '0'}${mark === '%' ? 'e-2' : mark === '‰' ? 'e-3' : ''}`
	);
	return Number.isFinite(value) ? value : undefined;
}
