import type { Span } from '$lib/base';

/** What a token is; `undefined` is the literal of that name. */
export type TokenKind = 'number' | 'name' | 'undefined' | 'operator' | 'open' | 'close' | 'comma';

/** One word or sign of a formula, with its place in the text. */
export interface Token {
	readonly kind: TokenKind;
	readonly text: string;
	readonly span: Span;
}

/** Span from the first of two tokens to the last. */
export function spanOver(first: Token, last: Token): Span {
	return { start: first.span.start, end: last.span.end };
}
