import { checkModel, findSlot, interpret, planModel, readSeries, slotIndex, type Plan, type RunResult, type SlotIndex } from '$lib/engine';
import { assertDefined } from '$lib/base';
import { toSeriesId, type ModelDefinition, type SeriesId } from '$lib/model';
import { LANES, parityFault } from './parity';
import { valueOf } from './value-of';

export { valueOf };

/** Values for a run by series id: inputs by year (a number holds in every year), and base-year values of computed series. */
export interface TinyData {
	readonly firstYear: number;
	readonly lastYear: number;
	readonly closure?: string;
	readonly inputs?: Readonly<Record<string, number | readonly (number | undefined)[]>>;
	readonly base?: Readonly<Record<string, number>>;
}

/** The plan of a model on some data. */
export function planTiny(model: ModelDefinition, data: TinyData): Plan {
	return valueOf(
		planModel(valueOf(checkModel(model)), {
			closure: data.closure ?? 'main',
			firstYear: data.firstYear,
			lastYear: data.lastYear,
			...inputsOf(data)
		})
	);
}

/** Ids of what some data gives, as a plan asks for them. */
export function inputsOf(data: TinyData): { readonly given: ReadonlySet<SeriesId>; readonly anchored: ReadonlySet<SeriesId> } {
	return {
		given: new Set(Object.keys(data.inputs ?? {}).map(asSeries)),
		anchored: new Set(Object.keys(data.base ?? {}).map(asSeries))
	};
}

/** `[year][slot]` inputs of a plan: given paths, base values in year 0, NaN elsewhere. */
export function inputsFor(plan: Plan, data: TinyData): Float64Array {
	const [years, width] = [data.lastYear - data.firstYear + 1, plan.slots.length];
	const inputs = new Float64Array(years * width).fill(NaN);
	for (const [id, value] of Object.entries(data.inputs ?? {})) {
		const slot = slotIndex(plan, asSeries(id));
		if (slot === undefined) continue;
		for (let year = 0; year < years; year += 1) inputs[year * width + slot] = (typeof value === 'number' ? value : value[year]) ?? NaN;
	}
	for (const [id, value] of Object.entries(data.base ?? {})) {
		const slot = slotIndex(plan, asSeries(id));
		if (slot !== undefined) inputs[slot] = value;
	}
	return inputs;
}

/**
 * A model run on some data with every slot as output: by the interpreter, after WebAssembly has given the same bits.
 * @throws Error where the two differ.
 */
export function runTiny(
	model: ModelDefinition,
	data: TinyData
): { readonly plan: Plan; readonly result: RunResult; readonly series: (id: string) => readonly (number | undefined)[] } {
	const plan = planTiny(model, data);
	const request = { inputs: inputsFor(plan, data), outputs: allSlots(plan) };
	for (const lanes of LANES) {
		const fault = parityFault(plan, request, lanes);
		if (fault !== undefined) throw new Error(fault);
	}
	const result = interpret(plan, request);
	return { plan, result, series: (id) => readSeries(result, plan, slotOf(plan, id)) };
}

/** Every slot of a plan. */
export function allSlots(plan: Plan): readonly SlotIndex[] {
	return plan.slots.map((slot) => slotOf(plan, slot.id));
}

/** Slot of a series. @throws Error when the plan has none. */
export function slotOf(plan: Plan, id: string): SlotIndex {
	return assertDefined(slotIndex(plan, asSeries(id)), `slot of ${id}, among ${plan.slots.map((slot) => slot.id).join(' ')}`);
}

/** Whether a plan computes a series. */
export function hasSlot(plan: Plan, id: string): boolean {
	return findSlot(plan, asSeries(id)) !== undefined;
}

/** A series id as tests write it: `value_added[I]`. */
export function asSeries(id: string): SeriesId {
	const [name = '', members] = id.replace(/\]$/u, '').split('[');
	return toSeriesId(name, members === undefined ? [] : members.split(','));
}
