import { failure, success, type Diagnostic, type Place, type Result } from '$lib/base';
import { diagnoseModel } from '../diagnostics';
import { fromLinkId } from '../series';
import type { SeriesId, YearPath } from '../types';
import { buildYearPath, INTERPOLATIONS, readYears, type SpanEntry } from './build-year-path';
import { diagnoseNumber, plainNumber } from './read-number';

/** A change of one series, as the command line and links give it. */
export interface PathChange {
	readonly id: SeriesId;
	readonly path: YearPath;
}

/**
 * A year path from its short text: `0.12`, `2026:2030=0.12,2031=0.1` or `2025=0.3,2030=0.4,linear`.
 * Diagnostics: bad-year-path, year-range-reversed, year-range-overlap, number-decimal-comma, number-percent-sign.
 */
export function parseYearPath(text: string): Result<YearPath> {
	const where: Place = { text };
	const constant = plainNumber(text);
	if (constant !== undefined) return success({ kind: 'constant', value: constant });
	const meant = diagnoseNumber(text, where);
	if (meant !== undefined) return failure([meant]);
	const parts = text.split(',');
	const interp = INTERPOLATIONS.find((one) => one === parts.at(-1));
	const entries = (interp === undefined ? parts : parts.slice(0, -1)).map((part) => parseEntry(part, where));
	if (entries.length === 0 || entries.includes(undefined)) return failure([badPath(text, where)]);
	const spans = entries.filter((entry) => entry !== undefined);
	if (interp !== undefined && spans.some((span) => span.first !== span.last)) return failure([badPath(text, where)]);
	return buildYearPath(spans, interp);
}

/**
 * A change from its text: `growth_assumed[II]=0.12`, `growth_assumed[II]@2026:2030=0.12`, or with the spelling of links,
 * `growth_assumed.II@2026=0.1`. Says nothing about whether the model has such a series.
 */
export function parseChange(text: string): Result<PathChange> {
	const cut = /[@=]/.exec(text);
	if (cut === null) return failure([badPath(text, { text })]);
	const id = fromLinkId(text.slice(0, cut.index));
	if (id === undefined) return failure([diagnoseModel('bad-id', { id: text.slice(0, cut.index) }, { text })]);
	const body = text.slice(cut.index + 1);
	const path = parseYearPath(body);
	if (!path.ok) return path;
	// `ID@0.12` and `ID=2026=0.1` are slips of the two spellings; neither says clearly what is meant.
	const isConstant = path.value.kind === 'constant';
	return isConstant === (cut[0] === '=') ? success({ id, path: path.value }) : failure([badPath(text, { text })]);
}

function parseEntry(part: string, where: Place): SpanEntry | undefined {
	const [years, number, ...rest] = part.split('=');
	const range = readYears(years ?? '', ':');
	const value = plainNumber(number ?? '');
	return range === undefined || value === undefined || rest.length > 0 ? undefined : { ...range, value, where };
}

function badPath(text: string, where: Place): Diagnostic {
	// One value behind the years with a comma for its point, or any value with a per cent sign.
	const slip = /^[^,]*=([-+]?\d+,\d+)$/.exec(text) ?? /=([-+]?\d+(?:[.,]\d+)?\s*[%‰])(?:,|$)/.exec(text);
	const meant = slip === null ? undefined : diagnoseNumber(slip[1]!, where);
	return meant ?? diagnoseModel('bad-year-path', { text: text.length > 60 ? `${text.slice(0, 60)}…` : text }, where);
}
