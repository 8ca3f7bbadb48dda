import type * as v from 'valibot';
import type { Bilingual, Diagnostic } from '$lib/base';
import type { SourceDocument } from '$lib/files';
import { diagnoseModel } from '../diagnostics';
import { keysOf } from './keys-of';
import { describeFound, numberWords, suggestion } from '../diagnostics/wording';
import { diagnoseNumber } from '../year-path';
import { findExpectation } from './expectations';
import { MARKS } from './schemas';

type Issue = v.BaseIssue<unknown>;
type Steps = readonly (string | number)[];

const LANGUAGE_NAMES: Readonly<Record<string, Bilingual>> = {
	vi: { vi: 'tiếng Việt', en: 'Vietnamese' },
	en: { vi: 'tiếng Anh', en: 'English' }
};

const BOTH_LANGUAGES: Bilingual = { vi: 'tiếng Việt hoặc tiếng Anh', en: 'Vietnamese or English' };

/** What a schema found wrong, as diagnostics with place, sentence and a way to mend it. */
export function explainIssue(issue: Issue, document: SourceDocument): readonly Diagnostic[] {
	const steps: Steps = (issue.path ?? []).map((item) => item.key as string | number); // keys of plain data are nothing else
	const last = issue.path?.at(-1);
	if (issue.type === 'strict_object' && last?.origin === 'key') {
		return issue.expected === 'never' ? unknownKeys(issue, steps, document) : [missingKey(issue, steps, document)];
	}
	return [explainValue(issue, steps, document)];
}

/** The schema stops at the first key it does not know; a person wants to hear of all. */
function unknownKeys(issue: Issue, steps: Steps, document: SourceDocument): readonly Diagnostic[] {
	const known = knownKeys(issue.message);
	const entry: unknown = issue.path?.at(-1)?.input;
	const unknown = keysOf(entry).filter((key) => !known.includes(key));
	return unknown.map((key) =>
		diagnoseModel('unknown-key', { key, suggestion: suggestion(key, known) }, document.keyPlaceOf([...steps.slice(0, -1), key]))
	);
}

function missingKey(issue: Issue, steps: Steps, document: SourceDocument): Diagnostic {
	const key = String(steps.at(-1));
	const where = document.placeOf(steps.slice(0, -1));
	if (issue.message === 'bilingual') return missingLanguage(String(steps.at(-2) ?? ''), key, where);
	if (key === 'source') return diagnoseModel('missing-source', {}, { ...where, ...idOf(steps) });
	return diagnoseModel('missing-key', { key }, { ...where, ...idOf(steps) });
}

/** The nearest name around a value: `values/grdp/unit` belongs to `grdp`. */
function idOf(steps: Steps): { readonly id?: string } {
	const id = steps.at(-2);
	return typeof id === 'string' ? { id } : {};
}

function explainValue(issue: Issue, steps: Steps, document: SourceDocument): Diagnostic {
	const where = issue.path?.at(-1)?.origin === 'key' ? document.keyPlaceOf(steps) : document.placeOf(steps);
	const { input, message } = issue;
	const key = String(steps.at(-1) ?? document.path);
	if (message === MARKS.id && typeof input === 'string') return diagnoseModel('bad-id', { id: input }, where);
	if (message === MARKS.reversed) return reversed(input, where);
	if (message.startsWith(MARKS.choice)) return unknownChoice(key, issue, where);
	if (isLanguageText(issue, steps)) return missingLanguage(String(steps.at(-2)), key, where);
	if (message === 'bilingual' && typeof input === 'string')
		return diagnoseModel('label-missing-language', { key, language: BOTH_LANGUAGES }, where);
	const meant = typeof input === 'string' && isNumeric(message) ? diagnoseNumber(input, where) : undefined;
	if (meant !== undefined) return meant;
	if (key === 'source' && (input === null || input === '')) return diagnoseModel('missing-source', {}, { ...where, ...idOf(steps) });
	return diagnoseModel('wrong-type', { key, expected: expectedWords(message), found: describeFound(input) }, where);
}

function isNumeric(message: string): boolean {
	return message === 'number' || message === 'integer' || message === 'year' || message === 'value';
}

/** An empty `vi:` or `en:` is a language that is missing. */
function isLanguageText(issue: Issue, steps: Steps): boolean {
	const isEmpty = issue.input === null || issue.input === '';
	return isEmpty && issue.message === 'text' && LANGUAGE_NAMES[String(steps.at(-1))] !== undefined;
}

function missingLanguage(key: string, language: string, where: Diagnostic['where']): Diagnostic {
	return diagnoseModel('label-missing-language', { key, language: LANGUAGE_NAMES[language] ?? BOTH_LANGUAGES }, where);
}

function reversed(input: unknown, where: Diagnostic['where']): Diagnostic {
	const [low, high] = Array.isArray(input) ? input.map(Number) : [];
	return diagnoseModel('bounds-reversed', { low: numberWords(low ?? 0), high: numberWords(high ?? 0) }, where);
}

function unknownChoice(key: string, issue: Issue, where: Diagnostic['where']): Diagnostic {
	const options = issue.message.slice(MARKS.choice.length).split(',');
	const value = typeof issue.input === 'string' ? issue.input : describeFound(issue.input);
	const name = typeof issue.input === 'string' ? issue.input : '';
	return diagnoseModel('unknown-choice', { key, value, suggestion: suggestion(name, options) }, where);
}

function expectedWords(message: string): Bilingual {
	const expected = findExpectation(message);
	if (expected !== undefined) return expected;
	const keys = knownKeys(message).join(', ');
	return message.startsWith(MARKS.keys)
		? { vi: `một nhóm khóa (${keys})`, en: `a group of keys (${keys})` }
		: { vi: 'giá trị khác', en: 'something else' };
}

function knownKeys(message: string): readonly string[] {
	if (message === 'bilingual') return ['vi', 'en'];
	return message.startsWith(MARKS.keys) ? message.slice(MARKS.keys.length).split(',') : [];
}
