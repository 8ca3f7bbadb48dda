import { failure, hasErrors, success, type Diagnostic, type Result } from '$lib/base';
import type { TextFile } from '$lib/files';
import type { ModelContext } from '../check/context';
import type { Located } from '../decode/read-shape';
import { diagnoseModel } from '../diagnostics';
import { suggestion } from '../diagnostics/wording';
import { indexSeries } from '../series';
import type { ModelDefinition, Pack, Scenario } from '../types';
import { buildModel } from './build-model';
import { buildScenarios, scenarioKey } from './build-scenarios';
import { collect, type Collector } from './collect';
import { draftPack, finishPack, missingPackFiles } from './draft-pack';
import { readFiles, splitPath, type ReadFiles } from './read-files';

/** The model with every pack and scenario that could be read. */
export interface Library {
	readonly model: ModelDefinition;
	readonly packs: readonly Pack[];
	readonly scenarios: readonly Scenario[];
}

const MODEL_FOLDER = /(?:^|\/)model\/[^/]+$/;
const SEEDS_FOLDER = /(?:^|\/)seeds\/[^/]+$/;
const SCENARIOS_FOLDER = /(?:^|\/)scenarios\/[^/]+$/;

/**
 * Everything a set of files declares, and everything wrong with it.
 *
 * Without a model there is nothing to check against, so the result is then a failure. A broken pack or scenario is left out, with what
 * builds on it, and does not hide the others: look at the diagnostics even when there is a value.
 * @param texts files of the model's folder, of `seeds/<pack>/` and of `scenarios/<pack>/`, with paths from the repository's root.
 */
export function loadLibrary(texts: readonly TextFile[]): Result<Library> {
	const read = readFiles(texts);
	const found = collect(read.diagnostics);
	const isBrokenModel = [...read.broken].some((path) => MODEL_FOLDER.test(splitPath(path).folder));
	const model = found.take(buildModel(read.files.filter((file) => MODEL_FOLDER.test(file.folder))));
	if (model === undefined || isBrokenModel) return failure(found.diagnostics);
	return onModel(model, read, texts, found);
}

/** Packs and scenarios on a model that is known already. @param texts files of `seeds/<pack>/` and `scenarios/<pack>/`. */
export function loadPacks(model: ModelDefinition, texts: readonly TextFile[]): Result<Library> {
	const read = readFiles(texts);
	return onModel(model, read, texts, collect(read.diagnostics));
}

function onModel(model: ModelDefinition, read: ReadFiles, texts: readonly TextFile[], found: Collector): Result<Library> {
	const context: ModelContext = { model, series: indexSeries(model) };
	const built = buildPacks(read, context, texts);
	found.add(built.diagnostics);
	const brokenScenarios = brokenScenarioIds(read);
	const packs = built.packs.map((one) => one.value);
	const files = read.files.filter((file) => SCENARIOS_FOLDER.test(file.folder));
	const { scenarios, diagnostics } = buildScenarios(files, {
		context,
		packs,
		brokenPacks: built.brokenPacks,
		scenarios: [],
		brokenScenarios
	});
	found.add(diagnostics);
	const written = new Set([...brokenScenarios, ...files.map(scenarioKey)]);
	const rooted = built.packs.filter((pack) => {
		const missing = missingScenarios(pack, scenarios, written);
		found.add(missing.diagnostics);
		return missing.isComplete;
	});
	const ids = new Set(rooted.map((one) => one.value.id));
	const inOrder = rooted.map((one) => one.value).toSorted((a, b) => a.order - b.order || a.id.localeCompare(b.id));
	const library = { model, packs: inOrder, scenarios: scenarios.filter((one) => ids.has(one.pack)) };
	return success(library, found.diagnostics);
}

interface BuiltPacks {
	readonly packs: readonly Located<Pack>[];
	readonly brokenPacks: ReadonlySet<string>;
	readonly diagnostics: readonly Diagnostic[];
}

function buildPacks(read: ReadFiles, context: ModelContext, texts: readonly TextFile[]): BuiltPacks {
	const found = collect();
	const packs: Located<Pack>[] = [];
	const brokenPacks = new Set<string>();
	const paths = texts.map((text) => splitPath(text.path));
	const folders = new Set(paths.map((path) => path.folder).filter((folder) => SEEDS_FOLDER.test(folder)));
	for (const folder of folders) {
		const names = paths.filter((path) => path.folder === folder).map((path) => path.name);
		const files = read.files.filter((file) => file.folder === folder);
		const { draft, diagnostics } = draftPack(folder, files, context);
		const complaints = [...missingPackFiles(folder, names), ...diagnostics];
		found.add(complaints);
		const isUnread = [...read.broken].some((path) => splitPath(path).folder === folder);
		const value = hasErrors(complaints) || isUnread ? undefined : finishPack(draft);
		if (value === undefined || draft.head === undefined) brokenPacks.add(lastPart(folder));
		else packs.push({ value, at: draft.head.at });
	}
	return { packs, brokenPacks, diagnostics: found.diagnostics };
}

/** Whether the scenarios that a pack names are there; those whose file is broken have been complained about already. */
function missingScenarios({ value: pack, at }: Located<Pack>, scenarios: readonly Scenario[], written: ReadonlySet<string>) {
	const own = scenarios.filter((one) => one.pack === pack.id).map((one) => one.id);
	const named = [
		{ id: pack.headline.scenario, where: at('headline', 'scenario') },
		{ id: pack.programme, where: at('programme') }
	];
	const missing = named.filter(({ id }) => !own.includes(id));
	const diagnostics = missing
		.filter(({ id }) => !written.has(`${pack.id}/${id}`))
		.map(({ id, where }) => diagnoseModel('unknown-scenario', { pack: pack.id, scenario: id, suggestion: suggestion(id, own) }, where));
	return { isComplete: missing.length === 0, diagnostics };
}

function brokenScenarioIds(read: ReadFiles): ReadonlySet<string> {
	const paths = [...read.broken].map(splitPath).filter(({ folder }) => SCENARIOS_FOLDER.test(folder));
	return new Set(paths.map(scenarioKey));
}

function lastPart(folder: string): string {
	return folder.split('/').at(-1) ?? folder;
}
