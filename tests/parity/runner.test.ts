/* How runs by WebAssembly behave: blocks, stopping, refusals, shapes, and modules that other tools accept. */
import { describe, expect, test } from 'vitest';
import wabt from 'wabt';
import { compileWasm, emitPlan, interpret, readSeries, runWasm, selectEngine, supportedLanes, type RunRequest } from '$lib/engine';
import { expectParity, LANES } from '../support/parity';
import { tinyModel } from '../support/tiny-model';
import { allSlots, inputsFor, planTiny, slotOf, valueOf } from '../support/tiny-run';

const DATA = { firstYear: 2020, lastYear: 2024, inputs: { g: 0.5, h: [1, 2, 3, 4, 5] }, base: { x: 4 } };
const plan = planTiny(
	tinyModel({
		inputs: { g: null, h: null },
		constants: { k: { value: 3 } },
		variables: {
			x: 'x = x(-1) * (1 + g)',
			y: 'y = k * x + h(-2)',
			z: 'z = if(h > 2, x(-3) + g(-2), exp(h)) + base(x)',
			u: 'u = h * k + k(-2)'
		}
	}),
	DATA
);
const inputs = inputsFor(plan, DATA);
const outputs = allSlots(plan);
const DRAWS = 1300;
const slots = [slotOf(plan, 'g'), slotOf(plan, 'x')];
const values = Float64Array.from({ length: 5 * 2 * DRAWS }, (_, at) => (at % 97) / 50);
const many: RunRequest = { inputs, varying: { slots, values }, outputs, draws: DRAWS };

/** Every variable reads its neighbour and one far away, this year's or the last's. */
const LONG = longModel(400);

function longModel(count: number) {
	const names = Array.from({ length: count }, (_, at) => `v${at}`);
	const equationOf = (name: string, at: number): string =>
		at === 0 ? `${name} = g` : `${name} = sqrt(v${at - 1} * 2 + g) + v${at >> 1}${at % 3 === 0 ? '(-1)' : ''} / 3`;
	const variables = Object.fromEntries(names.map((name, at) => [name, equationOf(name, at)]));
	const data = { firstYear: 2020, lastYear: 2023, inputs: { g: 0.5 }, base: Object.fromEntries(names.map((name) => [name, 1])) };
	const long = planTiny(tinyModel({ inputs: { g: null }, variables }), data);
	const draws = Float64Array.from({ length: 4 * 70 }, (_, at) => (at % 31) / 10);
	return {
		plan: long,
		inputs: inputsFor(long, data),
		outputs: names.map((name) => slotOf(long, name)),
		varying: { slots: [slotOf(long, 'g')], values: draws }
	};
}

describe.each(LANES)('with %i lanes', (lanes) => {
	test('lags of several years, base values and constants, in several blocks', () => {
		expectParity(plan, many, lanes);
		for (const slot of outputs) expectParity(plan, { ...many, outputs: [slot] }, lanes);
	});

	test('an output may be asked for twice, an input or a constant among them', () => {
		expectParity(plan, { ...many, outputs: [...outputs, ...outputs] }, lanes);
	});

	test('draws without anything that varies are all the same', () => {
		expectParity(plan, { inputs, outputs, draws: 70 }, lanes);
	});

	test('an input given twice takes the later values', () => {
		const twice = { slots: [slots[0]!, slots[0]!], values };
		expectParity(plan, { ...many, varying: twice }, lanes);
	});

	test('a model too long for one loop over draws, with all outputs and with few', () => {
		for (const of of [LONG.outputs, LONG.outputs.slice(-1), LONG.outputs.filter((_, at) => at % 90 === 0)])
			expectParity(LONG.plan, { inputs: LONG.inputs, varying: LONG.varying, outputs: of, draws: 70 }, lanes);
	});

	test('a run that is stopped keeps the blocks it has finished', () => {
		const runner = valueOf(compileWasm(plan, { outputs, varying: slots, lanes }));
		let asked = 0;
		const stopped = runner.run({ ...many, cancelled: () => (asked += 1) > 2 });
		const whole = runner.run(many);
		const finished = 2 * runner.blockDraws;
		expect(stopped.complete).toBe(false);
		expect(readSeries(stopped, plan, slotOf(plan, 'y'), finished - 1)).toEqual(readSeries(whole, plan, slotOf(plan, 'y'), finished - 1));
		expect(readSeries(stopped, plan, slotOf(plan, 'y'), finished)).toEqual([undefined, undefined, undefined, undefined, undefined]);
	});

	test('blocks without copies hold the numbers of a whole run', () => {
		const runner = valueOf(compileWasm(plan, { outputs, steady: slots, lanes }));
		runner.open(inputs);
		const steadyOf = (at: number, draw: number): number => 0.1 + at + draw / 100;
		slots.forEach((_, at) => {
			for (let draw = 0; draw < 50; draw += 1) runner.steady[at * runner.stride + draw] = steadyOf(at, draw);
		});
		runner.compute(50);
		const same = Float64Array.from({ length: 5 * 2 * 50 }, (_, i) => steadyOf(Math.floor(i / 50) % 2, i % 50));
		const judge = interpret(plan, { ...many, varying: { slots, values: same }, draws: 50 });
		outputs.forEach((_, output) => {
			for (let year = 0; year < 5; year += 1) {
				const row = output * 5 + year;
				const at = runner.resultAt(output, year);
				const got = runner.results.subarray(at, at + 50);
				expect([...got]).toEqual([...judge.values.subarray(row * judge.stride, row * judge.stride + 50)]);
			}
		});
	});

	test('emits modules that another reader of the format accepts', async () => {
		const reader = await wabt();
		const { bytes } = valueOf(emitPlan({ plan, outputs, inputs: slots, steady: [], lanes }));
		const module = reader.readWasm(bytes, { readDebugNames: false, simd: true });
		expect(() => module.validate()).not.toThrow();
		expect(module.toText({}).includes('f64x2')).toBe(lanes === 2);
	});
});

test('what does not depend on draws is not computed for each of them', () => {
	const lanes = 1;
	const perDraw = (varying: readonly string[]) => {
		const made = emitPlan({
			plan,
			outputs: [slotOf(plan, 'z'), slotOf(plan, 'x')],
			inputs: varying.map((id) => slotOf(plan, id)),
			steady: [],
			lanes
		});
		return valueOf(made).varying.size;
	};
	expect(perDraw(['h'])).toBe(2);
	expect(perDraw(['g'])).toBe(3);
	expect(perDraw([])).toBe(0);
});

test('a model too large for a module is refused, and not run in another way', () => {
	const members = Array.from({ length: 200 }, (_, at) => `m${at}`);
	const large = planTiny(
		tinyModel({
			dimensions: { kind: { index: 'k', members } },
			inputs: { g: null },
			variables: { x: { dims: ['kind'], equation: 'x[k] = g' } }
		}),
		{ firstYear: 0, lastYear: 3000, inputs: { g: 1 } }
	);
	const made = compileWasm(large, { outputs: allSlots(large), varying: [slotOf(large, 'g')], lanes: 2 });
	expect(made.ok).toBe(false);
	expect(made.diagnostics.map((one) => one.code)).toEqual(['too-large-for-wasm']);
	expect(selectEngine().prepare(large, allSlots(large), [slotOf(large, 'g')]).ok).toBe(false);
});

test('arrays of another shape, and slots it was not compiled for, are not taken', () => {
	const { run } = valueOf(compileWasm(plan, { outputs, varying: slots, lanes: 2 }));
	expect(() => run({ ...many, inputs: new Float64Array(3) })).toThrow(RangeError);
	expect(() => run({ ...many, varying: { slots, values: new Float64Array(3) } })).toThrow(RangeError);
	expect(() => run({ ...many, varying: { slots: [...slots].reverse(), values } })).toThrow(RangeError);
	expect(() => run({ ...many, outputs: outputs.slice(1) })).toThrow(RangeError);
});

describe('the engine of this machine', () => {
	test('is vector WebAssembly in Node, and gives the bits of the interpreter', () => {
		expect(supportedLanes()).toBe(2);
		const engine = selectEngine();
		expect(engine.name).toBe('wasm-simd');
		const run = valueOf(engine.prepare(plan, outputs, slots));
		expect(run(plan, many).values).toEqual(runWasm(plan, many).values);
	});

	test('is the interpreter where WebAssembly is missing or blocked, and says so', () => {
		const { WebAssembly: whole } = globalThis;
		try {
			Reflect.deleteProperty(globalThis, 'WebAssembly');
			expect(selectEngine().name).toBe('interpreter');
			const refuse = (): never => {
				throw new EvalError('blocked');
			};
			const blocked = { ...whole, Module: new Proxy(whole.Module, { construct: refuse }) };
			Reflect.set(globalThis, 'WebAssembly', blocked);
			expect(selectEngine().name).toBe('interpreter');
			expect(valueOf(selectEngine().prepare(plan, outputs))(plan, { inputs, outputs }).values).toEqual(
				interpret(plan, { inputs, outputs }).values
			);
		} finally {
			Reflect.set(globalThis, 'WebAssembly', whole);
		}
	});
});
