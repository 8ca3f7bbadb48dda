import { assertDefined } from '$lib/base';
import { evaluateNode, type NodeReader } from '../evaluate/evaluate-node';
import { slicePlan, type Slice } from '../plan/slice-plan';
import type { Plan, PlanNode, RunPlan, RunRequest, RunResult, SlotIndex } from '../types';
import { strideOf } from '../stride';

/** Draws computed between two questions whether to stop. */
const BLOCK = 64;

/** One run being made: the request, what of the plan it needs, and the memory of one draw. */
interface Run {
	readonly plan: Plan;
	readonly request: RunRequest;
	readonly slice: Slice;
	readonly years: number;
	readonly draws: number;
	/** `[year][slot]` of one draw, row-major; taken over by each draw in turn. */
	readonly values: Float64Array;
	readonly reader: NodeReader;
}

/**
 * The reference run: every back end gives these bits.
 *
 * Each draw by itself, year by year in the plan's order, only what the outputs need. A cancelled run keeps the draws it has
 * finished; the others stay undefined.
 * @throws RangeError when arrays do not have the shape that plan and request say.
 */
export const interpret: RunPlan = (plan, request) => {
	const run = startRun(plan, request);
	const result = emptyResult(run);
	for (let draw = 0; draw < run.draws; draw += 1) {
		if (draw % BLOCK === 0 && request.cancelled?.() === true) return { ...result, complete: false };
		runDraw(run, draw);
		keepDraw(run, result, draw);
	}
	return result;
};

function startRun(plan: Plan, request: RunRequest): Run {
	const years = plan.lastYear - plan.firstYear + 1;
	const [slots, draws] = [plan.slots.length, request.draws ?? 1];
	checkLength('inputs', request.inputs.length, years * slots);
	if (request.varying !== undefined)
		checkLength('varying values', request.varying.values.length, years * request.varying.slots.length * draws);
	const values = new Float64Array(years * slots);
	return {
		plan,
		request,
		slice: slicePlan(plan, request.outputs),
		years,
		draws,
		values,
		reader: {
			load: (slot, year) => values[year * slots + slot] ?? NaN,
			extra: (name) => {
				throw new Error(`${name} is no name of the model`);
			},
			firstYear: plan.firstYear,
			lastYear: plan.lastYear
		}
	};
}

function emptyResult({ request, years, draws }: Run): RunResult {
	const stride = strideOf(draws);
	const values = new Float64Array(request.outputs.length * years * stride).fill(NaN);
	return { values, stride, outputs: request.outputs, years, draws, complete: true };
}

function runDraw(run: Run, draw: number): void {
	putInputs(run, draw);
	for (const slot of run.slice.baseOrder) compute(run, 0, slot);
	for (let year = 1; year < run.years; year += 1) for (const slot of run.slice.order) compute(run, year, slot);
}

/** Everything given: the common inputs, this draw's own, and constants in every year. */
function putInputs({ plan, request, years, draws, values }: Run, draw: number): void {
	values.set(request.inputs);
	const { slots, values: drawn } = request.varying ?? { slots: [], values: new Float64Array(0) };
	for (let year = 0; year < years; year += 1) {
		slots.forEach((slot, at) => {
			values[year * plan.slots.length + slot] = drawn[(year * slots.length + at) * draws + draw] ?? NaN;
		});
		plan.slots.forEach((slot, at) => {
			if (slot.value !== undefined) values[year * plan.slots.length + at] = slot.value;
		});
	}
}

function compute({ plan, values, reader }: Run, year: number, slot: SlotIndex): void {
	values[year * plan.slots.length + slot] = evaluateNode(bodyIn(plan, slot, year), year, reader);
}

function bodyIn(plan: Plan, slot: SlotIndex, year: number): PlanNode {
	const { equation, baseEquation } = assertDefined(plan.slots[slot], `slot ${slot}`);
	return assertDefined(year === 0 ? (baseEquation ?? equation) : equation, `equation of slot ${slot}`).body;
}

function keepDraw({ plan, request, years, values }: Run, result: RunResult, draw: number): void {
	request.outputs.forEach((slot, output) => {
		for (let year = 0; year < years; year += 1) {
			result.values[(output * years + year) * result.stride + draw] = values[year * plan.slots.length + slot] ?? NaN;
		}
	});
}

function checkLength(what: string, given: number, expected: number): void {
	if (given !== expected) throw new RangeError(`${what} hold ${given} numbers, the plan needs ${expected}`);
}
