import {
	compilePack,
	compileTexts,
	explain,
	packFacts,
	runScenario,
	type CompiledPack,
	type CompiledTexts,
	type Explanation,
	type PackFacts,
	type ScenarioRun,
	type TextsRequest
} from '$lib/analysis';
import { assertDefined, success, type Result } from '$lib/base';
import { toXlsx, workbookFacts } from '$lib/export';
import { readYaml, toPlainDocument, type PlainDocument, type TextFile } from '$lib/files';
import { toSeriesId } from '$lib/model';
import type { ExplainRequest, NotebookApi } from './notebook-api';

/** The files of a pack, decoded by the build. */
export type WholePack = Pick<CompiledPack, 'model' | 'pack' | 'sources'>;

let compiled: CompiledPack | undefined;
let explained: { readonly key: string; readonly run: ScenarioRun } | undefined;
let last: { readonly key: string; readonly texts: CompiledTexts } | undefined;

/** A pack that is ready to run, and what views show of it. */
export interface OpenedPack {
	readonly pack: CompiledPack;
	readonly facts: PackFacts;
}

/** Makes a whole pack ready: plans of every closure, and what views show of it. */
export function openWhole({ model, pack, sources }: WholePack): Result<OpenedPack> {
	const result = compilePack({ model, packs: [pack], scenarios: sources }, pack.id);
	if (!result.ok) return result;
	compiled = result.value;
	last = undefined;
	return success({ pack: compiled, facts: packFacts(compiled) }, result.diagnostics);
}

/** The texts of a request made ready; those of the last request where only numbers of assumptions differ. */
export function compileRequest(request: TextsRequest): CompiledTexts {
	const key = JSON.stringify({ ...request, runs: request.runs.map(({ id, scenario, closure }) => [id, scenario, closure]) });
	if (last?.key !== key) last = { key, texts: compileTexts(assertDefined(compiled, 'pack'), request) };
	return last.texts;
}

/** The texts of a draft made ready. */
export function compileDraft(request: TextsRequest): CompiledTexts {
	return compileTexts(assertDefined(compiled, 'pack'), request);
}

/** YAML texts as plain documents. */
export function readPlain(files: readonly TextFile[]): readonly Result<PlainDocument>[] {
	return files.map((file) => {
		const read = readYaml(file);
		return read.ok ? success(toPlainDocument(read.value), read.diagnostics) : read;
	});
}

/** How one number of a run came about; the run is kept for the numbers below it. */
export function explainNumber({ scenario, changes, id, year }: ExplainRequest): Result<Explanation> {
	const pack = assertDefined(compiled, 'pack');
	const key = JSON.stringify([pack.hash, scenario, changes]);
	if (explained?.key !== key) explained = { key, run: runScenario(pack, scenario, changes) };
	return explain(pack, explained.run, toSeriesId(id), year);
}

/** The workbook of a run, as bytes. */
export function workbook(request: Parameters<NotebookApi['workbook']>[0]): Promise<Uint8Array> {
	const { scenario, closure, changes, language, madeAt, link } = request;
	const pack = assertDefined(compiled, 'pack');
	const run = runScenario(pack, scenario, changes, closure === undefined ? {} : { closure });
	const programme = runScenario(pack, pack.programme);
	return toXlsx({ run, programme, facts: workbookFacts(pack), language, madeAt, link });
}
