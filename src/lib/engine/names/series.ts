import { toSeriesId, type SeriesId } from '$lib/model';
import type { NamedQuantity } from '../types';
import { dimensionsOf, type NameTable } from './name-table';

/** One scalar series: a quantity and, for each of its dimensions, the position of a member. */
export interface Series {
	readonly id: SeriesId;
	readonly quantity: NamedQuantity;
	/** One position per dimension, in bracket order. */
	readonly members: readonly number[];
}

/** Every series of a quantity; the last dimension changes fastest. */
export function seriesOf(quantity: NamedQuantity, table: NameTable): readonly Series[] {
	const sizes = dimensionsOf(quantity, table).map((dimension) => dimension.members.length);
	return memberTuples(sizes).map((members) => ({ id: seriesIdAt(quantity, members, table), quantity, members }));
}

/** Every series of a name table, in reading order. */
export function listSeries(table: NameTable): readonly Series[] {
	return [...table.names.values()].flatMap((quantity) => seriesOf(quantity, table));
}

/** Id of the series at some members of a quantity. */
export function seriesIdAt(quantity: NamedQuantity, members: readonly number[], table: NameTable): SeriesId {
	const names = dimensionsOf(quantity, table).map((dimension, at) => dimension.members[members[at] ?? -1] ?? '');
	return toSeriesId(quantity.id, names);
}

/** Every choice of one position per axis, the last axis fastest: `[2, 2]` gives 00, 01, 10, 11. */
export function memberTuples(sizes: readonly number[]): readonly (readonly number[])[] {
	let tuples: readonly (readonly number[])[] = [[]];
	for (const size of sizes) tuples = tuples.flatMap((tuple) => Array.from({ length: size }, (_, at) => [...tuple, at]));
	return tuples;
}
