import { success, type Result } from '$lib/base';
import type { PlainDocument, TextFile } from '$lib/files';
import { parseNotebook, readerOf, yamlTextsOf, type ParsedNotebook } from '../document';

/** Reads YAML texts elsewhere: the reader runs in the worker. */
export type ReadAhead = (files: readonly TextFile[]) => Promise<readonly Result<PlainDocument>[]>;

/** A notebook from the text of its file, with its YAML read in the worker. */
export async function openText(text: string, path: string, readYaml: ReadAhead): Promise<ParsedNotebook> {
	const files = yamlTextsOf(text, path);
	const answers = await readYaml(files);
	const known = new Map(files.map((file, k) => [file.text, answers[k] ?? success({ path, data: undefined, places: {} })]));
	return parseNotebook(text, path, readerOf(known));
}
