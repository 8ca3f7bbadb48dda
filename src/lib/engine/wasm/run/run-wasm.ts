import type { Plan, RunPlan } from '../../types';
import { compileWasm, type WasmRunner } from './runner';
import { supportedLanes } from './support';

/** Modules kept per plan; each holds its memory, so that only the last few questions asked of a plan stay. */
const KEPT = 8;

const runners = new WeakMap<Plan, Map<string, WasmRunner>>();

/**
 * A run by WebAssembly, with the bits of `interpret`; modules are made once for each set of outputs and varying inputs.
 * @throws Error where WebAssembly is missing or the model cannot be expressed: `selectEngine` and `compileWasm` tell beforehand.
 */
export const runWasm: RunPlan = (plan, request) => {
	const known = runners.get(plan) ?? new Map<string, WasmRunner>();
	runners.set(plan, known);
	const varying = request.varying?.slots ?? [];
	const key = `${request.outputs.join(' ')}|${varying.join(' ')}`;
	const runner = known.get(key) ?? makeRunner(plan, { outputs: request.outputs, varying });
	known.delete(key);
	known.set(key, runner);
	for (const oldest of [...known.keys()].slice(0, Math.max(0, known.size - KEPT))) known.delete(oldest);
	return runner.run(request);
};

function makeRunner(plan: Plan, options: Pick<Parameters<typeof compileWasm>[1], 'outputs' | 'varying'>): WasmRunner {
	const lanes = supportedLanes();
	if (lanes === undefined) throw new Error('no WebAssembly on this machine');
	const compiled = compileWasm(plan, { ...options, lanes });
	if (!compiled.ok) throw new Error(compiled.diagnostics.map((one) => one.message.en).join(' '));
	return compiled.value;
}
