import type { Engine, RunPlan } from '$lib/engine';

/**
 * An engine as one function for one plan, made ready again when other outputs or varying inputs are asked for.
 * @throws Error from the returned function for a model that the engine cannot express; it is not run in another way.
 */
export function preparedRun(engine: Engine): RunPlan {
	let ready: { readonly plan: unknown; readonly key: string; readonly run: RunPlan } | undefined;
	return (plan, request) => {
		const slots = request.varying?.slots ?? [];
		const key = `${request.outputs.join(' ')} | ${slots.join(' ')}`;
		if (ready?.plan !== plan || ready.key !== key) {
			const made = engine.prepare(plan, request.outputs, slots);
			if (!made.ok) throw new Error(made.diagnostics.map(({ message }) => message.en).join('\n'));
			ready = { plan, key, run: made.value };
		}
		return ready.run(plan, request);
	};
}
