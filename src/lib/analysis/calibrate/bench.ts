import { interpret, slotIndex, type ExtraName, type Plan, type RunResult, type SlotIndex } from '$lib/engine';
import type { SeriesId } from '$lib/model';
import type { CompiledPack, ScenarioRun } from '../compile/types';
import { textNames } from './text-names';

/** Inputs that a calibration changes step by step, and the means to run them. */
export interface Bench {
	readonly plan: Plan;
	readonly years: readonly number[];
	/** Targets and published series as names of texts. */
	readonly extras: readonly ExtraName[];
	/** `[year][slot]`, row-major; written by the steps. */
	readonly inputs: Float64Array;
	/** Years a step has set, by series, in the order the series were first set. */
	readonly touched: Map<SeriesId, Set<number>>;
}

/** A bench that starts from a scenario's inputs without derived values. */
export function createBench(compiled: CompiledPack, run: ScenarioRun): Bench {
	return { plan: run.plan, years: run.years, extras: textNames(compiled, run.years), inputs: run.inputs.slice(), touched: new Map() };
}

/** Where a series' value of a year lies in the inputs; `undefined` for series outside the plan, and for computed series after the base year. */
export function inputPosition({ plan, years }: Pick<Bench, 'plan' | 'years'>, id: SeriesId, year: number): number | undefined {
	const slot = slotIndex(plan, id);
	const at = years.indexOf(year);
	const facts = slot === undefined ? undefined : plan.slots[slot];
	if (slot === undefined || facts === undefined || at < 0 || facts.kind === 'constant') return undefined;
	if (facts.kind === 'equation' && (at > 0 || !facts.anchored)) return undefined;
	return at * plan.slots.length + slot;
}

/** The bench's inputs run, keeping the slots wanted. */
export function runBench({ plan, inputs }: Bench, outputs: readonly SlotIndex[]): RunResult {
	return interpret(plan, { inputs, outputs });
}
