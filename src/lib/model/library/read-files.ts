import { type Diagnostic } from '$lib/base';
import { readCsv, readYaml, type SourceDocument, type TextFile } from '$lib/files';
import { FORMATS, openFormat, type FormatName } from '../decode/formats';

/** A file that could be read, and what kind it is. */
export interface ReadFile {
	readonly folder: string;
	readonly name: string;
	readonly kind: FormatName | 'history-table';
	readonly document: SourceDocument;
}

/** Files that could be read, the paths of those that could not, and why. */
export interface ReadFiles {
	readonly files: readonly ReadFile[];
	readonly broken: ReadonlySet<string>;
	readonly diagnostics: readonly Diagnostic[];
}

/** Reads every YAML and CSV file; a file of any other kind is nobody's data and is passed over. */
export function readFiles(texts: readonly TextFile[]): ReadFiles {
	const files: ReadFile[] = [];
	const broken = new Set<string>();
	const diagnostics: Diagnostic[] = [];
	for (const text of texts) {
		const read = readFile(text);
		if (read === undefined) continue;
		if (read.file === undefined) broken.add(text.path);
		else files.push(read.file);
		diagnostics.push(...read.diagnostics);
	}
	return { files, broken, diagnostics };
}

/** Folder and name of a path with forward slashes; the folder is empty for a bare name. */
export function splitPath(path: string): { readonly folder: string; readonly name: string } {
	const cut = path.lastIndexOf('/');
	return { folder: path.slice(0, Math.max(cut, 0)), name: path.slice(cut + 1) };
}

function readFile(text: TextFile): { readonly file: ReadFile | undefined; readonly diagnostics: readonly Diagnostic[] } | undefined {
	const { folder, name } = splitPath(text.path);
	if (name.endsWith('.csv')) {
		const read = readCsv(text);
		return { file: read.ok ? { folder, name, kind: 'history-table', document: read.value } : undefined, diagnostics: read.diagnostics };
	}
	if (!name.endsWith('.yaml') && !name.endsWith('.yml')) return undefined;
	const read = readYaml(text);
	if (!read.ok) return { file: undefined, diagnostics: read.diagnostics };
	const opened = openFormat(read.value, FORMATS);
	if (!opened.ok) return { file: undefined, diagnostics: opened.diagnostics };
	return { file: { folder, name, kind: opened.value.format, document: opened.value.document }, diagnostics: [] };
}
