import type { Language } from '$lib/base';
import { readNumberColumn, type DecimalMark, type NumberColumn } from './read-number-column';

/** One series found in a pasted table, with what a person should look at before it is taken in. */
export interface PastedSeries extends Pick<NumberColumn, 'decimal' | 'isAmbiguous'> {
	/** Heading it stood under. */
	readonly heading: string;
	/** `[year, value]`, by year. */
	readonly points: readonly (readonly [number, number])[];
	/** Entries that are no numbers, with their year. */
	readonly unreadable: readonly { readonly year: number; readonly text: string }[];
	/** Years in which the figure jumps a thousandfold or so: mostly a change of unit in the source. */
	readonly jumps: readonly number[];
}

/** A pasted table as it was understood. */
export interface PastedTable {
	readonly separator: '\t' | ';' | ',' | 'spaces';
	/** Years down the first column, or across the first line. */
	readonly years: 'down' | 'across';
	readonly series: readonly PastedSeries[];
}

/** Readings that a person chose over those found, by heading. */
export type ChosenMarks = Readonly<Record<string, DecimalMark>>;

/** Longest text that is looked at. */
const LIMIT = 200_000;
const YEAR = /^(?:19|20|21)\d{2}$/;
/** A unit that changes in the middle changes by a thousand; growth of a year never comes near. */
const JUMP = 300;

/** The series of a table pasted from a spreadsheet or a web page; `undefined` where no years are found in it. */
export function readPastedTable(text: string, language: Language, chosen: ChosenMarks = {}): PastedTable | undefined {
	if (text.length > LIMIT) return undefined;
	const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
	for (const separator of separatorsOf(lines)) {
		const rows = lines.map((line) => splitLine(line, separator));
		const down = seriesDown(rows);
		const found = down ?? seriesAcross(rows);
		if (found !== undefined) {
			return {
				separator,
				years: down === undefined ? 'across' : 'down',
				series: found.map((one) => readSeries(one, language, chosen[one.heading]))
			};
		}
	}
	return undefined;
}

interface RawSeries {
	readonly heading: string;
	readonly entries: readonly { readonly year: number; readonly text: string }[];
}

/** What may part the fields, the likeliest first. Tabs come from spreadsheets; a semicolon parts where commas are decimal. */
function separatorsOf(lines: readonly string[]): readonly PastedTable['separator'][] {
	if (lines.some((line) => line.includes('\t'))) return ['\t'];
	return lines.every((line) => line.includes(';')) ? [';'] : [',', 'spaces'];
}

/** The fields of a line; a field in double quotes may hold the separator. */
function splitLine(line: string, separator: PastedTable['separator']): readonly string[] {
	if (separator === 'spaces') return line.trim().split(/\s{2,}|(?<=^\d{4})\s+/);
	const fields: string[] = [];
	let field = '';
	let isQuoted = false;
	for (const character of line) {
		if (character === '"') isQuoted = !isQuoted;
		else if (character === separator && !isQuoted) {
			fields.push(field.trim());
			field = '';
		} else field += character;
	}
	return [...fields, field.trim()];
}

/** Years in the first column: each other column is a series. */
function seriesDown(rows: readonly (readonly string[])[]): readonly RawSeries[] | undefined {
	const body = rows.filter(([first = '']) => YEAR.test(yearText(first)));
	if (body.length === 0 || body.length < rows.length - 2) return undefined;
	const headings = YEAR.test(yearText(rows[0]?.[0] ?? '')) ? [] : (rows[0] ?? []);
	const width = Math.max(...body.map((row) => row.length));
	return Array.from({ length: width - 1 }, (_, k) => ({
		heading: headings[k + 1] ?? String(k + 1),
		entries: body.map((row) => ({ year: Number(yearText(row[0] ?? '')), text: row[k + 1] ?? '' }))
	}));
}

/** Years across the first line: each other line is a series. */
function seriesAcross(rows: readonly (readonly string[])[]): readonly RawSeries[] | undefined {
	const [head = [], ...body] = rows;
	const columns = head.flatMap((text, k) => (YEAR.test(yearText(text)) ? [{ k, year: Number(yearText(text)) }] : []));
	if (columns.length < 2 || body.length === 0) return undefined;
	return body.map((row) => ({ heading: row[0] ?? '', entries: columns.map(({ k, year }) => ({ year, text: row[k] ?? '' })) }));
}

/** A year with what tables put beside it: `Năm 2020`, `2024 (sơ bộ)`, `Prel. 2024`. */
function yearText(text: string): string {
	return /^(?:năm|sơ bộ|ước|prel\.?)?\s*((?:19|20|21)\d{2})\s*(?:\(.*\))?$/i.exec(text.trim())?.[1] ?? text;
}

function readSeries({ heading, entries }: RawSeries, language: Language, chosen: DecimalMark | undefined): PastedSeries {
	const column = readNumberColumn(
		entries.map(({ text }) => text),
		language,
		chosen
	);
	const points = entries
		.flatMap(({ year }, k): readonly (readonly [number, number])[] => {
			const value = column.values[k];
			return value === undefined ? [] : [[year, value]];
		})
		.toSorted(([a], [b]) => a - b);
	return {
		heading,
		decimal: column.decimal,
		isAmbiguous: column.isAmbiguous,
		points,
		unreadable: column.unreadable.flatMap((k) => entries[k] ?? []),
		jumps: points.flatMap(([year, value], k) => (isJump(points[k - 1]?.[1], value) ? [year] : []))
	};
}

function isJump(before: number | undefined, value: number): boolean {
	if (before === undefined || before === 0 || value === 0) return false;
	const ratio = Math.abs(value / before);
	return ratio > JUMP || ratio < 1 / JUMP;
}
