import { failure, hasErrors, success, type Diagnostic, type Result } from '$lib/base';
import type { TextFile } from '$lib/files';
import { diagnoseModel } from '../diagnostics';
import { suggestion } from '../diagnostics/wording';
import { PACK_FILES } from './draft-pack';

/*
 * A pack and its scenarios as one text, to be sent and opened without folders:
 *
 *   format: kb-bundle/1
 *   === pack.yaml
 *   format: kb-pack/1
 *   ...
 *   === scenarios/programme.yaml
 *   ...
 *
 * Each file stands as it is, so that it can be read, compared and edited in place.
 */
const FORMAT = 'kb-bundle';
const VERSION = 1;
const FIRST_LINE = /^\uFEFF?format: ([a-z-]+)\/(\d+)\s*$/;
const MARK = '=== ';
const SCENARIO_FILE = /^scenarios\/[a-z0-9][a-z0-9.-]*\.yaml$/;
const PACK_ID = /^id: *["']?([a-z][a-z0-9-]*)/m;
/** Stands in for the id of a pack that names none, so that its files can be complained about. */
const NAMELESS = 'pack';

/** The bundle of a pack's files. @param files under their names inside the pack's folder: `pack.yaml`, `scenarios/programme.yaml`. */
export function writeBundle(files: readonly TextFile[]): string {
	const parts = files.map(({ path, text }) => `${MARK}${path}\n${text.endsWith('\n') ? text : `${text}\n`}`);
	return `format: ${FORMAT}/${VERSION}\n${parts.join('')}`;
}

/** Whether a text says that it is a bundle. */
export function isBundle(text: string): boolean {
	return FIRST_LINE.exec(firstLine(text))?.[1] === FORMAT;
}

/**
 * The files of a bundle, under the paths they have in a checkout: `seeds/<pack>/pack.yaml`, `scenarios/<pack>/programme.yaml`.
 *
 * Diagnostics: unknown-format, newer-format, bundle-file, duplicate-id.
 */
export function readBundle({ path, text }: TextFile): Result<readonly TextFile[]> {
	const [, format, version] = FIRST_LINE.exec(firstLine(text)) ?? [];
	const where = { file: path, line: 1 };
	if (format !== FORMAT) {
		return failure([diagnoseModel('unknown-format', { format: format ?? readable(firstLine(text)), suggestion: HINT }, where)]);
	}
	if (Number(version) > VERSION) {
		return failure([diagnoseModel('newer-format', { format: `${format}/${version ?? ''}`, known: `${FORMAT}/${VERSION}` }, where)]);
	}
	const parts = split(text);
	const diagnostics = checkNames(path, parts);
	if (hasErrors(diagnostics)) return failure(diagnostics);
	const id = PACK_ID.exec(parts.find((part) => part.name === 'pack.yaml')?.text ?? '')?.[1] ?? NAMELESS;
	return success(parts.map((part) => ({ path: placeOf(part.name, id), text: part.text })));
}

/** The beginning of a line; only an ellipsis for one that is no text, such as that of a workbook. */
function readable(line: string): string {
	const start = line.slice(0, 40);
	return /[\p{Cc}\uFFFD]/u.test(start) ? '…' : start;
}

const HINT = { vi: `Tệp bộ số liệu bắt đầu bằng “format: ${FORMAT}/1”.`, en: `A pack's file starts with "format: ${FORMAT}/1".` };

interface Part {
	readonly name: string;
	readonly text: string;
	/** Line of its mark in the bundle, from 1. */
	readonly line: number;
}

function split(text: string): readonly Part[] {
	const lines = text.replaceAll('\r\n', '\n').split('\n');
	const marks = lines.flatMap((line, index) => (line.startsWith(MARK) ? [index] : []));
	return marks.map((start, index) => ({
		name: (lines[start] ?? '').slice(MARK.length).trim(),
		text: `${lines
			.slice(start + 1, marks[index + 1] ?? lines.length)
			.join('\n')
			.trimEnd()}\n`,
		line: start + 1
	}));
}

function checkNames(file: string, parts: readonly Part[]): readonly Diagnostic[] {
	const known = Object.keys(PACK_FILES);
	const first = new Map<string, number>();
	return parts.flatMap(({ name, line }) => {
		const where = { file, line };
		const before = first.get(name);
		if (before !== undefined) return [diagnoseModel('duplicate-id', { id: name, first: `${file}:${String(before)}` }, where)];
		first.set(name, line);
		if (known.includes(name) || SCENARIO_FILE.test(name)) return [];
		return [diagnoseModel('bundle-file', { name, suggestion: suggestion(name, known) }, where)];
	});
}

function placeOf(name: string, id: string): string {
	return SCENARIO_FILE.test(name) ? name.replace('/', `/${id}/`) : `seeds/${id}/${name}`;
}

function firstLine(text: string): string {
	const end = text.search(/\r?\n/);
	return end < 0 ? text : text.slice(0, end);
}
