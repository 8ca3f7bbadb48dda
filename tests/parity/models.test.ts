/* WebAssembly and the interpreter agree bit for bit: generated models, for every kind of block, whatever differs between draws. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkModel, compileWasm, interpret, planModel, type Plan, type RunRequest, type SlotIndex } from '$lib/engine';
import { expectParity, firstDifference, LANES } from '../support/parity';
import { randomModels, type RandomModel } from '../support/random-model';
import { allSlots, hasSlot, inputsFor, inputsOf, slotOf, valueOf } from '../support/tiny-run';

const RUNS = process.env['KICHBAN_DEEP'] === undefined ? 500 : 2000;
const DRAWS = [1, 2, 3, 63, 64, 65, 513] as const;
const YEARS = 6;

/** Model number, draws, which of the inputs vary (bits), and which of the slots are outputs. */
const cases = fc.record({
	random: randomModels,
	draws: fc.constantFrom(...DRAWS),
	vary: fc.nat(2 ** 11 - 1),
	keep: fc.option(fc.nat(999)),
	seed: fc.nat(1000)
});
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

describe.each(LANES)('with %i lanes', (lanes) => {
	test(`${RUNS / 2} generated models`, { timeout: 900_000 }, () => {
		fc.assert(
			fc.property(cases, (one) => {
				const request = requestOf(one);
				if (request !== undefined) expectParity(request.plan, request.request, lanes);
			}),
			{ numRuns: RUNS / 2, seed: lanes }
		);
	});

	test('every split of draws gives the same bits', () => {
		fc.assert(
			fc.property(cases, fc.array(fc.integer({ min: 1, max: 70 }), { minLength: 1, maxLength: 4 }), (one, sizes) => {
				const made = requestOf({ ...one, draws: 513, vary: one.vary | 1 });
				if (made === undefined) return;
				const { plan, request } = made;
				const { run } = valueOf(compileWasm(plan, { outputs: request.outputs, varying: request.varying?.slots ?? [], lanes }));
				const whole = run(request);
				const size = sizes.reduce((sum, part) => sum + part, 0);
				const part = run({ ...request, draws: size, varying: partOf(request, 513 - size, size) });
				const tail = { ...whole, draws: size, values: whole.values.subarray(513 - size) };
				expect(firstDifference(tail, part)).toBeUndefined();
			}),
			{ numRuns: 15, seed: lanes }
		);
	});
});

test('most generated models have values to compare', () => {
	let [defined, all] = [0, 0];
	for (const one of fc.sample(cases, { numRuns: 100, seed: 7 })) {
		const made = requestOf({ ...one, keep: null });
		if (made === undefined) continue;
		const { values } = interpret(made.plan, made.request);
		all += values.length;
		defined += values.reduce((count, value) => count + (Number.isFinite(value) ? 1 : 0), 0);
	}
	expect(defined / all).toBeGreaterThan(0.3);
});

function requestOf({ random, draws, vary, keep, seed }: Case): { readonly plan: Plan; readonly request: RunRequest } | undefined {
	const plan = planOf(random);
	if (plan === undefined) return undefined;
	const ids = random.variable.filter((id, at) => ((vary >> at) & 1) === 1 && hasSlot(plan, id));
	const slots = ids.map((id) => slotOf(plan, id));
	const all = allSlots(plan);
	const outputs: readonly SlotIndex[] = keep === null ? all : all.filter((_, at) => (at * 7 + keep) % 5 === 0);
	const values = Float64Array.from({ length: YEARS * slots.length * draws }, (_, at) => drawn(at + seed));
	const varying = slots.length === 0 ? {} : { varying: { slots, values } };
	return { plan, request: { inputs: inputsFor(plan, random.data), outputs: outputs.length === 0 ? all : outputs, draws, ...varying } };
}

/** A formula may be refused, as a power of something unknown by something with a unit; such a model has nothing to compare. */
function planOf({ model, data }: RandomModel): Plan | undefined {
	const checked = checkModel(model);
	if (!checked.ok) return undefined;
	const planned = planModel(checked.value, { closure: 'main', firstYear: data.firstYear, lastYear: data.lastYear, ...inputsOf(data) });
	return planned.ok ? planned.value : undefined;
}

/** Numbers of several sizes, zeros and missing ones among them. */
function drawn(at: number): number {
	const x = Math.sin(at * 12.9898) * 43758.5453;
	const fraction = x - Math.floor(x);
	if (fraction < 0.02) return 0;
	if (fraction > 0.98) return NaN;
	return (fraction - 0.3) * 10 ** ((at % 5) - 1);
}

function partOf({ varying, draws = 1 }: RunRequest, first: number, count: number): NonNullable<RunRequest['varying']> {
	const { slots, values } = varying ?? { slots: [], values: new Float64Array(0) };
	const rows = YEARS * slots.length;
	return {
		slots,
		values: Float64Array.from({ length: rows * count }, (_, at) => values[Math.floor(at / count) * draws + first + (at % count)] ?? NaN)
	};
}
