import { expose } from 'comlink';
import { assess, fromRuntimeFile, runScenario, type RuntimeFile, type RuntimePack } from '$lib/analysis';
import { assertDefined } from '$lib/base';
import { projectionTable, renderTable } from '$lib/export';
import type { EngineApi } from './api';

let opened: RuntimePack | undefined;

const pack = () => assertDefined(opened, 'pack: open() comes first');

/** A result, or what was thrown on the way to it, as comlink carries it. */
const answer = <T>(work: () => T): Promise<T> => Promise.resolve().then(work);

/** The engine behind pages: runs and judges scenarios of one compiled pack. */
const engine: EngineApi = {
	async open(address) {
		const response = await fetch(address);
		if (!response.ok) throw new Error(`${address}: ${response.status}`);
		// Written by the build from the same types, under a name that carries its hash.
		opened = fromRuntimeFile((await response.json()) as RuntimeFile);
	},
	assess: ({ requestId, scenario, changes }) => answer(() => ({ requestId, assessment: assess(pack(), scenario, changes) })),
	inputs: () => answer(() => pack().inputs),
	table: ({ scenario, changes, format, language }) =>
		answer(() => renderTable(projectionTable(runScenario(pack(), scenario, changes)), format, language))
};

expose(engine);
