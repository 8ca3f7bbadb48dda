import { assertDefined } from '$lib/base';
import { readsOf } from '../resolve/node-reads';
import type { ResolvedSeries } from '../resolve/resolve-series';
import type { Given } from './availability';

/** What the search for missing data knows. */
interface Search {
	readonly all: readonly ResolvedSeries[];
	readonly given: Given;
	readonly available: ReadonlySet<number>;
	/** Series that would be available if every input had a path. */
	readonly startable: ReadonlySet<number>;
}

/** Unavailable series that each unavailable series reads, and those among them that lack a value to start from. */
interface Blame extends Search {
	readonly reads: ReadonlyMap<number, readonly number[]>;
	readonly starts: ReadonlySet<number>;
}

/**
 * For each series that the pack lacks data for, by position: the inputs and base values that it would have to give.
 *
 * A series that is never defined though nothing is missing, such as one before the first member of a dimension, is not listed.
 */
export function missingData(search: Search): ReadonlyMap<number, readonly number[]> {
	const unavailable = [...search.all.keys()].filter((position) => !search.available.has(position));
	const reads = new Map(unavailable.map((position) => [position, readsWithin(position, search)]));
	const starts = new Set(unavailable.filter((position) => needsStart(position, search, reads)));
	const causes = unavailable.map((position) => [position, causesOf(position, { ...search, reads, starts })] as const);
	return new Map(causes.filter(([, because]) => because.length > 0));
}

/** Missing inputs, and series that need a value of their own to start from; those that read their own past go before others. */
function causesOf(position: number, { all, reads, starts }: Blame): readonly number[] {
	const reached = [...reachable([position], reads)].sort((a, b) => a - b);
	const inputs = reached.filter((one) => assertDefined(all[one], 'series').series.quantity.kind === 'input');
	const startless = reached.filter((one) => starts.has(one));
	const direct = startless.filter((one) => reads.get(one)?.includes(one));
	return [...inputs, ...(direct.length > 0 ? direct : startless)];
}

/** Whether a series hangs on its own past (or on itself in the base year) and nothing says where it starts. */
function needsStart(position: number, { all, startable }: Search, reads: ReadonlyMap<number, readonly number[]>): boolean {
	const one = assertDefined(all[position], 'series');
	if (one.series.quantity.kind !== 'variable' || one.baseEquation !== undefined || startable.has(position)) return false;
	return reachable(reads.get(position) ?? [], reads).has(position);
}

/** Some series and every unavailable one that they read, directly or through others. */
function reachable(from: readonly number[], reads: ReadonlyMap<number, readonly number[]>): ReadonlySet<number> {
	const reached = new Set(from);
	for (const one of reached) for (const read of reads.get(one) ?? []) reached.add(read);
	return reached;
}

function readsWithin(position: number, { all, given, available }: Search): readonly number[] {
	const { equation, baseEquation } = assertDefined(all[position], 'series');
	const bodies = [equation, given.anchored.has(position) ? undefined : baseEquation];
	const reads: readonly number[] = bodies.flatMap((one) => (one === undefined ? [] : readsOf(one.body).map((read) => read.slot)));
	return reads.filter((read) => !available.has(read));
}
