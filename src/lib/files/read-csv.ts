import Papa from 'papaparse';
import { failure, success, type Diagnostic, type Result } from '$lib/base';
import { checkText, TEXT_LIMIT, withoutByteOrderMark } from './check-text';
import { diagnoseFile } from './diagnostics';
import { lineStarts, placeAt } from './place-at';
import type { SourceDocument, TextFile } from './text-file';

/** One line of the table: its fields, and the offset at which each of them starts. */
interface Row {
	readonly fields: readonly string[];
	readonly offsets: readonly number[];
}

/**
 * A comma-separated file with a header line as an array of `{column: text}`, fields trimmed, blank lines left out.
 *
 * Every value is text: what it means is the decoder's to say.
 */
export function readCsv(file: TextFile): Result<SourceDocument> {
	const refused = checkText(file, TEXT_LIMIT);
	if (refused.length > 0) return failure(refused);
	// One kind of line break, so that the parser's offsets and ours agree.
	const text = withoutByteOrderMark(file.text).replaceAll('\r\n', '\n').replaceAll('\r', '\n');
	const starts = lineStarts(text);
	const { rows, quoteErrors } = splitRows(text);
	const at = (offset: number) => placeAt(file.path, starts, offset);
	if (quoteErrors.length > 0) return failure(quoteErrors.map((offset) => diagnoseFile('csv-quote', {}, at(offset))));
	const [header, ...body] = rows;
	if (header === undefined || header.fields.includes('')) return failure([diagnoseFile('csv-no-header', {}, at(0))]);
	const found: Diagnostic[] = [];
	const twice = header.fields.findIndex((name, index) => header.fields.indexOf(name) !== index);
	if (twice >= 0) found.push(diagnoseFile('csv-duplicate-column', { column: header.fields[twice]! }, at(header.offsets[twice]!)));
	for (const { fields, offsets } of body) {
		if (fields.length === header.fields.length) continue;
		found.push(diagnoseFile('csv-wrong-field-count', { found: fields.length, expected: header.fields.length }, at(offsets[0]!)));
	}
	return found.length > 0 ? failure(found) : success(toDocument(file.path, starts, header, body));
}

function toDocument(path: string, starts: readonly number[], header: Row, body: readonly Row[]): SourceDocument {
	const data = body.map(({ fields }) => Object.fromEntries(header.fields.map((name, index) => [name, fields[index]!])));
	const offsetOf = (steps: readonly (string | number)[]): number => {
		const row = body[Number(steps[0])];
		if (row === undefined) return 0;
		const column = header.fields.indexOf(String(steps[1]));
		return row.offsets[Math.max(column, 0)]!;
	};
	const placeOf: SourceDocument['placeOf'] = (steps) => placeAt(path, starts, offsetOf(steps));
	return { path, data, placeOf, keyPlaceOf: placeOf };
}

function splitRows(text: string): { readonly rows: readonly Row[]; readonly quoteErrors: readonly number[] } {
	const rows: Row[] = [];
	const quoteErrors: number[] = [];
	let start = 0;
	Papa.parse<readonly string[]>(text, {
		delimiter: ',',
		newline: '\n',
		step: ({ data, errors, meta }) => {
			if (errors.some((error) => error.type === 'Quotes')) quoteErrors.push(start);
			const fields = data.map((field) => field.trim());
			const isBlank = fields.every((field) => field === '');
			if (!isBlank) rows.push({ fields, offsets: fieldOffsets(text, start, fields.length) });
			start = meta.cursor;
		}
	});
	return { rows, quoteErrors };
}

/** Offsets of the fields of one row; commas inside double quotes do not part fields. */
function fieldOffsets(text: string, start: number, count: number): readonly number[] {
	const offsets = [start];
	let isQuoted = false;
	for (let at = start; offsets.length < count && at < text.length; at += 1) {
		const character = text[at];
		if (character === '"') isQuoted = !isQuoted;
		else if (character === ',' && !isQuoted) offsets.push(at + 1);
	}
	return offsets;
}
