import { success, type Diagnostic, type Result } from '$lib/base';
import type { TextFile } from '$lib/files';
import type { ModelContext, PackDraft } from '../check/context';
import { decodeBlockFile } from '../decode/block-file';
import { decodeClosuresFile } from '../decode/closures-file';
import { decodeIdentitiesFile } from '../decode/identities-file';
import { decodeModelFile } from '../decode/model-file';
import { decodeDerivedFile, decodeScenarioFile } from '../decode/scenario-file';
import { indexSeries } from '../series';
import type { ModelDefinition } from '../types';
import { buildModel } from './build-model';
import { buildScenarios, scenarioKey, type Surroundings } from './build-scenarios';
import { collect, type Collector } from './collect';
import { draftPack, finishPack } from './draft-pack';
import type { Library } from './load-library';
import { readFiles, splitPath, type ReadFile } from './read-files';

const MODEL_KINDS: readonly ReadFile['kind'][] = ['kb-model', 'kb-block', 'kb-closures', 'kb-identities'];
/** Without these there is no model to speak of. */
const MODEL_CORE: readonly ReadFile['kind'][] = ['kb-model', 'kb-block', 'kb-closures'];
const SCENARIO_KINDS: readonly ReadFile['kind'][] = ['kb-scenario', 'kb-derived'];

/**
 * Everything wrong with some files, wherever they lie; each is recognised by its `format` line.
 *
 * Files of a pack are taken together by folder, and what is not among them is not missed: a single file can be checked alone.
 * @param known the library they are to fit: its model unless the files bring one, and packs and scenarios they may point at. Without
 * any model only the files' own content is checked.
 */
export function checkFiles(texts: readonly TextFile[], known: Library | undefined): readonly Diagnostic[] {
	const read = readFiles(texts);
	const found = collect(read.diagnostics);
	const ofKinds = (kinds: readonly ReadFile['kind'][]) => read.files.filter((file) => kinds.includes(file.kind));
	const model = checkModel(ofKinds(MODEL_KINDS), found) ?? known?.model;
	const context: ModelContext | undefined = model === undefined ? undefined : { model, series: indexSeries(model) };
	const drafts = checkPackFiles(
		read.files.filter((file) => !MODEL_KINDS.includes(file.kind) && !SCENARIO_KINDS.includes(file.kind)),
		context,
		found
	);
	const scenarioFiles = ofKinds(SCENARIO_KINDS);
	if (context === undefined) for (const file of scenarioFiles) found.add(decodeAlone(file).diagnostics);
	else found.add(buildScenarios(scenarioFiles, surroundingsOf(drafts, context, { known, broken: read.broken })).diagnostics);
	return found.diagnostics;
}

/** The model that the files bring; parts of a model that make no whole are checked one by one and bring none. */
function checkModel(files: readonly ReadFile[], found: Collector): ModelDefinition | undefined {
	if (MODEL_CORE.every((kind) => files.some((file) => file.kind === kind))) return found.take(buildModel(files));
	for (const file of files) found.add(decodeAlone(file).diagnostics);
	return undefined;
}

function checkPackFiles(files: readonly ReadFile[], context: ModelContext | undefined, found: Collector): readonly PackDraft[] {
	const folders = new Set(files.map((file) => file.folder));
	return [...folders].map((folder) => {
		const own = files.filter((file) => file.folder === folder);
		const { draft, diagnostics } = draftPack(folder, own, context);
		found.add(diagnostics);
		return draft;
	});
}

interface Background {
	readonly known: Library | undefined;
	readonly broken: ReadonlySet<string>;
}

/** Packs just read stand in for known ones of the same id. */
function surroundingsOf(drafts: readonly PackDraft[], context: ModelContext, { known, broken }: Background): Surroundings {
	const packs = drafts.map(finishPack).filter((pack) => pack !== undefined);
	const ids = new Set(packs.map((pack) => pack.id));
	const brokenPacks = drafts.filter((draft) => finishPack(draft) === undefined).map((draft) => draft.folder.split('/').at(-1) ?? '');
	return {
		context,
		packs: [...packs, ...(known?.packs ?? []).filter((pack) => !ids.has(pack.id))],
		brokenPacks: new Set(brokenPacks),
		scenarios: known?.scenarios ?? [],
		brokenScenarios: new Set([...broken].map((path) => scenarioKey(splitPath(path))))
	};
}

/** The content of one file on its own, for files that come without what they belong to. */
function decodeAlone({ kind, document }: ReadFile): Result<unknown> {
	switch (kind) {
		case 'kb-model':
			return decodeModelFile(document);
		case 'kb-block':
			return decodeBlockFile(document);
		case 'kb-closures':
			return decodeClosuresFile(document);
		case 'kb-identities':
			return decodeIdentitiesFile(document);
		case 'kb-scenario':
			return decodeScenarioFile(document);
		case 'kb-derived':
			return decodeDerivedFile(document);
		default:
			return success(undefined);
	}
}
