import type { WasmFunction } from '../encode/module';
import { CORE } from '../encode/opcodes';
import { emitBody } from '../emit/body';
import { Code, type Lanes, type Surroundings } from '../emit/code';
import { Locals } from '../emit/locals';
import type { Pointer } from '../graph/graph';
import type { HoistedPhase } from './hoist';
import type { Layout } from './layout';
import { partsOf, type PhasePart } from './parts';

/** Both phases of a run, and how to write them. */
export interface LoopPlan {
	readonly base: HoistedPhase;
	readonly later: HoistedPhase;
	readonly layout: Layout;
	readonly around: Omit<Surroundings, 'locals' | 'pointerLocals'>;
	readonly lanes: Lanes;
	/** Vectors side by side in the loop over draws. */
	readonly unroll: number;
}

/** The function that computes what all draws share, for every year. */
export function commonFunction({ base, later, layout, around }: LoopPlan): WasmFunction {
	const locals = new Locals(0);
	const year = locals.take('i32');
	const code = new Code(1, { ...around, locals, pointerLocals: { uniform: year } });
	const body = ({ graph, common }: HoistedPhase): void => emitBody(code, { graph, results: common, unroll: 1, resolve: (id) => id });
	body(base);
	code.int(8).local('localSet', year);
	if (layout.years > 1 && later.common.length > 0) {
		code.open(CORE.loop);
		body(later);
		advance(code, year, { by: 8, until: layout.years * 8 });
		code.plain(CORE.end);
	}
	return { name: 'common', params: [], results: [], locals: locals.types, code: code.bytes.toBytes(), exported: true };
}

/**
 * The function that computes some draws of a block, year by year, draws innermost.
 *
 * Its parameters are the places of the first draw and of the one after the last in their rows, in bytes; their distance is a multiple of what
 * one turn of the loop over draws computes.
 */
export function blockFunction(plan: LoopPlan): WasmFunction {
	const { layout, around, lanes } = plan;
	const locals = new Locals(2);
	const take = (): number => locals.take('i32');
	const pointers = { uniform: take(), row: take(), input: take(), draw: take(), ringNow: take(), ringBefore: take() };
	const starts = { row: take(), input: take(), ringNow: take(), ringBefore: take() };
	const code = new Code(lanes, { ...around, locals, pointerLocals: pointers });
	const yearBytes = { row: layout.yearBytes, input: layout.inputs.slots.length * layout.row };
	drawLoops(code, plan, { phase: plan.base, pointers, starts });
	if (layout.years > 1) {
		code.int(8).local('localSet', pointers.uniform);
		for (const name of ['row', 'input'] as const) code.int(yearBytes[name]).local('localSet', starts[name]);
		code.int(layout.row).local('localSet', starts.ringNow);
		code.open(CORE.loop);
		drawLoops(code, plan, { phase: plan.later, pointers, starts });
		for (const name of ['row', 'input'] as const) add(code, starts[name], yearBytes[name]);
		code.local('localGet', starts.ringNow).local('localGet', starts.ringBefore);
		code.local('localSet', starts.ringNow).local('localSet', starts.ringBefore);
		advance(code, pointers.uniform, { by: 8, until: layout.years * 8 });
		code.plain(CORE.end);
	}
	return { name: 'block', params: ['i32', 'i32'], results: [], locals: locals.types, code: code.bytes.toBytes(), exported: true };
}

/** Parameters of the function. */
const FIRST = 0;
const END = 1;

type MovedPointer = 'row' | 'input' | 'ringNow' | 'ringBefore';

interface DrawLoop {
	readonly phase: HoistedPhase;
	readonly pointers: Readonly<Record<Exclude<Pointer, 'fixed'>, number>>;
	/** Where each pointer stands at the first draw of the year. */
	readonly starts: Readonly<Record<MovedPointer, number>>;
}

function drawLoops(code: Code, plan: LoopPlan, { phase, pointers, starts }: DrawLoop): void {
	for (const part of partsOf(phase)) drawLoop(code, plan, { phase, pointers, starts, part });
}

function drawLoop(
	code: Code,
	{ lanes, unroll }: LoopPlan,
	{ phase, pointers, starts, part }: DrawLoop & { readonly part: PhasePart }
): void {
	code.local('localGet', FIRST).local('localSet', pointers.draw).open(CORE.loop);
	for (const name of ['row', 'input', 'ringNow', 'ringBefore'] as const) {
		code.local('localGet', starts[name]).local('localGet', pointers.draw).plain(CORE.i32Add).local('localSet', pointers[name]);
	}
	emitBody(code, { graph: phase.graph, results: part.results, unroll, resolve: part.resolve });
	code
		.local('localGet', pointers.draw)
		.int(lanes * unroll * 8)
		.plain(CORE.i32Add)
		.local('localTee', pointers.draw);
	code.local('localGet', END).plain(CORE.i32LtU).plain(CORE.brIf).plain(0).plain(CORE.end);
}

function add(code: Code, local: number, amount: number): void {
	code.local('localGet', local).int(amount).plain(CORE.i32Add).local('localSet', local);
}

/** Moves a counter on and goes back to the start of the loop while it is below its end. */
function advance(code: Code, counter: number, { by, until }: { readonly by: number; readonly until: number }): void {
	code.local('localGet', counter).int(by).plain(CORE.i32Add).local('localTee', counter);
	code.int(until).plain(CORE.i32LtU).plain(CORE.brIf).plain(0);
}
