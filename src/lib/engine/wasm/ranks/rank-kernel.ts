import { isFunction } from '../run/instance';
import { supportedLanes } from '../run/support';
import { MOST_VALUES, NO_OFFSET, RANK_BINS, RANKS_AT, rankModule, SOUGHT, TURN } from './rank-module';

/**
 * The values of some ranks of a row, as if it were sorted: ranks count from 0 and rise.
 *
 * Values are counted in bins, and only those of the few bins that hold a wanted rank are gathered and sorted; which bin a value is in
 * rises with the value. `undefined` where bins cannot be laid over the values, because one is missing or infinite, or because they are too
 * many, too close or too far apart.
 */
export type RankKernel = (values: Float64Array, ranks: readonly number[]) => readonly number[] | undefined;

let known: { readonly kernel: RankKernel | undefined } | undefined;

/** The kernel of this thread; `undefined` where WebAssembly or its vectors are missing. */
export function rankKernel(): RankKernel | undefined {
	known ??= { kernel: supportedLanes() === 2 ? startKernel() : undefined };
	return known.kernel;
}

/** Pieces up to this length are sorted in place faster than a call takes. */
const SHORT = 32;

function startKernel(): RankKernel {
	const { memory, place, count, gather } = new WebAssembly.Instance(new WebAssembly.Module(rankModule())).exports;
	if (!(memory instanceof WebAssembly.Memory) || !isFunction(place) || !isFunction(count) || !isFunction(gather))
		throw new Error('a module without its exports');
	const numbers = new Float64Array(memory.buffer);
	const counts = new Uint32Array(memory.buffer, RANKS_AT.counts, RANK_BINS);
	const places = new Uint32Array(memory.buffer, RANKS_AT.places, RANK_BINS);
	const first = RANKS_AT.values / 8;

	const sums = numbers.subarray(RANKS_AT.sums / 8, RANKS_AT.sums / 8 + TURN);

	return (values, ranks) => {
		const size = values.length;
		if (size === 0 || size > MOST_VALUES) return undefined;
		const { low, high } = reachOf(values);
		if (low === high) return ranks.map(() => low);
		const scale = (RANK_BINS - 1) / (high - low);
		if (!(scale > 0 && scale < Infinity)) return undefined;
		const end = Math.ceil(size / TURN) * TURN;
		numbers.set(values, first);
		// What rounds the row up goes into the last bin and stands there behind all others, so that it changes no rank that is asked for.
		numbers.fill(high, first + size, first + end);
		place(end * 8, low, scale);
		if (!sums.every((sum) => Number.isFinite(sum))) return undefined;
		numbers.fill(Infinity, first + size, first + end);
		counts.fill(0);
		count(end * 8);
		const pieces = piecesOf(counts, ranks);
		for (let from = 0; from < pieces.length; from += SOUGHT) {
			const some = pieces.slice(from, from + SOUGHT);
			// Only bins of this call have a place: a turn with a value of one of them is looked through for all.
			places.fill(0);
			for (const { bin, at } of some) places[bin] = at * 8;
			const offset = (k: number): number => (k < some.length ? some[k]!.bin * 4 : NO_OFFSET);
			gather(end * 8, offset(0), offset(1), offset(2), offset(3), offset(4), offset(5), offset(6), offset(7));
		}
		for (const { at, size: length } of pieces) sortPart(numbers, at, at + length);
		let piece = 0;
		return ranks.map((rank) => {
			while (pieces[piece]!.below + pieces[piece]!.size <= rank) piece += 1;
			return numbers[pieces[piece]!.at + rank - pieces[piece]!.below]!;
		});
	};
}

/** Values that are looked at to lay bins: those further out fall into the first and the last bin. */
const SAMPLE = 128;

/** Smallest and largest of some values; of all, where some are the same. Not finite where a value that was looked at is not. */
function reachOf(values: Float64Array): { readonly low: number; readonly high: number } {
	// Every second or fourth draw of a sequence may lie in one half or quarter of what the others span; an odd step has no such pattern.
	const some = reachBy(values, Math.floor(values.length / SAMPLE) | 1);
	return some.low !== some.high || isConstant(values) ? some : reachBy(values, 1);
}

function isConstant(values: Float64Array): boolean {
	const [first] = values;
	for (let at = 1; at < values.length; at += 1) if (values[at] !== first) return false;
	return true;
}

function reachBy(values: Float64Array, step: number): { readonly low: number; readonly high: number } {
	let [low, high] = [Infinity, -Infinity];
	for (let at = 0; at < values.length; at += step) {
		const value = values[at]!;
		if (!Number.isFinite(value)) return { low: NaN, high: NaN };
		if (value < low) low = value;
		if (value > high) high = value;
	}
	return { low, high };
}

/** A bin that holds a wanted rank: how many values are in it and below it, and where its values go, in numbers. */
interface Piece {
	readonly bin: number;
	readonly below: number;
	readonly size: number;
	readonly at: number;
}

function piecesOf(counts: Uint32Array, ranks: readonly number[]): readonly Piece[] {
	const pieces: Piece[] = [];
	let [bin, below, at] = [0, 0, RANKS_AT.pieces / 8];
	for (const rank of ranks) {
		let size = counts[bin]!;
		while (below + size <= rank) {
			below += size;
			bin += 1;
			size = counts[bin]!;
		}
		if (pieces.at(-1)?.bin === bin) continue;
		pieces.push({ bin, below, size, at });
		at += size;
	}
	return pieces;
}

function sortPart(values: Float64Array, first: number, end: number): void {
	if (end - first > SHORT) values.subarray(first, end).sort();
	for (let at = first + 1; at < end; at += 1) {
		const value = values[at]!;
		let to = at - 1;
		while (to >= first && values[to]! > value) {
			values[to + 1] = values[to]!;
			to -= 1;
		}
		values[to + 1] = value;
	}
}
