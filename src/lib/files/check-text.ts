import type { Diagnostic } from '$lib/base';
import { diagnoseFile } from './diagnostics';
import { lineStarts, placeAt } from './place-at';
import type { TextFile } from './text-file';

/** Longest file that is read, in characters. */
export const TEXT_LIMIT = 2_000_000;

/** Longest YAML file that is read, in characters: its parser takes some ten seconds for a megabyte of hostile text. */
export const YAML_LIMIT = 250_000;

// Everything below space except tab, line feed and carriage return; delete; and the two non-characters that mark a wrong byte order.
// eslint-disable-next-line no-control-regex -- finding control characters is the purpose
const CONTROL_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/;
const REPLACEMENT_CHARACTER = '\ufffd';
const BYTE_ORDER_MARK = '\ufeff';

/**
 * What is wrong with a text whatever its format: too long, control characters, letters lost to a wrong encoding.
 * @param limit longest text that is read, in characters.
 */
export function checkText(file: TextFile, limit: number): readonly Diagnostic[] {
	const { text, path } = file;
	if (text.length > limit) return [diagnoseFile('text-too-large', { length: text.length, limit }, { file: path })];
	const control = text.search(CONTROL_CHARACTER);
	if (control >= 0) {
		const character = `U+${text.charCodeAt(control).toString(16).toUpperCase().padStart(4, '0')}`;
		return [diagnoseFile('text-control-character', { character }, placeAt(path, lineStarts(text), control))];
	}
	const lost = text.indexOf(REPLACEMENT_CHARACTER);
	return lost < 0 ? [] : [diagnoseFile('text-not-utf8', {}, placeAt(path, lineStarts(text), lost))];
}

/** The text without the byte order mark that spreadsheet programs put in front. */
export function withoutByteOrderMark(text: string): string {
	return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}
