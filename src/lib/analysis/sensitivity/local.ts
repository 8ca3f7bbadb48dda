import { assertDefined } from '$lib/base';
import { slicePlan, slotIndex, type RunPlan, type SlotIndex } from '$lib/engine';
import type { SeriesId } from '$lib/model';
import type { ScenarioRun } from '../compile/types';
import { fromNormal } from '../uncertainty/distributions';
import { firstUncertainYear } from '../uncertainty/vary-inputs';
import { openOutput } from './output';
import type { Amount, LocalEffect, LocalResult, OutputChoice } from './types';

/** What is looked at, how far assumptions are moved, and which: all that the output depends on when absent. */
export interface LocalOptions {
	readonly output: OutputChoice;
	readonly amount: Amount;
	readonly inputs?: readonly SeriesId[];
}

/** One assumption and its two moved paths. */
interface Moved {
	readonly slot: SlotIndex;
	/** Value that stands for a path value when moved down, and up. */
	readonly down: (path: number) => number;
	readonly up: (path: number) => number;
}

/**
 * What moving each assumption alone does to an output: the bars of a tornado, the largest first.
 *
 * Each is moved in every year that is not yet published, by the same amount up and down, but not out of its limits.
 * @returns nothing where the run does not have the output.
 */
export function localSensitivity(run: ScenarioRun, options: LocalOptions, runPlan: RunPlan): LocalResult | undefined {
	const output = openOutput(run, options.output);
	if (output === undefined) return undefined;
	const needed = slicePlan(run.plan, output.slots).needed;
	const moved = movedInputs(run, options).filter(({ slot }) => needed.has(slot));
	const varying = { slots: moved.map(({ slot }) => slot), values: pathsOf(run, moved) };
	const result = runPlan(run.plan, { inputs: run.inputs, varying, outputs: output.slots, draws: 1 + 2 * moved.length });
	const measure = output.measure(result);
	const base = measure(0);
	const effects = moved.map((one, k) =>
		effectOf(run, one, { year: output.facts.year, base, low: measure(1 + 2 * k), high: measure(2 + 2 * k) })
	);
	const size = ({ swing }: LocalEffect) => Math.abs(swing ?? 0);
	return { output: output.facts, base, amount: options.amount, effects: effects.toSorted((a, b) => size(b) - size(a)) };
}

function movedInputs(run: ScenarioRun, { amount, inputs }: LocalOptions): readonly Moved[] {
	const ids = run.plan.slots.flatMap(({ id, kind }) => (kind === 'input' && inputs?.includes(id) !== false ? [id] : []));
	return ids.flatMap((id) => {
		const slot = slotIndex(run.plan, id);
		const limits = run.compiled.inputs.find((one) => one.id === id);
		const move = moverOf(run, id, amount);
		if (slot === undefined || limits === undefined || move === undefined) return [];
		const inside = (value: number) => Math.min(limits.hard[1], Math.max(limits.hard[0], value));
		return [{ slot, down: (path) => inside(move(path, -1)), up: (path) => inside(move(path, 1)) }];
	});
}

/** The path value moved by a side, -1 or 1; nothing for an assumption that the amount says nothing of. */
function moverOf({ compiled }: ScenarioRun, id: SeriesId, amount: Amount): ((path: number, side: number) => number) | undefined {
	switch (amount.by) {
		case 'share':
			return (path, side) => path + side * amount.share * Math.abs(path);
		case 'steps': {
			const step = compiled.inputs.find((one) => one.id === id)?.step;
			return step === undefined ? undefined : (path, side) => path + side * amount.count * step;
		}
		case 'spread': {
			const uncertain = compiled.uncertainty.inputs.find((one) => one.id === id);
			if (uncertain === undefined) return undefined;
			const { as, level, shock } = uncertain;
			const neutral = as === 'factor' ? 1 : 0;
			const own = level === undefined ? (z: number) => neutral + (shock?.sd ?? 0) * z : fromNormal(level);
			return (path, side) => (as === 'factor' ? path * own(side) : path + own(side));
		}
	}
}

/** `[year][moved input][draw]`: draw 0 has every path as it is, then each input in turn moved down and moved up. */
function pathsOf(run: ScenarioRun, moved: readonly Moved[]): Float64Array {
	const draws = 1 + 2 * moved.length;
	const values = new Float64Array(run.years.length * moved.length * draws);
	run.years.forEach((_, year) => {
		moved.forEach(({ slot, down, up }, at) => {
			const path = run.inputs[year * run.plan.slots.length + slot]!;
			const from = (year * moved.length + at) * draws;
			values.fill(path, from, from + draws);
			if (year < firstUncertainYear(run)) return;
			values[from + 1 + 2 * at] = down(path);
			values[from + 2 + 2 * at] = up(path);
		});
	});
	return values;
}

interface Ends {
	readonly year: number;
	readonly base: number | undefined;
	readonly low: number | undefined;
	readonly high: number | undefined;
}

function effectOf(run: ScenarioRun, { slot, down, up }: Moved, { year, base, low, high }: Ends): LocalEffect {
	const { id, label, unit, display } = assertDefined(run.plan.slots[slot], `slot ${slot}`);
	const path = run.inputs[run.years.indexOf(year) * run.plan.slots.length + slot]!;
	const input = { base: path, low: down(path), high: up(path) };
	const swing = low === undefined || high === undefined ? undefined : high - low;
	const isNothing = swing === undefined || base === undefined || base === 0 || path === 0 || input.high === input.low;
	return {
		id,
		label,
		unit,
		display,
		input,
		low,
		high,
		swing,
		elasticity: isNothing ? undefined : swing / base / ((input.high - input.low) / path)
	};
}
