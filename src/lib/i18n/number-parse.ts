import type { Language } from '$lib/base';
import { formatDigits } from './number-format';

/** A typed number as it was read. */
export interface ParsedNumber {
	/** The number with its word or sign applied: `10%` is 0.1, `2,5 tỷ` is 2.5e9, `12,4` is 12.4. */
	readonly value: number;
	/** Sign or word that was typed behind the digits; none for a bare number. */
	readonly mark: 'percent' | 'per-mille' | 'scale' | undefined;
	/** The number as it was read, when the typed digits can be read in two ways: `1.234` is `1 234` or 1,234. */
	readonly reading: string | undefined;
}

const SCALE_WORDS: Readonly<Record<string, number>> = {
	'': 1,
	nghìn: 1e3,
	ngàn: 1e3,
	thousand: 1e3,
	k: 1e3,
	tr: 1e6,
	triệu: 1e6,
	million: 1e6,
	m: 1e6,
	tỷ: 1e9,
	tỉ: 1e9,
	bn: 1e9,
	billion: 1e9
};

/**
 * A number as people type it, or `undefined` where it is none.
 *
 * In Vietnamese a comma is the decimal mark and dots group; in English the reverse. When there is exactly one mark and exactly
 * three digits follow it, the language decides and `reading` says how. Accepts `%`, `‰`, `tr`, `triệu`, `tỷ`, `bn` behind.
 */
export function parseNumber(text: string, language: Language): ParsedNumber | undefined {
	const typed = text
		.normalize('NFC')
		.replace(/[\s\u00a0\u202f\u2009]/g, '')
		.replace(/[\u2212\u2013]/g, '-')
		.toLowerCase();
	const parts = /^([+-]?)([\d.,]*\d[\d.,]*)(\D*)$/.exec(typed);
	if (parts === null) return undefined;
	const [, sign = '', digits = '', word = ''] = parts;
	const factor = factorOf(word);
	const size = readDigits(digits, language);
	if (factor === undefined || size === undefined) return undefined;
	const value = (sign === '-' ? -1 : 1) * multiplyDecimal(size, factor.exponent);
	return { value: value === 0 ? 0 : value, mark: factor.mark, reading: isAmbiguous(digits) ? readingOf(sign, size, language) : undefined };
}

function factorOf(word: string): { readonly exponent: number; readonly mark: ParsedNumber['mark'] } | undefined {
	if (word === '%') return { exponent: -2, mark: 'percent' };
	if (word === '‰') return { exponent: -3, mark: 'per-mille' };
	const scale = Object.hasOwn(SCALE_WORDS, word) ? SCALE_WORDS[word] : undefined;
	return scale === undefined ? undefined : { exponent: Math.round(Math.log10(scale)), mark: scale === 1 ? undefined : 'scale' };
}

/** Shifts the decimal point in the text of the number, so that `12,4 %` is 0.124 and not 0.12400000000000001. */
function multiplyDecimal(size: number, exponent: number): number {
	return Number(
		`${size}e${exponent}`.replace(/e([+-]?\d+)e(-?\d+)$/, (_, first: string, second: string) => `e${Number(first) + Number(second)}`)
	);
}

function readDigits(digits: string, language: Language): number | undefined {
	const decimal = language === 'vi' ? ',' : '.';
	const group = language === 'vi' ? '.' : ',';
	const [whole = '', fraction, ...more] = digits.split(decimal);
	if (more.length === 0 && fraction?.includes(group) === true) return otherLanguage(digits, group, decimal);
	if (more.length > 0) return onlyGroups(digits, decimal);
	if (whole.includes(group) && !isGrouped(whole, group)) return otherDecimal(digits, group);
	return Number(`${whole.replaceAll(group, '') || '0'}.${fraction ?? ''}0`);
}

/** `45,068,670` in Vietnamese: a mark that occurs twice can only group. */
function onlyGroups(digits: string, mark: string): number | undefined {
	return isGrouped(digits, mark) ? Number(digits.replaceAll(mark, '')) : undefined;
}

/** `1,234.5` in Vietnamese: both marks the other way round leave one reading only. */
function otherLanguage(digits: string, decimal: string, group: string): number | undefined {
	const [whole = '', fraction = '', ...more] = digits.split(decimal);
	return more.length === 0 && /^\d+$/.test(fraction) && isGrouped(whole, group)
		? Number(`${whole.replaceAll(group, '')}.${fraction}`)
		: undefined;
}

/** `12.4` in Vietnamese: a single mark that does not stand before three digits can only be the decimal one. */
function otherDecimal(digits: string, mark: string): number | undefined {
	return /^\d*[.,]\d*$/.test(digits) ? Number(`${digits.replace(mark, '.')}0`) : undefined;
}

function isGrouped(text: string, mark: string): boolean {
	const [first = '', ...rest] = text.split(mark);
	return /^\d{1,3}$/.test(first) && rest.every((part) => /^\d{3}$/.test(part));
}

function isAmbiguous(digits: string): boolean {
	return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
}

/** Groups are parted by spaces, which neither language can take for a decimal mark. */
function readingOf(sign: string, size: number, language: Language): string {
	const decimals = Number.isInteger(size) ? 0 : 3;
	const text = formatDigits(size, { as: 'number', decimals }, language);
	return (sign === '-' ? '\u2212' : '') + (decimals === 0 ? text.replace(/[.,]/g, '\u00a0') : text);
}
