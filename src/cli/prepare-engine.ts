import type { EnsembleJob } from '$lib/analysis';
import { selectEngine, type Plan, type RunPlan, type SlotIndex } from '$lib/engine';
import { CommandEnd } from './command-end';
import type { Io } from './io';
import { printDiagnostics } from './print-diagnostics';

/**
 * The fastest engine of this machine for one plan, made ready again when other outputs are asked for. A plan that it cannot express
 * ends the command.
 */
export function prepareEngine(io: Io): RunPlan {
	const engine = selectEngine();
	let ready: { readonly key: string; readonly run: RunPlan } | undefined;
	return (plan, request) => {
		const slots = request.varying?.slots ?? [];
		const key = `${request.outputs.join(' ')} | ${slots.join(' ')}`;
		if (ready?.key !== key) ready = { key, run: prepare(io, engine.prepare, { plan, outputs: request.outputs, slots }) };
		return ready.run(plan, request);
	};
}

interface Wanted {
	readonly plan: Plan;
	readonly outputs: EnsembleJob['outputs'];
	readonly slots: readonly SlotIndex[];
}

function prepare(io: Io, make: ReturnType<typeof selectEngine>['prepare'], { plan, outputs, slots }: Wanted): RunPlan {
	const prepared = make(plan, outputs, slots);
	printDiagnostics(io, prepared.diagnostics);
	if (!prepared.ok) throw new CommandEnd('diagnostics');
	return prepared.value;
}
