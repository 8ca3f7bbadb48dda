import { assertDefined } from '$lib/base';
import { checkConditions, interpret, slotIndex, type Plan, type SlotIndex } from '$lib/engine';
import type { Change } from '../types';
import { checkChanges } from './check-changes';
import { changesLayer, PACK, resolveInputs } from './layers';
import type { CompiledPlan, RuntimePack, RuntimeScenario, ScenarioRun } from './types';

/** Ways to run a scenario that differ from its own. */
export interface RunOptions {
	/** Closure that stands in for the scenario's own. */
	readonly closure?: string;
}

/**
 * One scenario with a visitor's changes, run from the base year to the pack's last year, every series kept.
 * @throws Error when the pack has no such scenario, or no plan for the closure; callers ask with ids of the pack.
 */
export function runScenario(
	compiled: RuntimePack,
	scenarioId: string,
	changes: readonly Change[] = [],
	options: RunOptions = {}
): ScenarioRun {
	const scenario = assertDefined(findScenario(compiled, scenarioId), `scenario ${scenarioId} of ${compiled.id}`);
	const closure = options.closure ?? scenario.closure;
	const compiledPlan = assertDefined(planOf(compiled, scenario, closure), `plan of ${scenarioId} under ${closure}`);
	const { plan } = compiledPlan;
	const years = yearsOf(plan);
	const checked = checkChanges(compiled, changes, years);
	const own = compiled.layers.filter(({ origin }) => origin === PACK || scenario.chain.includes(origin));
	const layers = checked.accepted.length === 0 ? own : [...own, changesLayer(checked.accepted)];
	const inputs = resolveInputs(plan, layers, years);
	const result = interpret(plan, { inputs, outputs: allSlots(plan) });
	const diagnostics = [...checked.diagnostics, ...checkConditions(plan, result)];
	return { compiled, scenario, closure, compiledPlan, plan, years, inputs, layers, result, diagnostics };
}

/** The scenario of that id, if the pack has it. */
export function findScenario(compiled: RuntimePack, id: string): RuntimeScenario | undefined {
	return compiled.scenarios.find((one) => one.id === id);
}

/** Years of a plan, base year first. */
export function yearsOf({ firstYear, lastYear }: Pick<Plan, 'firstYear' | 'lastYear'>): readonly number[] {
	return Array.from({ length: lastYear - firstYear + 1 }, (_, k) => firstYear + k);
}

/** Every slot of a plan, in its order. */
export function allSlots(plan: Plan): readonly SlotIndex[] {
	return plan.slots.map(({ id }) => assertDefined(slotIndex(plan, id), `slot of ${id}`));
}

function planOf(compiled: RuntimePack, scenario: RuntimeScenario, closure: string): CompiledPlan | undefined {
	const key = scenario.plans[closure];
	return key === undefined ? undefined : compiled.plans[key];
}
