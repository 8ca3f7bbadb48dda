import { expect, test } from 'vitest';
import { sobolIndices, type DesignOutputs } from '$lib/analysis';
import { fillUniforms } from '$lib/base';

const isDeep = process.env['KICHBAN_DEEP'] !== undefined;

/** Outputs of a function of uniform numbers on a pick-freeze design. */
function designOf(of: (x: readonly number[]) => number, factors: number, n: number): DesignOutputs {
	const columns = Array.from({ length: 2 * factors }, (_, dimension) => {
		const column = new Float64Array(n);
		fillUniforms({ seed: 11, sampling: 'philox' }, dimension, { first: 0, count: n }, column);
		return column;
	});
	const row = (k: number, fromB: (i: number) => boolean) =>
		Array.from({ length: factors }, (_, i) => columns[fromB(i) ? factors + i : i]?.[k] ?? NaN);
	const outputs = (fromB: (i: number) => boolean) => Float64Array.from({ length: n }, (_, k) => of(row(k, fromB)));
	return {
		a: outputs(() => false),
		b: outputs(() => true),
		ab: Array.from({ length: factors }, (_, factor) => outputs((i) => i === factor)),
		ba: Array.from({ length: factors }, (_, factor) => outputs((i) => i !== factor))
	};
}

const A = 7;
const B = 0.1;
const ishigami = (u: readonly number[]) => {
	const [x1 = 0, x2 = 0, x3 = 0] = u.map((one) => Math.PI * (2 * one - 1));
	return Math.sin(x1) + A * Math.sin(x2) ** 2 + B * x3 ** 4 * Math.sin(x1);
};
// Closed forms: Saltelli et al., Global Sensitivity Analysis: The Primer (2008), section 4.5.
const V1 = 0.5 * (1 + (B * Math.PI ** 4) / 5) ** 2;
const V2 = A ** 2 / 8;
const V13 = B ** 2 * Math.PI ** 8 * (1 / 18 - 1 / 50);
const V = V1 + V2 + V13;

test('indices of the Ishigami function lie within their intervals, which halve as draws quadruple', () => {
	const widths = [2000, 8000].map((n) => {
		const table = sobolIndices(designOf(ishigami, 3, n), { seed: 1 });
		if (table === undefined) throw new Error('the function varies');
		const first = [V1 / V, V2 / V, 0];
		const total = [(V1 + V13) / V, V2 / V, V13 / V];
		return table.factors.map((factor, i) => {
			for (const [estimate, exact] of [[factor.first, first[i] ?? NaN] as const, [factor.total, total[i] ?? NaN] as const]) {
				const { low, high } = estimate;
				// A 95 % interval misses one time in twenty; half as wide again covers 99.7 %.
				const slack = (high - low) / 4;
				expect(exact).toBeGreaterThan(low - slack);
				expect(exact).toBeLessThan(high + slack);
			}
			return factor.total.high - factor.total.low;
		});
	});
	const ratio = (widths[0]?.[0] ?? NaN) / (widths[1]?.[0] ?? NaN);
	expect(ratio).toBeGreaterThan(1.6);
	expect(ratio).toBeLessThan(2.5);
});

test('pairs of the Ishigami function: only the first and third act together', () => {
	const table = sobolIndices(designOf(ishigami, 3, isDeep ? 64_000 : 8000), { seed: 2 });
	const exact = [0, V13 / V, 0];
	exact.forEach((value, at) => {
		const { low, high } = table?.pairs?.[at] ?? { low: NaN, high: NaN };
		// As above: half as wide again.
		expect(value).toBeGreaterThan(low - (high - low) / 4);
		expect(value).toBeLessThan(high + (high - low) / 4);
	});
});

test('indices of the G-function lie within their intervals', () => {
	// Sobol's g: the product of (|4x − 2| + a) / (1 + a), with partial variances 1 / (3 (1 + a)²). Saltelli and Sobol 1995.
	const weights = [0, 1, 4.5, 9];
	const parts = weights.map((a) => 1 / (3 * (1 + a) ** 2));
	const g = (u: readonly number[]) => weights.reduce((product, a, i) => (product * (Math.abs(4 * (u[i] ?? NaN) - 2) + a)) / (1 + a), 1);
	const all = parts.reduce((product, part) => product * (1 + part), 1);
	const table = sobolIndices(designOf(g, 4, isDeep ? 64_000 : 8000), { seed: 3 });
	expect(Math.abs((table?.mean ?? NaN) - 1)).toBeLessThan(0.03);
	parts.forEach((part, i) => {
		const factor = table?.factors[i];
		const exact = { first: part / (all - 1), total: (part * all) / (1 + part) / (all - 1) };
		for (const kind of ['first', 'total'] as const) {
			const { low, high } = factor?.[kind] ?? { low: NaN, high: NaN };
			expect(exact[kind]).toBeGreaterThan(low - (high - low) / 4);
			expect(exact[kind]).toBeLessThan(high + (high - low) / 4);
		}
	});
});

test('an output that does not vary has no indices', () => {
	expect(
		sobolIndices(
			designOf(() => 3, 2, 64),
			{ seed: 1 }
		)
	).toBeUndefined();
});
