/* The order of declarations, and the company a draw is computed in, change no bit of a result. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interpret, readSeries, type Plan } from '$lib/engine';
import type { ModelDefinition } from '$lib/model';
import { shuffled } from '../support/shuffle';
import { tinyModel, type TinyModel, type TinyVariable } from '../support/tiny-model';
import { allSlots, inputsFor, planTiny, runTiny, slotOf, type TinyData } from '../support/tiny-run';

const INPUTS = ['a', 'b', 'c'];
const DATA: TinyData = {
	firstYear: 2020,
	lastYear: 2024,
	inputs: { a: [1.1, 0.7, 2.3, 0.1, 3.3], b: -0.37, c: [0, 1, 0, 2, 5] },
	base: { x0: 1.7, x3: 0.9 }
};

/** One random variable: what it reads and how. Only variables before it are read within the year, so that there is no loop. */
const step = fc.record({ shape: fc.nat(7), left: fc.nat(99), right: fc.nat(99), lag: fc.nat(2) });
interface Step {
	readonly shape: number;
	readonly left: number;
	readonly right: number;
	readonly lag: number;
}

const steps = fc.array(step, { minLength: 4, maxLength: 14 });
const choices = fc.array(fc.nat(1000), { minLength: 20, maxLength: 20 });

describe('the order of declarations', () => {
	test('changes neither the order of evaluation nor a bit of the results', () => {
		fc.assert(
			fc.property(steps, choices, (recipe, order) => {
				const model = randomModel(recipe);
				const other = shuffledModel(model, order);
				const [first, second] = [runTiny(model, DATA), runTiny(other, DATA)];
				expect(orderOf(second.plan)).toEqual(orderOf(first.plan));
				for (const { id } of first.plan.slots) expect(bits(second.series(id))).toEqual(bits(first.series(id)));
			}),
			{ numRuns: 150 }
		);
	});
});

describe('a block of draws', () => {
	test('gives each draw the bits that it has alone', () => {
		fc.assert(
			fc.property(steps, fc.integer({ min: 1, max: 70 }), (recipe, draws) => {
				const plan = planTiny(randomModel(recipe), DATA);
				const inputs = inputsFor(plan, DATA);
				const slots = [slotOf(plan, 'a'), slotOf(plan, 'x0')];
				const valueOf = (year: number, at: number, draw: number) => Math.sin(1 + year * 7 + at * 3 + draw) * 3;
				const block = Float64Array.from({ length: 5 * 2 * draws }, (_, i) =>
					valueOf(Math.floor(i / (2 * draws)), Math.floor(i / draws) % 2, i % draws)
				);
				const outputs = allSlots(plan);
				const together = interpret(plan, { inputs, varying: { slots, values: block }, outputs, draws });
				const draw = draws - 1;
				const alone = inputs.slice();
				for (let year = 0; year < 5; year += 1)
					slots.forEach((slot, at) => (alone[year * plan.slots.length + slot] = valueOf(year, at, draw)));
				const single = interpret(plan, { inputs: alone, outputs });
				for (const slot of outputs) expect(bits(readSeries(together, plan, slot, draw))).toEqual(bits(readSeries(single, plan, slot)));
			}),
			{ numRuns: 60 }
		);
	});

	test('asked for one output, computes the bits that it has among all', () => {
		fc.assert(
			fc.property(steps, fc.nat(99), (recipe, pick) => {
				const { plan, series } = runTiny(randomModel(recipe), DATA);
				const slot = allSlots(plan)[pick % plan.slots.length]!;
				const inputs = inputsFor(plan, DATA);
				expect(bits(readSeries(interpret(plan, { inputs, outputs: [slot] }), plan, slot))).toEqual(bits(series(plan.slots[slot]!.id)));
			}),
			{ numRuns: 100 }
		);
	});
});

function randomModel(recipe: readonly Step[]): ModelDefinition {
	const variables: Record<string, TinyVariable | string> = {};
	recipe.forEach((one, at) => (variables[`x${at}`] = equationOf(one, at)));
	const dimensions = { kind: { index: 'k', members: ['p', 'q', 'r'] } };
	variables['v'] = { dims: ['kind'], equation: 'v[k] = v[k - 1] * 0.7 + x0', members: ['v[p] = a + x1'] };
	variables['total'] = 'total = sum(v * 1.1) - sum(v[k](-1) / a)';
	const model: TinyModel = { dimensions, variables, inputs: Object.fromEntries(INPUTS.map((id) => [id, null])) };
	return tinyModel(model);
}

function equationOf({ shape, left, right, lag }: Step, at: number): string {
	const names = [...INPUTS, ...Array.from({ length: at }, (_, before) => `x${before}`)];
	const a = names[left % names.length] ?? 'a';
	const b = names[right % names.length] ?? 'b';
	const past = lag === 0 ? b : `${b}(-${lag})`;
	const shapes = [
		`${a} + ${past} * 0.3`,
		`${a} / ${past}`,
		`x${at}(-1) * (1 + ${a} / 10)`,
		`if(${a} > ${past}, ${a}, ${b})`,
		`max(${a}, ${past}, 0.2) - min(${a}, ${b})`,
		`exp(min(${a}, 3)) * log(abs(${past}) + 1)`,
		`abs(${a}) ^ 0.4 + sqrt(abs(${past}))`,
		`${a} - base(${a})`
	];
	return `x${at} = ${shapes[shape] ?? ''}`;
}

function shuffledModel(model: ModelDefinition, order: readonly number[]): ModelDefinition {
	return {
		...model,
		variables: shuffled(model.variables, order),
		inputs: shuffled(model.inputs, order),
		constants: shuffled(model.constants, order)
	};
}

function orderOf(plan: Plan) {
	const idOf = (slot: number) => plan.slots[slot]?.id;
	return { order: plan.order.map(idOf), baseOrder: plan.baseOrder.map(idOf) };
}

/** Values with the sign of zero kept, which `toEqual` on numbers tells apart only by accident of the matcher. */
function bits(values: readonly (number | undefined)[]): readonly string[] {
	return values.map((value) => (value === undefined ? '–' : String(new BigUint64Array(Float64Array.of(value).buffer)[0])));
}
