import { failure, success, type Place, type Result } from '$lib/base';
import type { Equation, IndexExpression } from '../types';
import { toMember } from './convert';
import { toDiagnostics, type Fault } from './fault';
import { expressionOf } from './parse-expression';
import { readTokens } from './read-tokens';
import { spanOver, type Token } from './token';

/**
 * The equation that a text `name[index] = expression` writes; places count from the start of the whole text.
 * @param where place of the text; diagnostics carry it with the text and the characters concerned.
 */
export function parseEquation(text: string, where: Place): Result<Equation> {
	const read = readTokens(text);
	if (!read.ok) return failure(toDiagnostics(read.faults, read.text, where));
	const equation = equationOf(read.tokens);
	if (!equation.ok) return failure(toDiagnostics(equation.faults, text, where));
	return success({ ...equation.value, text, where: { ...where, text } });
}

type Split =
	{ readonly ok: true; readonly value: Omit<Equation, 'text' | 'where'> } | { readonly ok: false; readonly faults: readonly Fault[] };

function equationOf(tokens: readonly Token[]): Split {
	const [first] = tokens;
	const last = tokens.at(-1);
	if (first === undefined || last === undefined) return refused('empty-formula', { start: 0, end: 0 });
	const at = tokens.findIndex((token) => token.text === '=');
	const equals = tokens[at];
	if (equals === undefined) return refused('not-an-equation', spanOver(first, last));
	const left = leftSideOf(tokens.slice(0, at));
	if (left === undefined) return refused('bad-left-side', at === 0 ? equals.span : spanOver(first, tokens[at - 1] ?? first));
	if (last === equals) return { ok: false, faults: [missingRightSide(equals)] };
	const body = expressionOf(tokens.slice(at + 1));
	return body.ok ? { ok: true, value: { ...left, body: body.expression } } : body;
}

function leftSideOf(tokens: readonly Token[]): { readonly name: string; readonly index: readonly IndexExpression[] } | undefined {
	const [name, open] = tokens;
	if (name?.kind !== 'name') return undefined;
	if (open === undefined) return { name: name.text, index: [] };
	if (open.text !== '[' || tokens.at(-1)?.text !== ']' || tokens.length % 2 !== 0) return undefined;
	const members = tokens.slice(2, -1);
	const commasBetween = members.every((token, at) => (at % 2 === 1) === (token.kind === 'comma'));
	const index = members.filter((_, at) => at % 2 === 0).map((token) => toMember(token));
	const known = index.filter((one) => one !== undefined);
	return commasBetween && known.length === index.length ? { name: name.text, index: known } : undefined;
}

function missingRightSide(equals: Token): Fault {
	return { code: 'missing-operand', values: { next: { vi: 'chỗ kết thúc công thức', en: 'the end of the formula' } }, span: equals.span };
}

function refused(code: 'empty-formula' | 'not-an-equation' | 'bad-left-side', span: Fault['span']): Split {
	return { ok: false, faults: [{ code, values: {}, span }] };
}
