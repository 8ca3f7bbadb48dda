import { readdirSync, readFileSync } from 'node:fs';
import { compilePack, compileTexts, evaluateTexts, type CompiledPack, type TextsAnswer } from '$lib/analysis';
import { readYaml } from '$lib/files';
import { parseNotebook, type NotebookDocument, type ParsedNotebook } from '../../src/lib/notebook/document';
import { buildGraph, cellStates, toRequest, type CellState, type NotebookGraph, type NotebookRequest } from '../../src/lib/notebook/graph';
import { contextOf } from '../../src/lib/notebook/publish';
import { loadShippedLibrary } from './library';

const FOLDER = new URL('../../scenarios/notebooks/', import.meta.url);

/** File names of the shipped notebooks. */
export const SHIPPED_NOTEBOOKS: readonly string[] = readdirSync(FOLDER)
	.filter((file) => file.endsWith('.md'))
	.sort();

/** A shipped notebook's file, read. */
export function openShippedNotebook(file: string): ParsedNotebook & { readonly text: string } {
	const text = readFileSync(new URL(file, FOLDER), 'utf8');
	return { text, ...parseNotebook(text, file, readYaml) };
}

const packs = new Map<string, CompiledPack>();

/** A shipped pack, made ready once. */
export function shippedPack(id: string): CompiledPack {
	const known = packs.get(id);
	if (known !== undefined) return known;
	const compiled = compilePack(loadShippedLibrary(), id);
	if (!compiled.ok) throw new Error(compiled.diagnostics.map(({ message }) => message.en).join('\n'));
	packs.set(id, compiled.value);
	return compiled.value;
}

/** A notebook with everything it asked for. */
export interface EvaluatedNotebook {
	readonly graph: NotebookGraph;
	readonly request: NotebookRequest;
	readonly answer: TextsAnswer;
	readonly states: ReadonlyMap<string, CellState>;
}

/** Runs everything that a notebook asks for. */
export function evaluateNotebook(document: NotebookDocument, pack: CompiledPack): EvaluatedNotebook {
	const graph = buildGraph(document, contextOf(pack));
	const request = toRequest(document, graph, contextOf(pack));
	const answer = evaluateTexts(pack, compileTexts(pack, request.request));
	return { graph, request, answer, states: cellStates(document, graph, { request, answer }) };
}
