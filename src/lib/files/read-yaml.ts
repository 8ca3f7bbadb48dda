import { parseDocument } from 'yaml';
import { failure, success, type Place, type Result } from '$lib/base';
import { checkText, withoutByteOrderMark, YAML_LIMIT } from './check-text';
import { diagnoseFile } from './diagnostics';
import { lineStarts, placeAt } from './place-at';
import { refuseSyntax } from './refuse-syntax';
import { syntaxReason } from './syntax-reasons';
import type { DataPath, SourceDocument, TextFile } from './text-file';
import { plantTree, type PlaceTree } from './yaml-tree';

/**
 * A YAML 1.2 file as plain data with places.
 *
 * Only what reads the same to everybody gets through: no anchors, aliases, tags, directives, merge keys, tabs as indentation, keys
 * written twice, or second documents. In the core schema of YAML 1.2 `no`, `yes` and dates are text, and numbers have a point.
 */
export function readYaml(file: TextFile): Result<SourceDocument> {
	const refused = checkText(file, YAML_LIMIT);
	if (refused.length > 0) return failure(refused);
	const text = withoutByteOrderMark(file.text);
	const starts = lineStarts(text);
	const disallowed = refuseSyntax({ path: file.path, text }, starts);
	if (disallowed.length > 0) return failure(disallowed);
	// Duplicate keys are looked for while walking, which also sees `1` and `"1"`, and stays linear on long maps.
	const document = parseDocument(text, { version: '1.2', schema: 'core', prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
	const [error] = document.errors;
	// The errors after the first mostly follow from it.
	if (error !== undefined)
		return failure([diagnoseFile('yaml-syntax', { reason: syntaxReason(error.code) }, placeAt(file.path, starts, error.pos[0]))]);
	if (document.contents === null || isNothing(document.contents))
		return failure([diagnoseFile('file-empty', {}, { file: file.path, line: 1, column: 1 })]);
	const walk = { file: file.path, starts, found: [] };
	const { data, places } = plantTree(document.contents, document.contents.range[0], walk);
	return walk.found.length > 0 ? failure(walk.found) : success(toDocument(file.path, starts, data, places));
}

function isNothing(node: object): boolean {
	return 'value' in node && node.value === null;
}

function toDocument(path: string, starts: readonly number[], data: unknown, places: PlaceTree): SourceDocument {
	const find = (steps: DataPath): { readonly tree: PlaceTree; readonly isExact: boolean } => {
		let tree = places;
		for (const step of steps) {
			const child = tree.children.get(String(step));
			if (child === undefined) return { tree, isExact: false };
			tree = child;
		}
		return { tree, isExact: true };
	};
	const at = (offset: number): Place => placeAt(path, starts, offset);
	return {
		path,
		data,
		placeOf: (steps) => at(find(steps).tree.value),
		keyPlaceOf: (steps) => at(find(steps).tree.key)
	};
}
