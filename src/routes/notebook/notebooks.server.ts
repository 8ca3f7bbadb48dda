import { error } from '@sveltejs/kit';
import {
	answerSensitivity,
	compileTexts,
	evaluateTexts,
	openEnsemble,
	packFacts,
	preparedRun,
	runEnsemble,
	type CompiledTexts
} from '$lib/analysis';
import { hashHex8, type Language } from '$lib/base';
import { selectEngine } from '$lib/engine';
import { readYaml } from '$lib/files';
import { contextOf, parseNotebook, publishNotebook, type NotebookDocument } from '$lib/notebook/publish';
import { compiledPack, packFile, packIds } from '../published.server';
import { slimPageData } from '../slim-page-data.server';

const FILES: Readonly<Record<string, string>> = import.meta.glob('/scenarios/notebooks/*.md', {
	query: '?raw',
	import: 'default',
	eager: true
});

/** Order in lists; notebooks that are not named follow. */
const ORDER = ['reading-the-programme', 'outturn-and-what-is-left', 'three-futures', 'merged-city'];

/** Ids of the published notebooks. */
export function notebookIds(): readonly string[] {
	const ids = [...new Set(Object.keys(FILES).map((path) => /([^/]+)\.(?:vi|en)\.md$/.exec(path)?.[1] ?? ''))];
	return ids.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function placeOf(id: string): number {
	const at = ORDER.indexOf(id);
	return at < 0 ? ORDER.length : at;
}

/** The list of published notebooks, in one language. */
export function notebookList(language: Language) {
	return slimPageData(language, {
		notebooks: notebookIds().map((id) => {
			const { title, description, pack } = openNotebook(id, language).head.content;
			return { id, title, description, pack: compiledPack(pack).pack.label };
		})
	});
}

const published = new Map<string, ReturnType<typeof publish>>();
const runPlan = preparedRun(selectEngine());

function publish(id: string, language: Language) {
	const document = openNotebook(id, language);
	const pack = compiledPack(document.head.content.pack);
	const made = publishNotebook(document, {
		context: contextOf(pack),
		facts: packFacts(pack),
		compile: (request) => compileTexts(pack, request),
		evaluate: (texts) => evaluateTexts(pack, texts),
		sensitivity: (texts, request) => answerSensitivity(texts.pack ?? pack, request, { runPlan }),
		ensemble: (texts, request) => runEnsemble(openEnsemble(texts.pack ?? pack, request), { runPlan })
	});
	// The build stops on a notebook that does not hold, as it does on data.
	if (made.problems.length > 0) throw new Error(`${id}.${language}.md: ${made.problems.map(({ message }) => message.en).join('\n')}`);
	return { ...made, packFile: packFile(pack), source: sourceOf(id, language) };
}

function publishedNotebook(id: string, language: Language): ReturnType<typeof publish> {
	const key = `${id}.${language}`;
	const known = published.get(key) ?? publish(id, language);
	published.set(key, known);
	return known;
}

/** Everything that a published notebook's page shows before anything is moved. */
export function notebookPage(id: string, language: Language) {
	if (!notebookIds().includes(id)) error(404);
	const { page, packFile: file } = publishedNotebook(id, language);
	return slimPageData(language, { id, ...page, packFile: file, textsFile: textsFile(id, language), others: otherNotebooks(id, language) });
}

function otherNotebooks(id: string, language: Language) {
	return notebookIds()
		.filter((one) => one !== id)
		.map((one) => ({ id: one, title: openNotebook(one, language).head.content.title }));
}

/** Name of the file with a notebook's compiled texts; the hash in it keeps old pages from new texts. */
export function textsFile(id: string, language: Language): string {
	const { texts, packFile: file } = publishedNotebook(id, language);
	return `${id}.${language}-${hashHex8(JSON.stringify(texts) + file)}.json`;
}

/** Names of all files with compiled texts. */
export function textsFiles(): readonly string[] {
	return notebookIds().flatMap((id) => (['vi', 'en'] as const).map((language) => textsFile(id, language)));
}

/** The compiled texts in a file of that name. */
export function compiledTexts(file: string): CompiledTexts {
	const [, id = '', language] = /^([a-z0-9-]+)\.(vi|en)-/.exec(file) ?? [];
	if (!notebookIds().includes(id) || (language !== 'vi' && language !== 'en') || textsFile(id, language) !== file) error(404);
	return publishedNotebook(id, language).texts;
}

/** Names of the files with whole packs, for notebooks of one's own. */
export function wholePackFiles(): readonly string[] {
	return packIds().map((id) => `whole-${packFile(compiledPack(id))}`);
}

/** A whole pack, decoded. */
export function wholePack(file: string) {
	const id = packIds().find((one) => `whole-${packFile(compiledPack(one))}` === file);
	if (id === undefined) error(404);
	const { model, pack, sources } = compiledPack(id);
	return { model, pack, sources };
}

/** What the page of one's own notebooks knows at build time: packs, and the texts of published notebooks to start from. */
export function deskPage(language: Language) {
	return slimPageData(language, {
		packs: packIds().map((id) => ({ id, label: compiledPack(id).pack.label, file: `whole-${packFile(compiledPack(id))}` })),
		templates: notebookIds().map((id) => ({ id, title: openNotebook(id, language).head.content.title, file: `${id}.${language}.md` }))
	});
}

/** Names of the notebooks' own files. */
export function sourceFiles(): readonly string[] {
	return notebookIds().flatMap((id) => [`${id}.vi.md`, `${id}.en.md`]);
}

/** The text of a published notebook's file. */
export function sourceFile(file: string): string {
	return FILES[`/scenarios/notebooks/${file}`] ?? error(404);
}

function sourceOf(id: string, language: Language): string {
	return sourceFile(`${id}.${language}.md`);
}

function openNotebook(id: string, language: Language): NotebookDocument {
	return parseNotebook(sourceOf(id, language), `${id}.${language}.md`, readYaml).document;
}
