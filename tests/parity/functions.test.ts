/* exp, log and power of WebAssembly give the bits of the interpreter, and so of `base/math`, whose accuracy is tested there. */
import { describe, expect, test } from 'vitest';
import { interpret, type Plan, type SlotIndex } from '$lib/engine';
import { expectParity, LANES } from '../support/parity';
import { tinyModel } from '../support/tiny-model';
import { inputsFor, planTiny, slotOf } from '../support/tiny-run';

const SPECIAL = [
	0,
	-0,
	1,
	-1,
	2,
	-2,
	0.5,
	-0.5,
	3,
	-3,
	2.5,
	10,
	1 / 3,
	Infinity,
	-Infinity,
	NaN,
	5e-324,
	-5e-324,
	2.2250738585072014e-308,
	1e-310,
	1.7976931348623157e308,
	-1.7976931348623157e308,
	1e300,
	1e-300,
	600,
	-600,
	599.99,
	700,
	709.78,
	709.79,
	-708,
	-745.2,
	-746.5,
	710.5,
	1023,
	1024,
	-1074,
	-1075,
	1 + 2 ** -52,
	1 - 2 ** -53,
	0.9987,
	1.0053,
	2 ** 52,
	2 ** 53,
	2 ** 53 - 1,
	-(2 ** 53) + 1,
	4503599627370495.5
];

/** Numbers of every size and sign, from a fixed sequence. */
function spread(count: number, decades: number, seed: number): readonly number[] {
	return Array.from({ length: count }, (_, k) => {
		const [a, b] = [(Math.sin(k * 12.9898 + seed) * 43758.5453) % 1, (Math.sin(k * 78.233 + seed) * 12543.123) % 1];
		return Math.sign(b) * 10 ** (a * decades);
	});
}

/** A model with one equation of x and y, and every pair as a draw. */
function runPairs(equation: string, pairs: readonly (readonly [number, number])[], lanes: 1 | 2, isUniformY = false): void {
	const plan = planTiny(tinyModel({ inputs: { x: null, y: null }, variables: { z: equation } }), {
		firstYear: 2020,
		lastYear: 2020,
		inputs: { x: 1, y: 0.4 }
	});
	const slots = (isUniformY ? ['x'] : ['x', 'y']).map((id) => slotOf(plan, id));
	const values = Float64Array.from(slots.flatMap((_, at) => pairs.map((pair) => pair[at] ?? NaN)));
	const inputs = inputsFor(plan, { firstYear: 2020, lastYear: 2020, inputs: { x: 1, y: 0.4 } });
	expectParity(plan, { inputs, varying: { slots, values }, outputs: [slotOf(plan, 'z')], draws: pairs.length }, lanes);
}

const pairsOf = (xs: readonly number[], ys: readonly number[]) => xs.flatMap((x) => ys.map((y) => [x, y] as const));

describe.each(LANES)('with %i lanes', (lanes) => {
	test('exp and log agree for special values and every size of argument', () => {
		const xs = [...SPECIAL, ...spread(4000, 4, 1), ...spread(2000, 320, 2), ...Array.from({ length: 3000 }, (_, k) => -760 + k / 2)];
		for (const equation of ['z = exp(x)', 'z = log(x)']) runPairs(equation, pairsOf(xs, [0]), lanes);
	});

	test('power agrees for every pair of special values', () => {
		runPairs('z = x ^ y', pairsOf(SPECIAL, SPECIAL), lanes);
	});

	test('power agrees for ordinary and extreme pairs', () => {
		const ordinary = spread(3000, 5, 3).map((x, k) => [Math.abs(x), spread(3000, 1, 4)[k] ?? 0] as const);
		const extreme = spread(3000, 320, 5).map((x, k) => [x, (k - 1500) / 100] as const);
		const large = Array.from({ length: 3000 }, (_, k) => [1 + (k - 1500) / 5000, (k % 37) * 100 - 1800] as const);
		for (const pairs of [ordinary, extreme, large]) runPairs('z = x ^ y', pairs, lanes);
	});

	test('a power with an exponent common to all draws, or a base', () => {
		const xs = [...SPECIAL, ...spread(500, 5, 6)];
		runPairs('z = x ^ y', pairsOf(xs, [0]), lanes, true);
		runPairs('z = y ^ x', pairsOf(xs, [0]), lanes, true);
		runPairs('z = x ^ 2 + 3 ^ x', pairsOf(xs, [0]), lanes, true);
	});

	test.each([
		'z = max(x, 0)',
		'z = min(0, x)',
		'z = max(x, 2.5)',
		'z = min(-1, x)',
		'z = max(x, y)',
		'z = min(x, y)',
		'z = max(-0, x)',
		'z = abs(x) - sqrt(y)'
	])('%s keeps the sign of zero and what is undefined', (equation) => runPairs(equation, pairsOf(SPECIAL, SPECIAL), lanes));

	test.each([
		'z = x / y',
		'z = if(x < y, x, y)',
		'z = if(x <= y or y > 1, 1 / x, undefined)',
		'z = if(not (x == y) and x != 0, x * y, 7)',
		'z = if(not (not (x > 0.5)), x + y, x - y)',
		'z = if(x / y > 1, -x, -y)',
		'z = if(if(x > 0, y, 1 / y) > 0, 1, 2)'
	])('%s', (equation) => runPairs(equation, pairsOf(SPECIAL, SPECIAL), lanes));
});

test('what is compared is not all undefined', () => {
	const plan: Plan = planTiny(tinyModel({ inputs: { x: null }, variables: { z: 'z = exp(x)' } }), {
		firstYear: 2020,
		lastYear: 2020,
		inputs: { x: 1 }
	});
	const outputs: readonly SlotIndex[] = [slotOf(plan, 'z')];
	expect(interpret(plan, { inputs: inputsFor(plan, { firstYear: 2020, lastYear: 2020, inputs: { x: 1 } }), outputs }).values[0]).toBe(
		Math.E
	);
});
