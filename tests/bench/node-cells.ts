/* Cells that need Node: yardsticks in JavaScript, sources for the C compiler, and the time from text to a running module. */
import { readFileSync, writeFileSync } from 'node:fs';
import { compile } from 'mathjs';
import { assertDefined } from '$lib/base';
import { checkModel, compileWasm, planModel } from '$lib/engine';
import { tinyModelFromYaml } from '../support/tiny-model';
import { inputsOf } from '../support/tiny-run';
import { valueOf } from '../support/value-of';
import { bestOf, CELLS, filledRunner, middleOf } from './cells';
import { coreBench, coreData, CORE_MODEL, drawOf, VARIED } from './core-model';
import { timeBands, timeCopies, timeFirstBands, timeProduct } from './ensemble-cells';
import { serveThread, timeThreads } from './thread-cells';
import { blockSource, scalarSource } from './yardsticks/c-source';
import { peerModel } from './yardsticks/peer-source';
import { jsSource, mathjsSources } from './yardsticks/js-source';

/** Draws of a block of the C programs; the runner takes the fastest. */
const BLOCKS = [32, 64, 128, 512];

function writeSources(folder: string): void {
	const bench = coreBench();
	const ids = Object.keys(VARIED);
	for (const draws of BLOCKS) {
		for (const name of ['all', 'three'] as const) {
			writeFileSync(`${folder}/scalar-${name}-${draws}.c`, scalarSource(bench, bench[name], draws));
			writeFileSync(`${folder}/block-${name}-${draws}.c`, blockSource(bench, bench[name], draws));
		}
		const drawn = ids.flatMap((id, at) => Array.from({ length: draws }, (_, draw) => drawOf(id, middleOf(bench, at), draw)));
		writeFileSync(`${folder}/numbers-${draws}.bin`, Float64Array.from([...drawn, ...bench.inputs]));
	}
}

/** Largest relative difference between the results of a C program, of 32 draws, and of the module. */
function compareWith(file: string, name: 'all' | 'three'): number {
	const bench = coreBench();
	const runner = filledRunner(bench, bench[name], 2);
	runner.compute(runner.blockDraws);
	const draws = assertDefined(BLOCKS[0], 'draws');
	const bytes = readFileSync(file);
	const made = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
	const years = bench.plan.lastYear - bench.plan.firstYear + 1;
	let worst = 0;
	made.forEach((value, at) => {
		const [row, draw] = [Math.floor(at / draws), at % draws];
		const own = assertDefined(runner.results[runner.resultAt(Math.floor(row / years), row % years) + draw], 'result');
		if (Number.isNaN(value) !== Number.isNaN(own)) worst = Infinity;
		else if (!Number.isNaN(value)) worst = Math.max(worst, Math.abs(value - own) / Math.max(Math.abs(own), 1e-3));
	});
	return worst;
}

function timeJs(): number {
	const bench = coreBench();
	const years = bench.plan.lastYear - bench.plan.firstYear + 1;
	// eslint-disable-next-line @typescript-eslint/no-implied-eval -- the yardstick is what a generator of JavaScript would run; nothing of the product does this
	const run: unknown = new Function('v', 'years', jsSource(bench));
	if (!isRun(run)) throw new Error('no function');
	const values = bench.inputs.slice();
	return bestOf(12, 2000, () => run(values, years));
}

function isRun(made: unknown): made is (values: Float64Array, years: number) => void {
	return typeof made === 'function';
}

function timeMathjs(): number {
	const bench = coreBench();
	const equations = mathjsSources(bench).map(({ slot, text }) => ({ name: `x${slot}`, code: compile(text) }));
	const { plan, inputs } = bench;
	const scope: Record<string, unknown> = {};
	plan.slots.forEach((_, slot) => ['', '_1', '_base'].forEach((suffix) => (scope[`x${slot}${suffix}`] = inputs[slot])));
	const years = plan.lastYear - plan.firstYear;
	return bestOf(7, 10, () => {
		for (let year = 0; year < years; year += 1) {
			for (const { name, code } of equations) scope[name] = code.evaluate(scope);
			for (const { name } of equations) scope[`${name}_1`] = scope[name];
		}
	});
}

/** Milliseconds from every text of the model to a running module; the first time of a fresh process, and again. */
function timeCompile(): { readonly cold: number; readonly warm: number } {
	const data = coreData(30);
	const options = { closure: 'main', firstYear: data.firstYear, lastYear: data.lastYear, ...inputsOf(data) };
	const model = tinyModelFromYaml(CORE_MODEL);
	const once = (): number => {
		const start = performance.now();
		const plan = valueOf(planModel(valueOf(checkModel(model)), options));
		const outputs = [...plan.order];
		valueOf(compileWasm(plan, { outputs, lanes: 2 }));
		return performance.now() - start;
	};
	const cold = once();
	for (let run = 0; run < 20; run += 1) once();
	return { cold, warm: Math.min(...Array.from({ length: 10 }, once)) };
}

/** Milliseconds from one edited equation to a running module, for all outputs: parsing and planning, emitting with starting. */
function timeEdit(): { readonly first: number; readonly planned: number; readonly all: number; readonly three: number } {
	const data = coreData(30);
	const checked = valueOf(checkModel(tinyModelFromYaml(CORE_MODEL)));
	const { varied, three } = coreBench();
	const once = (turn: number, outputs: 'all' | 'three'): readonly [number, number] => {
		const overrides = [{ text: `employment = labour_force * (1 - unemployment_rate) * ${1 + turn / 1000}`, where: {} }];
		const start = performance.now();
		const plan = valueOf(
			planModel(checked, { closure: 'main', firstYear: data.firstYear, lastYear: data.lastYear, ...inputsOf(data), overrides })
		);
		const planned = performance.now();
		valueOf(compileWasm(plan, { outputs: outputs === 'all' ? [...plan.order] : three, steady: varied, lanes: 2 }));
		return [planned - start, performance.now() - planned];
	};
	const first = once(0, 'all');
	for (let turn = 1; turn < 100; turn += 1) once(turn, 'all');
	const median = (of: (turn: number) => number): number =>
		assertDefined([...Array.from({ length: 15 }, (_, turn) => of(turn))].sort((a, b) => a - b)[7], 'median');
	const planning = median((turn) => once(turn, 'all')[0]);
	return {
		first: first[0] + first[1],
		planned: planning,
		all: planning + median((turn) => once(turn, 'all')[1]),
		three: planning + median((turn) => once(turn, 'three')[1])
	};
}

const [cell = '', argument = '', file = ''] = process.argv.slice(2);
const NODE_CELLS: Readonly<Record<string, () => unknown>> = {
	...CELLS,
	sources: () => writeSources(argument),
	peers: () => writeFileSync(argument, JSON.stringify(peerModel(coreBench()))),
	compare: () => compareWith(file, argument === 'all' ? 'all' : 'three'),
	js: timeJs,
	mathjs: timeMathjs,
	bands: () => timeBands(Number(argument)),
	'first-bands': () => timeFirstBands(Number(argument)),
	copies: () => timeCopies(Number(argument)),
	product: () => timeProduct(Number(argument)),
	threads: () => timeThreads(Number(argument), Number(file)),
	thread: serveThread,
	compile: timeCompile,
	edit: timeEdit
};
const result = await assertDefined(NODE_CELLS[cell], `cell ${cell}`)();
if (result !== undefined) process.stdout.write(`${JSON.stringify(result)}\n`);
