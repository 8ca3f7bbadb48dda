import { assertDefined } from '$lib/base';
import { slotIndex, type RunResult, type SlotIndex } from '$lib/engine';
import type { ScenarioRun } from '../compile/types';
import { measureDraws, metInDraws, type DrawMeasure } from '../ensemble/measure-draws';
import { targetSlots } from '../ensemble/prepare';
import type { MeasuredTarget } from '../ensemble/types';
import { askedOf } from '../targets/measure-targets';
import type { OutputChoice, OutputFacts } from './types';

/** An output made ready to be read off runs. */
export interface Output {
	readonly facts: OutputFacts;
	readonly slots: readonly SlotIndex[];
	readonly measure: (result: RunResult) => DrawMeasure;
	/** Whether it is met in each draw; absent where the output is no target. */
	readonly met?: (result: RunResult) => (draw: number) => boolean;
}

/** The output of a choice, or nothing where the run does not have it or cannot measure it. */
export function openOutput(run: ScenarioRun, choice: OutputChoice): Output | undefined {
	return 'target' in choice ? targetOutput(run, choice.target) : seriesOutput(run, choice);
}

function targetOutput(run: ScenarioRun, id: string): Output | undefined {
	const target = run.compiledPlan.targets.find(({ facts }) => facts.id === id);
	const asked = target === undefined ? undefined : askedOf(target);
	if (target?.measure === undefined || asked === undefined || target.blocked !== undefined) return undefined;
	const measured: MeasuredTarget = { target, asked };
	const { facts, display = { as: 'number', decimals: 1 } } = target;
	const measure = (result: RunResult) => measureDraws(measured, run.plan, result);
	return {
		facts: { id, label: facts.label, unit: facts.unit ?? '', display, year: facts.year ?? run.plan.lastYear },
		slots: [...new Set(targetSlots(target))],
		measure,
		met: (result) => metInDraws(measured, measure(result))
	};
}

function seriesOutput(
	run: ScenarioRun,
	{ series, year }: { readonly series: Parameters<typeof slotIndex>[1]; readonly year: number }
): Output | undefined {
	const slot = slotIndex(run.plan, series);
	const at = run.years.indexOf(year);
	if (slot === undefined || at < 0) return undefined;
	const { label, unit, display } = assertDefined(run.plan.slots[slot], `slot ${slot}`);
	return {
		facts: { id: series, label, unit, display, year },
		slots: [slot],
		measure: (result) => (draw) => {
			const value = result.values[at * result.stride + draw];
			return value !== undefined && Number.isFinite(value) ? value : undefined;
		}
	};
}
