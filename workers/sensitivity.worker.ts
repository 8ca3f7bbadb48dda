import { expose } from 'comlink';
import { answerSensitivity, fromRuntimeFile, preparedRun, type RuntimeFile, type RuntimePack } from '$lib/analysis';
import { assertDefined } from '$lib/base';
import { selectEngine } from '$lib/engine';
import type { SensitivityApi } from './sensitivity-api';

let opened: RuntimePack | undefined;
const engine = selectEngine();
const runPlan = preparedRun(engine);

/** The engine behind the page of what decides the outcome. */
const sensitivity: SensitivityApi = {
	async open(address) {
		const response = await fetch(address);
		if (!response.ok) throw new Error(`${address}: ${response.status}`);
		// Written by the build from the same types, under a name that carries its hash.
		opened = fromRuntimeFile((await response.json()) as RuntimeFile);
		return engine.name;
	},
	// A result, or what was thrown on the way to it, as comlink carries it.
	ask: (request, progress) =>
		Promise.resolve().then(() => answerSensitivity(assertDefined(opened, 'pack: open() comes first'), request, { runPlan, progress }))
};

expose(sensitivity);
