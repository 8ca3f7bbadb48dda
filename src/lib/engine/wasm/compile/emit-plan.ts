import { failure, success, type Result } from '$lib/base';
import { diagnoseWasm } from '../../diagnostics/wasm';
import { slicePlan } from '../../plan/slice-plan';
import type { Plan, SlotIndex } from '../../types';
import { encodeModule } from '../encode/module';
import type { Lanes } from '../emit/code';
import { LOG_TABLE_AT, tableBytes } from '../math/tables';
import { Columns } from './columns';
import { hoistCommon } from './hoist';
import { planLayout, type Layout } from './layout';
import { blockFunction, commonFunction, type LoopPlan } from './loops';
import { MathFunctions } from './math-functions';
import { buildPhase, type PhaseSource } from './phase';
import { varyingSlots } from './varying';

/** What a module is made for. */
export interface EmitOptions {
	readonly plan: Plan;
	readonly outputs: readonly SlotIndex[];
	/** Inputs that differ between draws and between years. */
	readonly inputs: readonly SlotIndex[];
	/** Inputs that differ between draws and are the same in every year. */
	readonly steady: readonly SlotIndex[];
	readonly lanes: Lanes;
}

/** A module as bytes, and what has to be known to use its memory. */
export interface EmittedModule {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly layout: Layout;
	readonly columns: Columns;
	/** Slots that differ between draws. */
	readonly varying: ReadonlySet<SlotIndex>;
	/** Draws that one turn of the loop computes; blocks are rounded up to it. */
	readonly drawsPerTurn: number;
}

/** A module may take this much memory, and one function of it this much code; engines refuse functions of about 7.6 million bytes. */
const MOST_MEMORY = 64 * 2 ** 20;
const MOST_CODE = 4 * 2 ** 20;
const OWN_FUNCTIONS = 2;

/**
 * The bytes of a WebAssembly module that runs the part of a plan that some outputs need.
 * @returns the diagnostic `too-large-for-wasm` for a model that no module can hold.
 */
export function emitPlan({ plan, outputs, inputs, steady, lanes }: EmitOptions): Result<EmittedModule> {
	const slice = slicePlan(plan, outputs);
	const varying = varyingSlots(plan, slice, [...inputs, ...steady]);
	const layout = planLayout({ plan, slice, outputs, varying, inputs, steady });
	if (layout.columns > MOST_MEMORY) return tooLarge(plan, layout.columns);
	const columns = new Columns(layout.columns, layout.years);
	for (const slot of outputs) if (!varying.has(slot) && plan.slots[slot]?.value === undefined) columns.cellOf(slot);
	const source: PhaseSource = { plan, layout, columns, varying, needed: slice.needed, vectors: lanes === 2 };
	const functions = new MathFunctions(OWN_FUNCTIONS);
	const loops: LoopPlan = {
		base: hoistCommon(buildPhase(source, 'base', slice.baseOrder), columns),
		later: hoistCommon(buildPhase(source, 'later', slice.order), columns),
		layout,
		around: { functionIndex: functions.indexOf },
		lanes,
		unroll: unrollOf(lanes)
	};
	const own = [commonFunction(loops), blockFunction(loops)];
	const largest = Math.max(...own.map((one) => one.code.length));
	if (largest > MOST_CODE || columns.end > MOST_MEMORY) return tooLarge(plan, Math.max(largest, columns.end));
	const written = [...own, ...functions.write()];
	const data = functions.used ? [{ at: LOG_TABLE_AT, bytes: tableBytes() }] : [];
	const bytes = encodeModule({ functions: written, memoryBytes: columns.end, data });
	return success({ bytes, layout, columns, varying, drawsPerTurn: lanes * loops.unroll });
}

function unrollOf(lanes: Lanes): number {
	return lanes === 1 ? 1 : 2;
}

function tooLarge<T>(plan: Plan, bytes: number): Result<T> {
	const values = { slots: plan.slots.length, years: plan.lastYear - plan.firstYear + 1, megabytes: Math.ceil(bytes / 2 ** 20) };
	return failure([diagnoseWasm('too-large-for-wasm', values, { id: plan.model })]);
}
