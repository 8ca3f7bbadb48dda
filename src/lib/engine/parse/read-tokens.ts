import type { Fault } from './fault';
import { lexFormula } from './lex';
import { LIMITS } from './limits';
import type { Token } from './token';

/** Tokens of a text; or its mistakes, with the part of the text that their places point into. */
export type TokensRead =
	| { readonly ok: true; readonly tokens: readonly Token[] }
	| { readonly ok: false; readonly faults: readonly Fault[]; readonly text: string };

/** The tokens of a text within the limits. White space and line breaks around it do not count. */
export function readTokens(text: string): TokensRead {
	if (text.length > LIMITS.characters) return { ok: false, faults: [tooLong(text)], text: text.slice(0, LIMITS.characters) };
	const { tokens, faults } = lexFormula(text.trimEnd());
	return faults.length === 0 ? { ok: true, tokens } : { ok: false, faults, text };
}

function tooLong(text: string): Fault {
	const values = { length: text.length, limit: LIMITS.characters };
	return { code: 'formula-too-long', values, span: { start: 0, end: LIMITS.characters } };
}
