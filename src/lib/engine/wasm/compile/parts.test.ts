import { describe, expect, test } from 'vitest';
import { Graph, type NodeId } from '../graph/graph';
import { partsOf } from './parts';

/** A chain of sums, each of the one before and a number of the year; some are stored. */
function chain(length: number, isStored: (at: number) => boolean) {
	const graph = new Graph();
	let node = graph.load({ pointer: 'draw', offset: 0 });
	const perDraw = Array.from({ length }, (_, at) => {
		node = graph.of('add', graph.of('mul', node, graph.number(at + 2)), graph.load({ pointer: 'draw', offset: 8 * at }));
		return { node, cell: { pointer: 'row', offset: 8 * at } as const };
	}).filter((_, at) => isStored(at));
	return { graph, common: [], perDraw, resolve: (id: NodeId) => id };
}

describe('work per draw', () => {
	test('that is short stays one loop', () => {
		expect(partsOf(chain(400, () => true))).toHaveLength(1);
	});

	test('that is long becomes several, each with its own results in order, which read what those before have stored', () => {
		const phase = chain(1200, () => true);
		const parts = partsOf(phase);
		expect(parts.length).toBeGreaterThan(1);
		expect(parts.flatMap(({ results }) => results)).toEqual(phase.perDraw);
		const last = parts[0]!.results.at(-1)!;
		const stand = phase.graph.node(parts[1]!.resolve(last.node));
		expect(stand).toMatchObject({ op: 'load', cell: last.cell });
	});

	test('stays one loop where parts would compute much of it again', () => {
		const { graph, perDraw, ...phase } = chain(1200, () => true);
		const shared = perDraw.at(-1)!.node;
		// Every result rests on the whole chain, of which nothing is stored.
		const results = [1, 2, 3].map((at) => ({
			node: graph.of('mul', shared, graph.number(at / 7)),
			cell: { pointer: 'row', offset: 8 * at } as const
		}));
		expect(partsOf({ ...phase, graph, perDraw: results })).toHaveLength(1);
	});

	test('without results is none', () => {
		expect(partsOf(chain(10, () => false))).toEqual([]);
	});
});
