import { expose } from 'comlink';
import { assess, fromRuntimeFile, runScenario, type Assessment, type RuntimeFile, type RuntimePack } from '$lib/analysis';
import { assertDefined } from '$lib/base';
import { renderRun } from '$lib/export';
import type { AssessAnswer, AssessRequest, EngineApi } from './api';
import { differenceOf } from './assessment-difference';

let opened: RuntimePack | undefined;

const pack = () => assertDefined(opened, 'pack: open() comes first');

/** The newest answer, which the next is compared with. */
let given: { readonly requestId: number; readonly assessment: Assessment } | undefined;

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
	assess: (request) => answer(() => assessed(request)),
	inputs: () => answer(() => pack().inputs),
	table: ({ scenario, changes, format, language }) => answer(() => renderRun(runScenario(pack(), scenario, changes), format, language))
};

function assessed({ requestId, scenario, changes, held }: AssessRequest): AssessAnswer {
	const assessment = assess(pack(), scenario, changes);
	const difference = given !== undefined && given.requestId === held ? differenceOf(given.assessment, assessment) : undefined;
	given = { requestId, assessment };
	return difference === undefined ? { requestId, assessment } : { requestId, difference };
}

expose(engine);
