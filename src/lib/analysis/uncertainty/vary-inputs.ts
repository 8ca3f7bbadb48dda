import { slotIndex, type RunRequest, type SlotIndex } from '$lib/engine';
import type { RuntimePack, ScenarioRun } from '../compile/types';
import type { Deviation } from './types';

/** Uncertain assumptions of a run that something asked for depends on. */
export interface VaryingInputs {
	readonly slots: readonly SlotIndex[];
	/** Index of each slot's assumption among the pack's uncertain ones. */
	readonly inputs: readonly number[];
	/** Hard limits of each; values are kept inside. */
	readonly limits: readonly (readonly [number, number])[];
	/** First uncertain year, counted from the base year. */
	readonly start: number;
}

/** First year that is not known yet, counted from the base year: the one after the last published outturn of the scenario. */
export function firstUncertainYear({ plan, scenario }: Pick<ScenarioRun, 'plan' | 'scenario'>): number {
	return Math.max(1, (scenario.lastOutturnYear ?? plan.firstYear) - plan.firstYear + 1);
}

/** The uncertain assumptions among the slots that a run needs. */
export function varyingInputs(run: ScenarioRun, needed: ReadonlySet<SlotIndex>): VaryingInputs {
	const found = run.compiled.uncertainty.inputs.flatMap(({ id }, index) => {
		const slot = slotIndex(run.plan, id);
		return slot === undefined || !needed.has(slot) ? [] : [{ slot, index, limits: limitsOf(run.compiled, id) }];
	});
	return {
		slots: found.map(({ slot }) => slot),
		inputs: found.map(({ index }) => index),
		limits: found.map(({ limits }) => limits),
		start: firstUncertainYear(run)
	};
}

function limitsOf({ inputs }: RuntimePack, id: string): readonly [number, number] {
	return inputs.find((one) => one.id === id)?.hard ?? [-Infinity, Infinity];
}

/**
 * The varying inputs of some draws as the engine takes them: each assumption's path with its deviation, kept inside its limits. Years
 * before the first uncertain one have the path alone; a year without a path has no value.
 *
 * The values are good until the next call: a run copies them, and new arrays for every block would cost more than the runs.
 */
export function applyDeviations(
	run: ScenarioRun,
	varying: VaryingInputs,
	deviations: readonly Deviation[],
	draws: number
): NonNullable<RunRequest['varying']> {
	const years = run.years.length;
	const values = scratch(years * varying.slots.length * draws);
	varying.slots.forEach((slot, at) => {
		const deviation = deviations[varying.inputs[at]!]!;
		const limits = varying.limits[at]!;
		for (let year = 0; year < years; year += 1) {
			const path = run.inputs[year * run.plan.slots.length + slot]!;
			const to = (year * varying.slots.length + at) * draws;
			if (year < varying.start) {
				values.fill(path, to, to + draws);
				continue;
			}
			const from = deviation.rows === 1 ? 0 : (year - varying.start) * draws;
			const place = deviation.as === 'factor' ? scaleInto : shiftInto;
			place(values.subarray(to, to + draws), deviation.values.subarray(from, from + draws), path, limits);
		}
	});
	return { slots: varying.slots, values };
}

let room = new Float64Array(0);

function scratch(size: number): Float64Array {
	if (room.length < size) room = new Float64Array(size);
	return room.subarray(0, size);
}

/** A path times deviations. A loop of its own for each kind: it runs for every year of every draw. */
function scaleInto(row: Float64Array, deviations: Float64Array, path: number, [low, high]: readonly [number, number]): void {
	const draws = row.length;
	for (let draw = 0; draw < draws; draw += 1) {
		const value = path * deviations[draw]!;
		row[draw] = value < low ? low : value > high ? high : value;
	}
}

/** A path plus deviations. */
function shiftInto(row: Float64Array, deviations: Float64Array, path: number, [low, high]: readonly [number, number]): void {
	const draws = row.length;
	for (let draw = 0; draw < draws; draw += 1) {
		const value = path + deviations[draw]!;
		row[draw] = value < low ? low : value > high ? high : value;
	}
}
