import * as v from 'valibot';
import { failure, success, type Diagnostic, type Place, type Result } from '$lib/base';
import type { SourceDocument } from '$lib/files';
import { diagnoseModel } from '../diagnostics';
import { describeFound, suggestion } from '../diagnostics/wording';
import { STATUSES, type HistoryPoint } from '../types';
import { diagnoseNumber, plainNumber } from '../year-path';
import { keysOf } from './keys-of';
import type { Located } from './read-shape';

/** Columns of history.csv, in this order. */
export const HISTORY_COLUMNS = ['series', 'year', 'period', 'value', 'status', 'source', 'at', 'why_vi', 'why_en'] as const;

type Column = (typeof HISTORY_COLUMNS)[number];
type Row = Readonly<Record<Column, string>>;

const ROW = v.object(
	Object.fromEntries(HISTORY_COLUMNS.map((column) => [column, v.string()])) as Record<Column, v.StringSchema<undefined>>
); // one schema per column
const ROWS = v.array(ROW);

const PERIOD = /^(\d{4})-(\d{4})$/;

/** Decodes history.csv: one published figure a line. */
export function decodeHistoryTable(document: SourceDocument): Result<readonly Located<HistoryPoint>[]> {
	const columns = checkColumns(document);
	if (columns.length > 0) return failure(columns);
	const rows = v.parse(ROWS, document.data);
	const found: Diagnostic[] = [];
	const points: Located<HistoryPoint>[] = [];
	for (const [index, row] of rows.entries()) {
		const at = (...steps: readonly (string | number)[]): Place => ({ ...document.placeOf([index, ...steps]), id: row.series });
		const point = toPoint(row, at, found);
		if (point !== undefined) points.push({ value: point, at });
	}
	return found.length > 0 ? failure(found) : success(points);
}

/** A missing column or one of an unknown name. The columns of the first row are those of the header. */
function checkColumns(document: SourceDocument): readonly Diagnostic[] {
	const { data } = document;
	const first: unknown = Array.isArray(data) ? data[0] : undefined;
	if (first === undefined) return [];
	const names = keysOf(first);
	const place = document.placeOf([]);
	const missing = HISTORY_COLUMNS.filter((column) => !names.includes(column)).map((key) => diagnoseModel('missing-key', { key }, place));
	const unknown = names
		.filter((name) => !HISTORY_COLUMNS.some((column) => column === name))
		.map((key) => diagnoseModel('unknown-key', { key, suggestion: suggestion(key, HISTORY_COLUMNS) }, place));
	return [...missing, ...unknown];
}

function toPoint(row: Row, at: Located<unknown>['at'], found: Diagnostic[]): HistoryPoint | undefined {
	const before = found.length;
	const value = readValue(row.value, at('value'), found);
	const time = readTime(row, at, found);
	const status = STATUSES.find((one) => one === row.status);
	if (status === undefined)
		found.push(
			diagnoseModel('unknown-choice', { key: 'status', value: row.status, suggestion: suggestion(row.status, STATUSES) }, at('status'))
		);
	if (row.source === '') found.push(diagnoseModel('missing-source', {}, at('source')));
	const why = readWhy(row, at, found);
	if (found.length > before || value === undefined || time === undefined || status === undefined) return undefined;
	return { series: row.series, ...time, value, status, source: row.source, ...(row.at === '' ? {} : { at: row.at }), ...why, where: at() };
}

function readValue(text: string, where: Place, found: Diagnostic[]): number | undefined {
	const value = plainNumber(text);
	if (value !== undefined) return value;
	const expected = { vi: 'một số', en: 'a number' };
	found.push(
		diagnoseNumber(text, where) ??
			diagnoseModel('wrong-type', { key: 'value', expected, found: describeFound(text === '' ? null : text) }, where)
	);
	return undefined;
}

function readTime(
	row: Row,
	at: Located<unknown>['at'],
	found: Diagnostic[]
): { readonly year: number } | { readonly period: string } | undefined {
	const isYear = /^\d{4}$/.test(row.year);
	const period = PERIOD.exec(row.period);
	if (isYear && row.period === '') return { year: Number(row.year) };
	if (row.year !== '' || period === null) {
		found.push(diagnoseModel('history-year-or-period', {}, at(row.year === '' ? 'period' : 'year')));
		return undefined;
	}
	const [first, last] = [Number(period[1]), Number(period[2])];
	if (first < last) return { period: row.period };
	found.push(diagnoseModel('year-range-reversed', { first, last }, at('period')));
	return undefined;
}

function readWhy(row: Row, at: Located<unknown>['at'], found: Diagnostic[]): Pick<HistoryPoint, 'why'> {
	const { why_vi: vi, why_en: en } = row;
	if (vi === '' && en === '') return {};
	if (vi !== '' && en !== '') return { why: { vi, en } };
	const [language, column] =
		vi === '' ? [{ vi: 'tiếng Việt', en: 'Vietnamese' }, 'why_vi'] : [{ vi: 'tiếng Anh', en: 'English' }, 'why_en'];
	found.push(diagnoseModel('label-missing-language', { key: 'why', language }, at(column)));
	return {};
}
