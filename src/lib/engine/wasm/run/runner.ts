import { failure, success, type Result } from '$lib/base';
import { strideOf } from '../../stride';
import type { Plan, RunRequest, RunResult, SlotIndex } from '../../types';
import { emitPlan, type EmittedModule } from '../compile/emit-plan';
import type { Lanes } from '../emit/code';
import { startModule, type LiveModule } from './instance';

/**
 * A plan compiled for some outputs and some inputs that differ between draws.
 *
 * `run` takes and gives whole arrays. For many draws without copies: `open` the run, write a block's inputs into `inputs` and `steady`,
 * `compute` it, read `results`; again for the next block. The views stay the same; what they hold is overwritten by the next block.
 */
export interface WasmRunner {
	/** Whether it computes two draws with each instruction, or one. */
	readonly lanes: Lanes;
	readonly outputs: readonly SlotIndex[];
	/** Most draws of a block. */
	readonly blockDraws: number;
	/** Length of a row of draws in the views, in numbers. */
	readonly stride: number;
	/** `[year][varying slot][draw]`, rows `stride` long: inputs of a block. */
	readonly inputs: Float64Array;
	/** `[steady slot][draw]`, rows `stride` long: inputs of a block that are the same in every year. */
	readonly steady: Float64Array;
	/** `[year][row][draw]`, rows `stride` long: results of a block, an output's row where `resultAt` says. NaN inside. */
	readonly results: Float64Array;
	/** Position in `results` of an output's first draw, by its place among `outputs` and by year. */
	readonly resultAt: (output: number, year: number) => number;
	/** Starts a run: takes the inputs common to all draws, `[year][slot]`, and computes what depends on nothing else. */
	readonly open: (inputs: Float64Array) => void;
	/**
	 * Computes a block of at most `blockDraws` draws. Draws are computed two or four at a time: whatever lies behind the last one in its rows of
	 * inputs is computed with it and means nothing.
	 */
	readonly compute: (draws: number) => void;
	/**
	 * A whole run, as `interpret` makes it and with the same bits.
	 * @throws RangeError when outputs or varying slots are not those that the plan was compiled for, or arrays have another shape.
	 */
	readonly run: (request: RunRequest) => RunResult;
}

/** What a plan is compiled for. */
export interface WasmOptions {
	readonly outputs: readonly SlotIndex[];
	/** Inputs, or base values, that differ between draws and may differ between years. */
	readonly varying?: readonly SlotIndex[];
	/** Inputs that differ between draws and are the same in every year. */
	readonly steady?: readonly SlotIndex[];
	/** 2 for vector instructions. */
	readonly lanes: Lanes;
}

/**
 * A plan as WebAssembly.
 * @returns the diagnostic `too-large-for-wasm` for a model that cannot be expressed.
 */
export function compileWasm(plan: Plan, { outputs, varying = [], steady = [], lanes }: WasmOptions): Result<WasmRunner> {
	const emitted = emitPlan({ plan, outputs, inputs: varying, steady, lanes });
	if (!emitted.ok) return failure(emitted.diagnostics);
	return success(toRunner(plan, outputs, { emitted: emitted.value, lanes }), emitted.diagnostics);
}

/** Rows shorter than this are copied number by number, which is faster than asking for it at once. */
const SHORT_ROW = 32;

interface Compiled {
	readonly plan: Plan;
	readonly outputs: readonly SlotIndex[];
	readonly emitted: EmittedModule;
	readonly live: LiveModule;
}

function toRunner(
	plan: Plan,
	outputs: readonly SlotIndex[],
	{ emitted, lanes }: { readonly emitted: EmittedModule; readonly lanes: Lanes }
): WasmRunner {
	const live = startModule(emitted);
	const compiled: Compiled = { plan, outputs, emitted, live };
	const { inputs, steady, results, row, years, blockDraws, yearBytes } = emitted.layout;
	const view = (at: number, rows: number): Float64Array => live.memory.subarray(at / 8, at / 8 + (rows * row) / 8);
	fillEarlyMarks(compiled);
	return {
		lanes,
		outputs,
		blockDraws,
		stride: row / 8,
		inputs: view(inputs.at, years * inputs.slots.length),
		steady: view(steady.at, steady.slots.length),
		results: view(results, (yearBytes / row) * years),
		resultAt: (output, year) => resultPlace(compiled, output, year) - results / 8,
		open: (given) => {
			openRun(compiled, given);
			for (const [output, slot] of outputs.entries()) if (!emitted.varying.has(slot)) spreadCommon(compiled, output, slot);
		},
		compute: (draws) => computeBlock(compiled, draws),
		run: (request) => runWhole(compiled, request)
	};
}

/** Columns that say which years lie before the first that a lag of two or more years can read. */
function fillEarlyMarks({ emitted: { columns, layout }, live }: Compiled): void {
	for (const [lag, column] of columns.early) {
		const at = columns.addressOf(column) / 8;
		live.memory.fill(NaN, at, at + lag);
		live.memory.fill(0, at + lag, at + layout.years);
	}
}

function openRun({ plan, emitted: { columns, layout }, live }: Compiled, inputs: Float64Array): void {
	checkLength('inputs', inputs.length, layout.years * plan.slots.length);
	for (const [slot, column] of columns.slots) {
		const at = columns.addressOf(column) / 8;
		for (let year = 0; year < layout.years; year += 1) live.memory[at + year] = inputs[year * plan.slots.length + slot]!;
	}
	live.common();
}

function computeBlock({ emitted: { layout, drawsPerTurn }, live }: Compiled, draws: number): void {
	if (draws > layout.blockDraws) throw new RangeError(`${draws} draws in a block of ${layout.blockDraws}`);
	const end = Math.ceil(draws / drawsPerTurn) * drawsPerTurn;
	for (let first = 0; first < end; first += layout.tileDraws) live.block(first * 8, Math.min(first + layout.tileDraws, end) * 8);
}

/**
 * The value of a slot that all draws share, in a year.
 * @throws RangeError for any other slot.
 */
function commonValue({ plan, emitted: { columns }, live }: Compiled, slot: SlotIndex, year: number): number {
	const value = plan.slots[slot]?.value;
	if (value !== undefined) return value;
	const column = columns.slots.get(slot);
	if (column === undefined) throw new RangeError(`no column of slot ${slot}`);
	return live.memory[columns.addressOf(column) / 8 + year]!;
}

/** Position in memory of an output's first draw in a year, in numbers. */
function resultPlace({ emitted: { layout } }: Compiled, output: number, year: number): number {
	return (layout.results + year * layout.yearBytes + output * layout.row) / 8;
}

/** Writes a result that all draws share into its rows. */
function spreadCommon(compiled: Compiled, output: number, slot: SlotIndex): void {
	const { row, years } = compiled.emitted.layout;
	for (let year = 0; year < years; year += 1) {
		const at = resultPlace(compiled, output, year);
		compiled.live.memory.fill(commonValue(compiled, slot, year), at, at + row / 8);
	}
}

function runWhole(compiled: Compiled, request: RunRequest): RunResult {
	const { outputs, emitted } = compiled;
	const { years, inputs, steady, blockDraws } = emitted.layout;
	const { varying, draws = 1 } = request;
	checkSame('outputs', request.outputs, outputs);
	checkSame('varying slots', varying?.slots ?? [], [...inputs.slots, ...steady.slots]);
	if (varying !== undefined) checkLength('varying values', varying.values.length, years * varying.slots.length * draws);
	if (steady.slots.length > 0) throw new RangeError('a run with steady inputs is made block by block');
	openRun(compiled, request.inputs);
	const stride = strideOf(draws);
	const values = new Float64Array(outputs.length * years * stride).fill(NaN);
	const result = { values, stride, outputs: request.outputs, years, draws };
	const isCommon = emitted.varying.size === 0;
	const step = isCommon ? Math.max(draws, 1) : blockDraws;
	for (let first = 0; first < draws; first += step) {
		if (request.cancelled?.() === true) return { ...result, complete: false };
		const block = { first, count: Math.min(step, draws - first) };
		if (!isCommon) {
			putInputs(compiled, request, block);
			computeBlock(compiled, block.count);
		}
		keepBlock(compiled, result, block);
	}
	return { ...result, complete: true };
}

interface Block {
	readonly first: number;
	readonly count: number;
}

/** Copies a block's inputs; the draws that round it up get those of its last one, so that they take no longer than it. */
function putInputs(
	{ emitted: { layout, drawsPerTurn }, live }: Compiled,
	{ varying, draws = 1 }: RunRequest,
	{ first, count }: Block
): void {
	if (varying === undefined) return;
	const rounded = Math.ceil(count / drawsPerTurn) * drawsPerTurn;
	const rows = layout.years * layout.inputs.slots.length;
	for (let row = 0; row < rows; row += 1) {
		const from = row * draws + first;
		const to = (layout.inputs.at + row * layout.row) / 8;
		if (count < SHORT_ROW) for (let draw = 0; draw < count; draw += 1) live.memory[to + draw] = varying.values[from + draw]!;
		else live.memory.set(varying.values.subarray(from, from + count), to);
		for (let draw = count; draw < rounded; draw += 1) live.memory[to + draw] = live.memory[to + count - 1]!;
	}
}

function keepBlock(compiled: Compiled, { values, stride, outputs, years }: Omit<RunResult, 'complete'>, { first, count }: Block): void {
	const { emitted, live } = compiled;
	outputs.forEach((slot, output) => {
		const isCommon = !emitted.varying.has(slot);
		for (let year = 0; year < years; year += 1) {
			const to = (output * years + year) * stride + first;
			const from = resultPlace(compiled, output, year);
			if (isCommon) values.fill(commonValue(compiled, slot, year), to, to + count);
			else if (count < SHORT_ROW) for (let draw = 0; draw < count; draw += 1) values[to + draw] = live.memory[from + draw]!;
			else values.set(live.memory.subarray(from, from + count), to);
		}
	});
}

function checkLength(what: string, given: number, expected: number): void {
	if (given !== expected) throw new RangeError(`${what} hold ${given} numbers, the plan needs ${expected}`);
}

function checkSame(what: string, given: readonly SlotIndex[], expected: readonly SlotIndex[]): void {
	if (given.length !== expected.length || given.some((slot, at) => slot !== expected[at])) {
		throw new RangeError(`${what} ${given.join(' ')}, compiled for ${expected.join(' ')}`);
	}
}
