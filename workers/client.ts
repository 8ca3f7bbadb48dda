import { wrap, type Remote } from 'comlink';
import type { Assessment, Change } from '$lib/analysis';
import { applyDifference } from './assessment-difference';
import type { AssessAnswer, EngineApi, InputLimits, TableRequest } from './api';
import { latestOnly } from './latest-only';

/** The engine as pages see it: one run in flight, the newest request wins. */
export interface EngineClient {
	/** Result of a scenario with changes, or `undefined` when a newer request overtook this one before it was sent. */
	assess(scenario: string, changes: readonly Change[]): Promise<Assessment | undefined>;
	/** Every input of the model with its limits. */
	inputs(): Promise<readonly InputLimits[]>;
	/** The projection table of a run as text. */
	table(request: TableRequest): Promise<string>;
	/** Ends the worker; calls that are under way stay without an answer. */
	stop(): void;
}

/**
 * Starts a worker and loads a compiled pack into it.
 * @param address of the compiled pack, absolute or relative to the page
 */
export function startEngine(address: string): EngineClient {
	const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
	const remote = wrap<EngineApi>(worker);
	const ready = openPack(worker, remote, new URL(address, document.baseURI).href);
	let isOpen = false;
	void ready.then(
		() => (isOpen = true),
		() => undefined
	);
	let newest = 0;
	let held: { readonly requestId: number; readonly assessment: Assessment } | undefined;
	const assess = latestOnly(async ({ scenario, changes }: { scenario: string; changes: readonly Change[] }) => {
		// Without a wait the request leaves before the page draws what the same move changed.
		if (!isOpen) await ready;
		const answer = await remote.assess({ requestId: ++newest, scenario, changes, held: held?.requestId });
		held = { requestId: answer.requestId, assessment: inFull(answer, held?.assessment) };
		return answer.requestId === newest ? held.assessment : undefined;
	});
	return {
		assess: (scenario, changes) => assess({ scenario, changes }),
		inputs: async () => {
			await ready;
			return remote.inputs();
		},
		table: async (request) => {
			await ready;
			return remote.table(request);
		},
		stop: () => worker.terminate()
	};
}

function inFull(answer: AssessAnswer, held: Assessment | undefined): Assessment {
	if ('assessment' in answer) return answer.assessment;
	if (held === undefined) throw new Error('a difference came before any answer');
	return applyDifference(held, answer.difference);
}

/** Resolves when the pack is open; a worker that cannot start rejects instead of staying silent. */
function openPack(worker: Worker, remote: Remote<EngineApi>, address: string): Promise<void> {
	const ready = new Promise<void>((resolve, reject) => {
		worker.addEventListener('error', (event) => reject(new Error(`worker did not start: ${event.message}`)), { once: true });
		remote.open(address).then(resolve, reject);
	});
	// Each call awaits it and reports the failure; this keeps it from counting as unhandled before the first call.
	ready.catch(() => undefined);
	return ready;
}
