import { describe, expect, test } from 'vitest';
import { tinyModel } from '../../../../tests/support/tiny-model';
import { allSlots, inputsFor, planTiny, slotOf } from '../../../../tests/support/tiny-run';
import { readSeries } from '../evaluate/read-series';
import { interpret, strideOf } from '.';

const DATA = { firstYear: 2020, lastYear: 2022, inputs: { g: 0.5 }, base: { x: 4 } };
const plan = planTiny(
	tinyModel({
		inputs: { g: null },
		constants: { k: { value: 3 } },
		variables: { x: 'x = x(-1) * (1 + g)', y: 'y = k * x', z: 'z = y + 1' }
	}),
	DATA
);
const inputs = inputsFor(plan, DATA);

describe('a run', () => {
	test('goes from the base year through every year', () => {
		const result = interpret(plan, { inputs, outputs: allSlots(plan) });
		expect(result.complete).toBe(true);
		expect(readSeries(result, plan, slotOf(plan, 'x'))).toEqual([4, 6, 9]);
		expect(readSeries(result, plan, slotOf(plan, 'y'))).toEqual([12, 18, 27]);
		expect(readSeries(result, plan, slotOf(plan, 'k'))).toEqual([3, 3, 3]);
	});

	test('leaves the request as it was', () => {
		const before = inputs.slice();
		interpret(plan, { inputs, outputs: allSlots(plan) });
		expect(inputs).toEqual(before);
	});

	test('gives back its outputs only, in the order asked for', () => {
		const result = interpret(plan, { inputs, outputs: [slotOf(plan, 'y'), slotOf(plan, 'x')] });
		expect([...result.values]).toEqual([12, 18, 27, 4, 6, 9]);
		expect(() => readSeries(result, plan, slotOf(plan, 'z'))).toThrow(RangeError);
	});

	test('takes inputs and base values that differ between draws', () => {
		const slots = [slotOf(plan, 'g'), slotOf(plan, 'x')];
		// [year][g, x][draw]: growth 0, 1; base value 2, 8.
		const values = Float64Array.from([0, 1, 2, 8, 0, 1, NaN, NaN, 0, 1, NaN, NaN]);
		const result = interpret(plan, { inputs, varying: { slots, values }, outputs: [slotOf(plan, 'x')], draws: 2 });
		expect(readSeries(result, plan, slotOf(plan, 'x'), 0)).toEqual([2, 2, 2]);
		expect(readSeries(result, plan, slotOf(plan, 'x'), 1)).toEqual([8, 16, 32]);
	});

	test('that is stopped keeps the draws it has finished', () => {
		let asked = 0;
		const result = interpret(plan, { inputs, outputs: [slotOf(plan, 'x')], draws: 200, cancelled: () => (asked += 1) > 2 });
		expect(result.complete).toBe(false);
		expect(readSeries(result, plan, slotOf(plan, 'x'), 127)).toEqual([4, 6, 9]);
		expect(readSeries(result, plan, slotOf(plan, 'x'), 128)).toEqual([undefined, undefined, undefined]);
	});

	test('does not take arrays of another shape', () => {
		expect(() => interpret(plan, { inputs: new Float64Array(3), outputs: [] })).toThrow(RangeError);
		const varying = { slots: [slotOf(plan, 'g')], values: new Float64Array(3) };
		expect(() => interpret(plan, { inputs, varying, outputs: [], draws: 2 })).toThrow(RangeError);
	});

	test('reads an overflow as no value', () => {
		const huge = inputsFor(plan, { ...DATA, inputs: { g: 1e200 } });
		const result = interpret(plan, { inputs: huge, outputs: [slotOf(plan, 'x')] });
		expect(readSeries(result, plan, slotOf(plan, 'x'))).toEqual([4, 4e200, undefined]);
	});
});

describe('a row of draws', () => {
	test.each([
		[1, 1],
		[2, 8],
		[8, 8],
		[100, 104],
		[64, 72],
		[10_240, 10_248]
	])('of %i is %i numbers long', (draws, stride) => {
		expect(strideOf(draws)).toBe(stride);
	});
});
