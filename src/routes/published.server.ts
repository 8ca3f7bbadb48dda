import { error } from '@sveltejs/kit';
import {
	assess,
	compilePack,
	preparedRun,
	openEnsemble,
	runEnsemble,
	seriesFacts,
	toPackView,
	toRuntimeFile,
	withLevers,
	type Assessment,
	type CompiledPack,
	type EnsembleRequest,
	type EnsembleResult,
	type PackView,
	type RuntimeFile
} from '$lib/analysis';
import type { Bilingual, Language, Result } from '$lib/base';
import { selectEngine } from '$lib/engine';
import type { TextFile } from '$lib/files';
import { loadLibrary, type Library } from '$lib/model';
import { chanceSentences, CHANCE_RUNS } from '$lib/notebook/chance';
import type { KnownInput } from '$lib/notebook/link';
import { hiddenPacks } from './places';
import { slimPageData } from './slim-page-data.server';

const TEXTS: Readonly<Record<string, string>> = import.meta.glob(
	['/seeds/**/*.{yaml,csv}', '/scenarios/**/*.yaml', '/src/lib/model/growth/*.yaml'],
	{ query: '?raw', import: 'default', eager: true }
);

const compiled = new Map<string, CompiledPack>();
const runPlan = preparedRun(selectEngine());
let library: Library | undefined;

/** Parameters of every page to build: the default pack without a name, then each pack under its own. */
export function packEntries(): { pack?: string }[] {
	return [{}, ...packIds().map((pack) => ({ pack }))];
}

/** What a link's changes are checked against. */
export function knownInputs({ inputs, model }: CompiledPack): readonly KnownInput[] {
	return inputs.flatMap(({ id, hard }) => {
		const facts = seriesFacts(model, id);
		return facts === undefined ? [] : [{ id, label: facts.label, unit: facts.unit, display: facts.display, hard }];
	});
}

/** A pack as navigation shows it. */
export interface PackLink {
	readonly id: string;
	readonly label: Bilingual;
}

/** Everything that the page of a pack shows before anything is moved. */
export interface PublishedPack {
	readonly view: PackView;
	readonly assessment: Assessment;
	readonly packs: readonly PackLink[];
	/** How sure the answer is: sentences about many runs of the headline scenario with assumptions that stray by chance. */
	readonly chances: readonly Bilingual[];
	/** Name of the compiled pack's file, for the worker. */
	readonly file: string;
}

/**
 * The build-time run of a pack's headline scenario, with what the page shows beside it; of the default pack without a name. Texts are there in one language only: the other language has pages of its own.
 */
export function publishedPack(packId: string | undefined, language: Language): PublishedPack {
	const pack = openPublished(packId);
	return slimPageData(language, {
		view: toPackView(pack),
		assessment: assess(pack, pack.pack.headline.scenario, []),
		packs: packLinks(),
		chances: chancesOf(pack),
		file: packFile(pack)
	});
}

const ensembles = new Map<string, EnsembleResult>();

/** The range and the chance of the headline, and the chance of all that goes with it; nothing for a pack that states no uncertainty. */
function chancesOf(compiled: CompiledPack): readonly Bilingual[] {
	if (compiled.pack.uncertainty === undefined) return [];
	return chanceSentences(publishedEnsemble(compiled), compiled.pack.headline.target);
}

/** Many runs of the headline scenario of a pack, measured on every target: what pages say of chances before anything is changed. */
export function publishedEnsemble(compiled: CompiledPack): EnsembleResult {
	const result = ensembles.get(compiled.id) ?? runEnsemble(openEnsemble(compiled, publishedRequest(compiled)), { runPlan });
	ensembles.set(compiled.id, result);
	return result;
}

/** The question that it answers. */
export function publishedRequest({ pack: { headline, targets } }: CompiledPack): EnsembleRequest {
	const series = targets.find(({ id }) => id === headline.target)?.series;
	return {
		scenario: headline.scenario,
		changes: [],
		...CHANCE_RUNS,
		series: series === undefined ? [] : [series],
		joint: [headline.target, ...headline.companions],
		years: targets.map(({ id }) => id)
	};
}

/** The pack of that id, the default one without an id; anything else is a page that does not exist. */
export function openPublished(packId: string | undefined): CompiledPack {
	const id = packId ?? packIds()[0];
	if (id === undefined || !packIds().includes(id)) error(404);
	return compiledPack(id);
}

/** Every pack, for navigation. */
export function packLinks(): readonly PackLink[] {
	return packIds().map((id) => ({ id, label: compiledPack(id).pack.label }));
}

/** What the head and foot of every page of a pack say. */
export interface PageFacts {
	readonly id: string;
	readonly label: Bilingual;
	readonly vintage: string;
	readonly modelVersion: string;
	readonly hash: string;
}

/** What the head and foot of every page of a pack say. */
export function pageFacts({ id, pack, modelVersion, hash }: CompiledPack): PageFacts {
	return { id, label: pack.label, vintage: pack.vintage, modelVersion, hash };
}

/** Names of the compiled packs' files, by which they are prerendered. */
export function packFiles(): readonly string[] {
	return packIds().map((id) => packFile(compiledPack(id)));
}

/** What the worker needs of the pack with that file name. */
export function runtimeFile(file: string): RuntimeFile {
	const id = packIds().find((one) => packFile(compiledPack(one)) === file);
	if (id === undefined) error(404);
	return toRuntimeFile(compiledPack(id));
}

/** A name with the hash in it: an old page never loads a new pack. */
export function packFile({ id, hash }: CompiledPack): string {
	return `${id}-${hash}.json`;
}

/** The files of a pack and its scenarios, under their names inside the pack. */
export function bundleFiles(packId: string): readonly TextFile[] {
	const named = ([path, text]: [string, string]) => {
		const [, folder, name] = new RegExp(`^/(seeds|scenarios)/${packId}/(.+)$`).exec(path) ?? [];
		return name === undefined ? [] : [{ path: folder === 'scenarios' ? `scenarios/${name}` : name, text }];
	};
	return Object.entries(TEXTS).flatMap(named);
}

export function compiledPack(packId: string): CompiledPack {
	const known = compiled.get(packId);
	if (known !== undefined) return known;
	const pack = withLevers(valueOf(compilePack(openLibrary(), packId), `pack ${packId}`), runPlan);
	compiled.set(packId, pack);
	return pack;
}

/** The packs that pages exist for; the first is the default one. */
export function packIds(): readonly string[] {
	const ids = openLibrary().packs.map((pack) => pack.id);
	const hidden = hiddenPacks(ids);
	if (hidden.length > 0) throw new Error(`rename these packs, whose names are those of pages: ${hidden.join(', ')}`);
	return ids;
}

function openLibrary(): Library {
	const files: readonly TextFile[] = Object.entries(TEXTS).map(([path, text]) => ({ path: path.slice(1), text }));
	library ??= valueOf(loadLibrary(files), 'library');
	return library;
}

/** The build stops on data that does not hold, with the sentences that say what to mend. */
function valueOf<T>(result: Result<T>, what: string): T {
	if (result.ok) return result.value;
	const sentences = result.diagnostics.map(({ message, where }) => `${where.file ?? ''}:${where.line ?? ''} ${message.en}`);
	throw new Error(`${what} does not hold:\n${sentences.join('\n')}`);
}
