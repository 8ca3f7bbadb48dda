import type { Span } from '$lib/base';
import type { Fault } from './fault';
import { LIMITS } from './limits';
import { QUOTES, REFUSED_SIGNS, TYPED_AS } from './refusals';
import { toAsciiSpelling } from './spelling';
import type { Token, TokenKind } from './token';

/** Tokens of a formula and the mistakes met while reading it; with a mistake the tokens are incomplete. */
export interface Lexed {
	readonly tokens: readonly Token[];
	readonly faults: readonly Fault[];
}

/** What one reading step found: a token, a mistake, or neither for white space. */
interface Step {
	readonly end: number;
	readonly token?: TokenKind;
	readonly fault?: Omit<Fault, 'span'>;
}

const WHITE_SPACE = /[ \t\u00a0]+/uy;
const NUMBER_LIKE = /\.?[0-9][0-9_.]*(?:[eE][+-]?[0-9]+)?[0-9A-Za-z_.]*/uy;
const WELL_FORMED_NUMBER = /^[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/u;
const NUMBER_THEN_NAME = /^([0-9]+(?:\.[0-9]+)?)([A-Za-z]\w*)$/u;
const NAME = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
const OPERATOR = /==|!=|<=|>=|<(?!>)|>|[+\-/^=]|\*(?!\*)/uy;
const BRACKETS: Readonly<Record<string, TokenKind>> = { '(': 'open', '[': 'open', ')': 'close', ']': 'close', ',': 'comma' };
const KEYWORDS: ReadonlyMap<string, TokenKind> = new Map([
	['and', 'operator'],
	['or', 'operator'],
	['not', 'operator'],
	['undefined', 'undefined']
]);

/** Words with a meaning in the formula languages people come from; as names they would mislead. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set(['end', 'mod', 'xor', 'true', 'false', 'null', 'NaN', 'Infinity']);

/**
 * Splits a formula into tokens with their places.
 * Codes: unsupported-syntax, percent-sign, unexpected-character, bad-number, implicit-product, non-ascii-name, reserved-word.
 */
export function lexFormula(text: string): Lexed {
	const tokens: Token[] = [];
	const faults: Fault[] = [];
	let at = 0;
	while (at < text.length && faults.length < LIMITS.lexicalFaults) {
		const step = readOne(text, at);
		const span: Span = { start: at, end: step.end };
		if (step.token !== undefined) tokens.push({ kind: step.token, text: text.slice(at, step.end), span });
		if (step.fault !== undefined) faults.push({ ...step.fault, span });
		at = step.end;
	}
	return { tokens, faults };
}

function readOne(text: string, at: number): Step {
	const blank = matchAt(WHITE_SPACE, text, at);
	if (blank !== undefined) return { end: at + blank.length };
	const number = matchAt(NUMBER_LIKE, text, at);
	if (number !== undefined) return { end: at + number.length, ...numberStep(number) };
	const name = matchAt(NAME, text, at);
	if (name !== undefined) return { end: at + name.length, ...nameStep(name) };
	const operator = matchAt(OPERATOR, text, at);
	if (operator !== undefined) return { end: at + operator.length, token: 'operator' };
	const bracket = BRACKETS[text.charAt(at)];
	return bracket === undefined ? signStep(text, at) : { end: at + 1, token: bracket };
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0];
}

function numberStep(written: string): Omit<Step, 'end'> {
	const isWellFormed = WELL_FORMED_NUMBER.test(written);
	if (isWellFormed && Number.isFinite(Number(written))) return { token: 'number' };
	const product = isWellFormed || /^0[xXbBoO]/u.test(written) ? null : NUMBER_THEN_NAME.exec(written);
	if (product === null) return { fault: { code: 'bad-number', values: { written } } };
	return { fault: { code: 'implicit-product', values: { left: product[1] ?? '', right: product[2] ?? '' } } };
}

function nameStep(name: string): Omit<Step, 'end'> {
	const keyword = KEYWORDS.get(name);
	if (keyword !== undefined) return { token: keyword };
	if (RESERVED_WORDS.has(name)) return { fault: { code: 'reserved-word', values: { word: name } } };
	if (/^\w+$/.test(name)) return { token: 'name' };
	return { fault: { code: 'non-ascii-name', values: { name, spelling: toAsciiSpelling(name) ?? 'ten_bien' } } };
}

function signStep(text: string, at: number): Step {
	const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
	const end = at + character.length;
	if (character === '%') return { end, fault: { code: 'percent-sign', values: {} } };
	if (character === '"' || character === "'") return quoteStep(text, at);
	const pair = text.slice(at, at + 2);
	const sign = Object.hasOwn(REFUSED_SIGNS, pair) ? pair : character;
	const refused = Object.hasOwn(REFUSED_SIGNS, sign) ? REFUSED_SIGNS[sign] : undefined;
	if (refused !== undefined) return { end: at + sign.length, fault: { code: 'unsupported-syntax', values: { ...refused } } };
	return { end, fault: { code: 'unexpected-character', values: { character: nameOf(character), advice: adviceFor(character) } } };
}

/** A text in quotes, up to its closing mark where there is one. */
function quoteStep(text: string, at: number): Step {
	const closing = text.indexOf(text.charAt(at), at + 1);
	return { end: closing === -1 ? at + 1 : closing + 1, fault: { code: 'unsupported-syntax', values: { ...QUOTES } } };
}

function nameOf(character: string): string {
	return /[\p{C}\p{Z}\p{M}]/u.test(character)
		? `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
		: character;
}

function adviceFor(character: string) {
	const typed = Object.hasOwn(TYPED_AS, character) ? TYPED_AS[character] : undefined;
	if (typed !== undefined) return { vi: `Gõ \`${typed}\` thay cho ký tự này.`, en: `Type \`${typed}\` in its place.` };
	return { vi: 'Xóa ký tự này đi.', en: 'Delete this character.' };
}
