import { success, type Result } from '$lib/base';
import { interpret } from './interpret';
import type { Plan, RunPlan, SlotIndex } from './types';
import { compileWasm, supportedLanes } from './wasm';

/** What computes: vector instructions, plain WebAssembly, or the interpreter where WebAssembly is missing or blocked. */
export type EngineName = 'wasm-simd' | 'wasm-scalar' | 'interpreter';

/** The fastest engine of this machine, by name so that the screen can say it. */
export interface Engine {
	readonly name: EngineName;
	/**
	 * A plan made ready to run for some outputs and varying inputs; requests have to name the same.
	 * @returns the diagnostic `too-large-for-wasm` for a model that the engine cannot express. It is not run in another way.
	 */
	readonly prepare: (plan: Plan, outputs: readonly SlotIndex[], varying?: readonly SlotIndex[]) => Result<RunPlan>;
}

/** Finds out what this machine can do. */
export function selectEngine(): Engine {
	const lanes = supportedLanes();
	if (lanes === undefined) return { name: 'interpreter', prepare: () => success(interpret) };
	return {
		name: lanes === 2 ? 'wasm-simd' : 'wasm-scalar',
		prepare: (plan, outputs, varying = []) => {
			const compiled = compileWasm(plan, { outputs, varying, lanes });
			if (!compiled.ok) return compiled;
			const { run } = compiled.value;
			return success<RunPlan>((_, request) => run(request), compiled.diagnostics);
		}
	};
}
