import { expect, test } from 'vitest';
import { topologicalOrder } from './topological-order';

const needsOf = (edges: readonly (readonly number[])[]) => (node: number) => edges[node] ?? [];

test('each node comes after those it needs', () => {
	expect(topologicalOrder([0, 1, 2, 3], needsOf([[2], [0], [3], []]))).toEqual({ order: [3, 2, 0, 1], loops: [] });
});

test('a circle is given as the nodes on it', () => {
	expect(topologicalOrder([0, 1, 2, 3], needsOf([[1], [2], [1, 3], []])).loops).toEqual([[1, 2]]);
	expect(topologicalOrder([0], needsOf([[0]])).loops).toEqual([[0]]);
});

test('a chain of a hundred thousand needs does not overflow the stack', () => {
	const { order } = topologicalOrder([0], (node) => (node < 100_000 ? [node + 1] : []));
	expect(order).toHaveLength(100_001);
	expect(order[0]).toBe(100_000);
});
