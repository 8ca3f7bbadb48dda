/*
 * What is measured, each in a process of its own: `node cells.js <cell> [argument]` prints microseconds per run of one draw.
 * In a browser the same functions hang on `globalThis.cells`.
 */
import { assertDefined } from '$lib/base';
import { compileWasm, interpret, type Lanes, type SlotIndex, type WasmRunner } from '$lib/engine';
import { valueOf } from '../support/value-of';
import { coreBench, drawOf, VARIED, type CoreBench } from './core-model';

/** Time in milliseconds; present in Node and in browsers. */
const clock = (): number => performance.now();

/** Least time of several trials of so many calls, in microseconds a call. */
export function bestOf(trials: number, calls: number, run: () => void): number {
	let best = Infinity;
	for (let trial = 0; trial < trials; trial += 1) {
		const start = clock();
		for (let call = 0; call < calls; call += 1) run();
		best = Math.min(best, ((clock() - start) * 1000) / calls);
	}
	return best;
}

/** A runner with a block's draws put in. */
export function filledRunner(bench: CoreBench, outputs: readonly SlotIndex[], lanes: Lanes): WasmRunner {
	const runner = valueOf(compileWasm(bench.plan, { outputs, steady: bench.varied, lanes }));
	Object.keys(VARIED).forEach((id, at) => {
		const middle = middleOf(bench, at);
		for (let draw = 0; draw < runner.stride; draw += 1) runner.steady[at * runner.stride + draw] = drawOf(id, middle, draw);
	});
	runner.open(bench.inputs);
	return runner;
}

/** What a varied input has in the inputs common to all draws. */
export function middleOf({ plan, inputs, varied }: CoreBench, at: number): number {
	return assertDefined(inputs[plan.slots.length + assertDefined(varied[at], 'varied slot')], 'input');
}

function timeWasm(outputs: 'all' | 'three', lanes: Lanes, years = 30): number {
	const bench = coreBench(years);
	const runner = filledRunner(bench, bench[outputs], lanes);
	const calls = Math.ceil(20000 / runner.blockDraws);
	return bestOf(25, calls, () => runner.compute(runner.blockDraws)) / runner.blockDraws;
}

function timeInterpreter(): number {
	const { plan, inputs, all } = coreBench();
	return bestOf(5, 10, () => interpret(plan, { inputs, outputs: all }));
}

/** One number of the bits of every result of a block, to compare machines by; what does not exist counts as the same everywhere. */
function fingerprint(): number {
	const bench = coreBench();
	const runner = filledRunner(bench, bench.all, 2);
	runner.compute(runner.blockDraws);
	const canonical = runner.results.map((value) => (Number.isFinite(value) ? value : 0));
	return new Uint32Array(canonical.buffer).reduce((hash, word) => Math.imul(hash ^ word, 16777619) >>> 0, 2166136261);
}

/** Cells that need nothing of the system. */
export const CELLS: Readonly<Record<string, () => number>> = {
	'wasm-all': () => timeWasm('all', 2),
	'wasm-three': () => timeWasm('three', 2),
	'wasm-scalar-all': () => timeWasm('all', 1),
	'wasm-all-60-years': () => timeWasm('all', 2, 60),
	'wasm-all-120-years': () => timeWasm('all', 2, 120),
	interpreter: timeInterpreter,
	fingerprint
};

Reflect.set(globalThis, 'cells', CELLS);
