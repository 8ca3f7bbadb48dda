import { philox, toKey, toUniform } from '$lib/base';
import type { IndexEstimate, IndexTable } from './types';

/** Outputs of the runs of a pick-freeze design, by base draw; all in one unit. */
export interface DesignOutputs {
	readonly a: Float64Array;
	readonly b: Float64Array;
	/** Per factor: `a` with that factor taken from `b`. */
	readonly ab: readonly Float64Array[];
	/** Per factor: `b` with that factor taken from `a`; only where pairs are wanted. */
	readonly ba?: readonly Float64Array[];
}

/** How the intervals are made. */
export interface BootstrapOptions {
	readonly seed: number;
	/** Samples with replacement of the base draws; 200 when absent. */
	readonly replicates?: number;
}

/** Half width of a 95 per cent interval in standard errors. */
const Z = 1.959963984540054;
/** Last word of the counters that samples come from. */
const BOOTSTRAP_STREAM = 2;

/**
 * First-order and total indices of each factor (shares of the output's variance), with bootstrap intervals.
 *
 * `(factors + 2) · n` runs for n base draws, `(2 · factors + 2) · n` with pairs. For evenly spread draws the intervals are wider than
 * needed, since the bootstrap takes draws for independent.
 * @returns nothing where the output does not vary.
 * Source: Saltelli et al. 2010, table 2 (b) for the first order and (f), of Jansen 1999, for the total; Saltelli 2002 for pairs.
 */
export function sobolIndices(outputs: DesignOutputs, options: BootstrapOptions): IndexTable | undefined {
	const terms = termsOf(outputs);
	const n = outputs.a.length;
	const whole = Uint32Array.from({ length: n }, (_, row) => row);
	const estimate = indicesOf(terms, whole);
	if (!(estimate.variance > 0)) return undefined;
	const samples = Array.from({ length: options.replicates ?? 200 }, (_, k) => indicesOf(terms, sampleRows(n, k, options.seed)));
	const interval = (value: number, of: (sample: Indices) => number) => withInterval(value, samples.map(of).filter(Number.isFinite));
	const factors = estimate.first.map((first, i) => ({
		first: interval(first, (sample) => sample.first[i]!),
		total: interval(estimate.total[i]!, (sample) => sample.total[i]!)
	}));
	const pairs = estimate.pairs.map((pair, i) => interval(pair, (sample) => sample.pairs[i]!));
	return {
		draws: n,
		mean: estimate.mean + terms.shift,
		variance: estimate.variance,
		factors,
		...(outputs.ba === undefined ? {} : { pairs })
	};
}

/** What each base draw adds to the sums. Outputs are taken from their mean, so that products of large numbers lose no digits. */
interface Terms {
	readonly shift: number;
	readonly sum: Float64Array;
	readonly square: Float64Array;
	/** a · b, which estimates the square of the mean. */
	readonly product: Float64Array;
	readonly first: readonly Float64Array[];
	readonly total: readonly Float64Array[];
	readonly pairs: readonly { readonly of: readonly [number, number]; readonly closed: Float64Array }[];
}

function termsOf({ a, b, ab, ba = [] }: DesignOutputs): Terms {
	const n = a.length;
	let all = 0;
	for (let row = 0; row < n; row += 1) all += a[row]! + b[row]!;
	const shift = all / (2 * n);
	const centred = (values: Float64Array) => values.map((value) => value - shift);
	const [ca, cb, cab, cba] = [centred(a), centred(b), ab.map(centred), ba.map(centred)];
	const rows = (of: (row: number) => number) => Float64Array.from({ length: n }, (_, row) => of(row));
	const pairsOf = cba.flatMap((_, i) => cba.flatMap((__, j) => (i < j ? [[i, j] as const] : [])));
	return {
		shift,
		sum: rows((row) => (ca[row]! + cb[row]!) / 2),
		square: rows((row) => (ca[row]! * ca[row]! + cb[row]! * cb[row]!) / 2),
		product: rows((row) => ca[row]! * cb[row]!),
		first: cab.map((mixed) => rows((row) => cb[row]! * (mixed[row]! - ca[row]!))),
		total: cab.map((mixed) => rows((row) => ((ca[row]! - mixed[row]!) * (ca[row]! - mixed[row]!)) / 2)),
		pairs: pairsOf.map(([i, j]) => ({ of: [i, j], closed: rows((row) => cba[i]![row]! * cab[j]![row]!) }))
	};
}

interface Indices {
	readonly mean: number;
	readonly variance: number;
	readonly first: readonly number[];
	readonly total: readonly number[];
	readonly pairs: readonly number[];
}

function indicesOf(terms: Terms, rows: Uint32Array): Indices {
	const mean = meanOf(terms.sum, rows);
	const variance = meanOf(terms.square, rows) - mean * mean;
	const first = terms.first.map((values) => meanOf(values, rows) / variance);
	const square = terms.pairs.length === 0 ? 0 : meanOf(terms.product, rows);
	const pairs = terms.pairs.map(({ of: [i, j], closed }) => (meanOf(closed, rows) - square) / variance - first[i]! - first[j]!);
	return { mean, variance, first, total: terms.total.map((values) => meanOf(values, rows) / variance), pairs };
}

function meanOf(values: Float64Array, rows: Uint32Array): number {
	let sum = 0;
	for (const row of rows) sum += values[row]!;
	return sum / rows.length;
}

function sampleRows(n: number, replicate: number, seed: number): Uint32Array {
	const key = toKey(seed);
	const rows = new Uint32Array(n);
	for (let k = 0; k < n; k += 2) {
		const [a, b, c, d] = philox([k >>> 1, replicate, 0, BOOTSTRAP_STREAM], key);
		rows[k] = Math.floor(toUniform(a, b) * n);
		if (k + 1 < n) rows[k + 1] = Math.floor(toUniform(c, d) * n);
	}
	return rows;
}

function withInterval(value: number, samples: readonly number[]): IndexEstimate {
	const mean = samples.reduce((sum, one) => sum + one, 0) / samples.length;
	const spread = samples.reduce((sum, one) => sum + (one - mean) * (one - mean), 0) / (samples.length - 1);
	const half = Z * Math.sqrt(spread);
	return { value, low: value - half, high: value + half };
}
