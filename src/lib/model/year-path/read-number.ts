import type { Diagnostic, Place } from '$lib/base';
import { diagnoseModel } from '../diagnostics';

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i;
const WITH_COMMA = /^[-+]?\d{1,3}(?:\.\d{3})*,\d+$|^[-+]?\d+,\d+$/;
const WITH_THOUSANDS = /^[-+]?\d{1,3}(?:(?:\.\d{3}){2,}|(?:[  ]\d{3})+)$/;
const WITH_SIGN = /^([-+]?\d+(?:[.,]\d+)?)\s*([%‰])$/;

/** The number a text stands for in files and on the command line, with a decimal point; `undefined` when it is none. */
export function plainNumber(text: string): number | undefined {
	const value = NUMBER.test(text) ? Number(text) : Number.NaN;
	return Number.isFinite(value) ? value : undefined;
}

/** What keeps a text from being a number, when it is plain what was meant: a decimal comma, thousands apart, a per cent sign. */
export function diagnoseNumber(text: string, where: Place): Diagnostic | undefined {
	const signed = WITH_SIGN.exec(text.trim());
	if (signed !== null) {
		const share = Number(signed[1]!.replace(',', '.')) / (signed[2] === '%' ? 100 : 1000);
		return diagnoseModel('number-percent-sign', { text, number: Number(share.toPrecision(12)) }, where);
	}
	if (WITH_COMMA.test(text))
		return diagnoseModel('number-decimal-comma', { text, number: text.replaceAll('.', '').replace(',', '.') }, where);
	if (WITH_THOUSANDS.test(text)) return diagnoseModel('number-decimal-comma', { text, number: text.replaceAll(/[.  ]/g, '') }, where);
	return undefined;
}
