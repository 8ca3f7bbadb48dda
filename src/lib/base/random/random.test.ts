import { expect, test } from 'vitest';
import { choleskyOf } from './cholesky';
import { philox, type Counter, type Key } from './philox';
import { fillSobol } from './sobol';
import { fillUniforms } from './uniforms';

// Source: known-answer file of Random123 (philox4x32, 10 rounds), D. E. Shaw Research.
const KNOWN: readonly { readonly counter: readonly number[]; readonly key: readonly number[]; readonly answer: readonly number[] }[] = [
	{ counter: [0, 0, 0, 0], key: [0, 0], answer: [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8] },
	{
		counter: [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
		key: [0xffffffff, 0xffffffff],
		answer: [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd]
	},
	{
		counter: [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
		key: [0xa4093822, 0x299f31d0],
		answer: [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1]
	}
];

test.each(KNOWN)('Philox gives the published words for counter $counter', ({ counter, key, answer }) => {
	expect(philox(counter as unknown as Counter, key as unknown as Key).map((word) => word >>> 0)).toEqual(answer);
});

test.each([0, 1, 2, 7, 30])(
	'1,024 points of Sobol dimension %i fall one into each of 1,024 equal intervals, whatever the seed',
	(dimension) => {
		for (const seed of [1, 20260801]) {
			const points = new Float64Array(1024);
			fillSobol(seed, dimension, { first: 0, count: 1024 }, points);
			expect(new Set(Array.from(points, (x) => Math.floor(x * 1024))).size).toBe(1024);
			expect(points.every((x) => x > 0 && x < 1)).toBe(true);
		}
	}
);

test('two Sobol dimensions fill every cell of a 32 by 32 grid once', () => {
	const [x, y] = [0, 1].map((dimension) => {
		const points = new Float64Array(1024);
		fillSobol(5, dimension, { first: 0, count: 1024 }, points);
		return points;
	});
	const cells = new Set(Array.from(x ?? [], (value, k) => Math.floor(value * 32) * 32 + Math.floor((y?.[k] ?? 0) * 32)));
	expect(cells.size).toBe(1024);
});

test.each(['sobol', 'philox'] as const)('a draw made alone has the numbers it has among others (%s)', (sampling) => {
	const source = { seed: 42, sampling };
	for (const dimension of [0, 3, 900]) {
		const many = new Float64Array(300);
		fillUniforms(source, dimension, { first: 0, count: 300 }, many);
		for (const draw of [0, 1, 255, 256, 299]) {
			const one = new Float64Array(1);
			fillUniforms(source, dimension, { first: draw, count: 1 }, one);
			expect(one[0]).toBe(many[draw]);
		}
	}
});

test('neighbouring Philox draws are not correlated', () => {
	const count = 20_000;
	const numbers = new Float64Array(count);
	fillUniforms({ seed: 3, sampling: 'philox' }, 0, { first: 0, count }, numbers);
	let product = 0;
	for (let k = 1; k < count; k++) product += ((numbers[k] ?? 0) - 0.5) * ((numbers[k - 1] ?? 0) - 0.5);
	// Of independent numbers the correlation has standard deviation 1/√n = 0.007; four of them.
	expect(Math.abs((product / (count - 1)) * 12)).toBeLessThan(0.028);
});

test('a correlation matrix is the product of its triangle with itself turned over; an impossible one has none', () => {
	const matrix = Float64Array.from([1, 0.5, 0.2, 0.5, 1, -0.3, 0.2, -0.3, 1]);
	const answer = choleskyOf(matrix, 3);
	if (!answer.ok) throw new Error('a possible matrix was refused');
	const { factor } = answer;
	for (let i = 0; i < 3; i++) {
		for (let j = 0; j <= i; j++) {
			const sum = [0, 1, 2].reduce((total, k) => total + (factor[i * 3 + k] ?? 0) * (factor[j * 3 + k] ?? 0), 0);
			// Rounding of a sum of three products.
			expect(Math.abs(sum - (matrix[i * 3 + j] ?? 0))).toBeLessThan(1e-15);
		}
	}
	expect(choleskyOf(Float64Array.from([1, 0.9, -0.9, 0.9, 1, 0.9, -0.9, 0.9, 1]), 3).ok).toBe(false);
});
