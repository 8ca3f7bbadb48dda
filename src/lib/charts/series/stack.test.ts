import { expect, test } from 'vitest';
import { stackValues } from './stack';

const series = (values: readonly (number | undefined)[]) => ({ id: '', label: '', colour: 0, dash: 0, values });

test('positive parts stand on each other and negative parts hang below zero', () => {
	const pieces = stackValues({ years: [2026], series: [series([2]), series([-1]), series([3]), series([-4])] });
	expect(pieces.map(({ from, to }) => [from, to])).toEqual([
		[0, 2],
		[0, -1],
		[2, 5],
		[-1, -5]
	]);
});

test('a year without a value takes no room', () => {
	const pieces = stackValues({ years: [2026, 2027], series: [series([undefined, 1]), series([2, 2])] });
	expect(pieces.map(({ at, from, to }) => [at, from, to])).toEqual([
		[0, 0, 0],
		[0, 0, 2],
		[1, 0, 1],
		[1, 1, 3]
	]);
});
