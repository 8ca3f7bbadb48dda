import { failure, hasErrors, success, type Result } from '$lib/base';
import { checkHasClosures, checkModelFiles, type ModelFiles } from '../check/check-model';
import { valuesOf } from '../check/context';
import { decodeBlockFile, type BlockFile } from '../decode/block-file';
import { decodeClosuresFile } from '../decode/closures-file';
import { decodeIdentitiesFile } from '../decode/identities-file';
import { decodeModelFile } from '../decode/model-file';
import { diagnoseModel } from '../diagnostics';
import type { ModelDefinition } from '../types';
import { collect, type Collector } from './collect';
import type { ReadFile } from './read-files';

/** The declared model from its files, in the reading order of its blocks; or everything that keeps it from being one. */
export function buildModel(files: readonly ReadFile[]): Result<ModelDefinition> {
	const found = collect();
	const decoded = decodeModelFiles(files, found);
	if (decoded === undefined) return failure(found.diagnostics);
	found.add(checkModelFiles(decoded));
	return hasErrors(found.diagnostics) ? failure(found.diagnostics) : success(assemble(decoded), found.diagnostics);
}

function decodeModelFiles(files: readonly ReadFile[], found: Collector): ModelFiles | undefined {
	const ofKind = (kind: ReadFile['kind']) => files.filter((file) => file.kind === kind).map((file) => file.document);
	const [headDocument, second] = ofKind('kb-model');
	const folder = files[0]?.folder ?? '';
	if (headDocument === undefined) found.add([diagnoseModel('missing-file', { folder, file: 'model.yaml' }, { file: folder })]);
	if (second !== undefined)
		found.add([diagnoseModel('duplicate-id', { id: 'kb-model', first: `${headDocument?.path ?? ''}:1` }, second.placeOf(['format']))]);
	const head = headDocument === undefined ? undefined : found.take(decodeModelFile(headDocument));
	const blocks = ofKind('kb-block').map((document) => found.take(decodeBlockFile(document)));
	const closures = ofKind('kb-closures').flatMap((document) => found.take(decodeClosuresFile(document)) ?? []);
	const identities = ofKind('kb-identities').flatMap((document) => found.take(decodeIdentitiesFile(document)) ?? []);
	if (!hasErrors(found.diagnostics)) found.add(checkHasClosures(closures, folder));
	if (head === undefined || hasErrors(found.diagnostics)) return undefined;
	return { head, blocks: blocks.filter((block) => block !== undefined), closures, identities };
}

function assemble({ head, blocks, closures, identities }: ModelFiles): ModelDefinition {
	const order = head.blocks.map((block) => block.id);
	const rank = (file: BlockFile): number => order.indexOf(file.block);
	const sorted = blocks.toSorted((a, b) => rank(a) - rank(b));
	return {
		id: head.id,
		version: head.version,
		dimensions: head.dimensions,
		blocks: head.blocks,
		constants: head.constants,
		variables: sorted.flatMap((file) => valuesOf(file.variables)),
		inputs: sorted.flatMap((file) => valuesOf(file.inputs)),
		conditions: sorted.flatMap((file) => valuesOf(file.conditions)),
		closures: valuesOf(closures),
		identities: valuesOf(identities),
		partitions: head.partitions
	};
}
