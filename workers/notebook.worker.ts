import { expose } from 'comlink';
import {
	evaluateTexts,
	fromRuntimeFile,
	runScenario,
	toRuntimePack,
	type CompiledTexts,
	type RuntimeFile,
	type RuntimePack
} from '$lib/analysis';
import { assertDefined, success } from '$lib/base';
import { renderRun } from '$lib/export';
import type { NotebookApi } from './notebook-api';

let pack: RuntimePack | undefined;
let texts: CompiledTexts | undefined;

/** A result, or what was thrown on the way to it, as comlink carries it. */
const answer = <T>(work: () => T): Promise<T> => Promise.resolve().then(work);

const opened = () => assertDefined(pack, 'pack: open comes first');

/** The pack with equations of the notebook's own, if it has any. */
const running = () => texts?.pack ?? opened();
let named: { readonly pack: RuntimePack; readonly number: number } | undefined;

/** What needs the parser, the files of packs or the workbook writer; it loads when a notebook of one's own is opened. */
const whole = () => import('./whole-notebook');

async function fetchJson<T>(address: string): Promise<T> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	// Written by the build from the same types, under a name that carries its hash.
	return (await response.json()) as T;
}

/** The engine behind notebooks. */
const notebook: NotebookApi = {
	async openPublished(packAddress, textsAddress) {
		const [file, compiled] = await Promise.all([fetchJson<RuntimeFile>(packAddress), fetchJson<CompiledTexts>(textsAddress)]);
		pack = fromRuntimeFile(file);
		texts = { ...compiled, extras: compiled.extras.map(withGaps) };
	},
	async openWhole(address) {
		const { openWhole } = await whole();
		const made = openWhole(await fetchJson(address));
		// The build has ruled this out for the packs of the site.
		if (!made.ok) throw new Error(made.diagnostics.map(({ message }) => message.en).join('\n'));
		pack = made.value.pack;
		texts = undefined;
		return made.value.facts;
	},
	async openBundle(bundle, modelAddress) {
		const { openBundle } = await import('./open-bundle');
		const made = openBundle(bundle, await fetchJson(modelAddress));
		if (!made.ok) return made;
		pack = made.value.pack;
		texts = undefined;
		return success(made.value.facts, made.diagnostics);
	},
	sensitivity: async (request) => (await import('./run-sensitivity')).runSensitivity(running(), request),
	ensemblePack: (known) =>
		answer(() => {
			const now = running();
			if (named?.pack !== now) named = { pack: now, number: (named?.number ?? 0) + 1 };
			const key = String(named.number);
			return known === key ? { key } : { key, pack: toRuntimePack(now) };
		}),
	explain: async (request) => (await whole()).explainNumber(request),
	evaluate: (runs) => answer(() => evaluateTexts(opened(), assertDefined(texts, 'texts'), runs)),
	async ask(request) {
		const { compileRequest } = await whole();
		texts = compileRequest(request);
		return evaluateTexts(opened(), texts, request.runs);
	},
	preview: async (request) => evaluateTexts(opened(), (await whole()).compileDraft(request), request.runs),
	readYaml: async (files) => (await whole()).readPlain(files),
	table: ({ scenario, closure, changes, format, language }) =>
		answer(() => renderRun(runScenario(opened(), scenario, changes, closure === undefined ? {} : { closure }), format, language)),
	workbook: async (request) => (await whole()).workbook(request)
};

/** JSON has no `undefined`: a year without a value comes as `null`. */
function withGaps(extra: CompiledTexts['extras'][number]): CompiledTexts['extras'][number] {
	return typeof extra.values === 'number' ? extra : { ...extra, values: extra.values.map((value) => value ?? undefined) };
}

expose(notebook);
