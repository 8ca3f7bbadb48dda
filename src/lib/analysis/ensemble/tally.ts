import type { DrawRange } from '$lib/base';
import type { RunResult } from '$lib/engine';
import { addRows, binOf, countValues, emptyRow, placeOfRank, quantileRank } from './bins';
import { firstYearInDraws, measureDraws, metInDraws } from './measure-draws';
import { BLOCK, simulate, type Simulator } from './simulate';
import { QUANTILE_LEVELS, type EnsembleJob, type KeptValues, type RowCounts, type Tally } from './types';

/** Draws that bins are laid over; every part of an ensemble runs the same ones, so that the bins of all parts agree. */
const PILOT: DrawRange = { first: 0, count: BLOCK };

/** A tally without draws. */
export function emptyTally(job: EnsembleJob, simulator: Simulator): Tally {
	const size = job.targets.length;
	const common = {
		ranges: [],
		met: new Uint32Array(size),
		missing: new Uint32Array(size),
		joint: 0,
		reached: new Uint32Array(job.years.length * job.run.years.length)
	};
	if (job.keepsAll) return { ...common, kept: new Float64Array(0) };
	const range = { first: 0, count: Math.min(PILOT.count, job.draws) };
	const rows = rowsOf(job, simulate(job, range, simulator));
	return { ...common, rows: rows.map(emptyRow) };
}

/** Some draws run and tallied. */
export function tallyBlock(job: EnsembleJob, range: DrawRange, simulator: Simulator, empty: Tally): Tally {
	const result = simulate(job, range, simulator);
	const values = rowsOf(job, result);
	return {
		ranges: [range],
		...tallyTargets(job, result),
		...(empty.rows === undefined ? { kept: join(values) } : { rows: empty.rows.map((row, at) => countValues(row, values[at]!)) })
	};
}

/** `[series × year]` rows of draws. */
function rowsOf({ series }: EnsembleJob, { values, outputs, years, stride, draws }: RunResult): readonly Float64Array[] {
	return series.flatMap((slot) => {
		const output = outputs.indexOf(slot);
		return Array.from({ length: years }, (_, year) =>
			values.subarray((output * years + year) * stride, (output * years + year) * stride + draws)
		);
	});
}

function tallyTargets(job: EnsembleJob, result: RunResult): Pick<Tally, 'met' | 'missing' | 'joint' | 'reached'> {
	const { targets, years, run } = job;
	const met = new Uint32Array(targets.length);
	const missing = new Uint32Array(targets.length);
	const reached = new Uint32Array(years.length * run.years.length);
	const misses = new Uint8Array(result.draws);
	targets.forEach((target, at) => {
		const measure = measureDraws(target, run.plan, result);
		const isMet = metInDraws(target, measure);
		const inJoint = job.joint.includes(at);
		const isDeadline = target.target.facts.measure === 'first-year';
		for (let draw = 0; draw < result.draws; draw += 1) {
			if (isMet(draw)) met[at]! += 1;
			else {
				if (inJoint) misses[draw] = 1;
				// A deadline that is never reached is missed, which is an answer.
				if (!isDeadline && measure(draw) === undefined) missing[at]! += 1;
			}
		}
	});
	years.forEach((at, k) => {
		const firstYear = firstYearInDraws(targets[at]!, result);
		for (let draw = 0; draw < result.draws; draw += 1) {
			const year = firstYear(draw);
			if (year >= 0) reached[k * run.years.length + year]! += 1;
		}
	});
	return { met, missing, joint: job.joint.length === 0 ? 0 : misses.reduce((sum, one) => sum + (one === 0 ? 1 : 0), 0), reached };
}

/**
 * Tallies of parts as that of the whole. The order of parts does not matter: counts are added and values are looked at by rank.
 * @throws Error for parts that share a draw or do not belong to one ensemble.
 */
export function mergeTallies(parts: readonly Tally[]): Tally {
	const [first, ...rest] = parts.toSorted((a, b) => (a.ranges[0]?.first ?? 0) - (b.ranges[0]?.first ?? 0));
	if (first === undefined) throw new Error('no tallies to merge');
	const rows =
		first.rows === undefined
			? undefined
			: rest.reduce((sum, { rows: others = [] }) => sum.map((row, at) => addRows(row, others[at]!)), first.rows);
	const all = [first, ...rest];
	return {
		ranges: joinRanges(all.flatMap(({ ranges }) => ranges)),
		met: addCounts(all.map(({ met }) => met)),
		missing: addCounts(all.map(({ missing }) => missing)),
		joint: all.reduce((sum, { joint }) => sum + joint, 0),
		reached: addCounts(all.map(({ reached }) => reached)),
		...(rows === undefined ? { kept: mergeKept(all) } : { rows })
	};
}

function joinRanges(ranges: readonly DrawRange[]): readonly DrawRange[] {
	const joined: { first: number; count: number }[] = [];
	for (const { first, count } of ranges.toSorted((a, b) => a.first - b.first)) {
		const last = joined.at(-1);
		const end = last === undefined ? -1 : last.first + last.count;
		if (first < end) throw new Error(`draw ${first} is in two parts`);
		if (last !== undefined && first === end) last.count += count;
		else joined.push({ first, count });
	}
	return joined;
}

function addCounts(parts: readonly Uint32Array[]): Uint32Array {
	return Uint32Array.from(parts[0] ?? [], (_, at) => parts.reduce((sum, counts) => sum + counts[at]!, 0));
}

/** Number of draws of a tally. */
export function drawsOf({ ranges }: Pick<Tally, 'ranges'>): number {
	return ranges.reduce((sum, { count }) => sum + count, 0);
}

/** Row by row, the draws of all parts behind each other. */
function mergeKept(parts: readonly Tally[]): Float64Array {
	const held = parts.map((part) => ({ values: part.kept ?? new Float64Array(0), draws: drawsOf(part) })).filter(({ draws }) => draws > 0);
	const draws = held.reduce((sum, one) => sum + one.draws, 0);
	const rows = (held[0]?.values.length ?? 0) / (held[0]?.draws ?? 1);
	const merged = new Float64Array(rows * draws);
	let at = 0;
	for (const { values, draws: own } of held) {
		for (let row = 0; row < rows; row += 1) merged.set(values.subarray(row * own, (row + 1) * own), row * draws + at);
		at += own;
	}
	return merged;
}

function join(rows: readonly Float64Array[]): Float64Array {
	const draws = rows[0]?.length ?? 0;
	const joined = new Float64Array(rows.length * draws);
	rows.forEach((row, at) => joined.set(row, at * draws));
	return joined;
}

/** Bins of each row that hold a quantile and have to be looked into. */
export function wantedBins(rows: readonly RowCounts[]): readonly ReadonlySet<number>[] {
	return rows.map((row) => {
		const defined = row.counts.reduce((sum, count) => sum + count, 0);
		if (defined === 0) return new Set<number>();
		const ranks = QUANTILE_LEVELS.map((level) => quantileRank(level, defined)).flatMap(({ below, share }) =>
			share === 0 ? [below] : [below, below + 1]
		);
		return new Set(ranks.map((rank) => placeOfRank(row, rank)).flatMap((place) => ('bin' in place ? [place.bin] : [])));
	});
}

/**
 * Values of some draws that lie in wanted bins (by row, of `wantedBins`), for the second pass. Those equal to the row's smallest or
 * largest are known already.
 */
export function keepBlock(job: EnsembleJob, range: DrawRange, simulator: Simulator, { rows, wanted }: Wanted): readonly KeptValues[] {
	return rowsOf(job, simulate(job, range, simulator)).flatMap((values, row) => {
		const counts = rows[row]!;
		const held = new Map<number, number[]>([...wanted[row]!].map((bin) => [bin, []]));
		if (held.size === 0) return [];
		for (const value of values) {
			if (!Number.isFinite(value) || value === counts.min || value === counts.max) continue;
			held.get(binOf(value, counts))?.push(value);
		}
		return [...held].flatMap(([bin, kept]) => (kept.length === 0 ? [] : [{ row, bin, values: Float64Array.from(kept) }]));
	});
}

/** What the second pass looks for: the counts of the first, and the bins that hold quantiles. */
export interface Wanted {
	readonly rows: readonly RowCounts[];
	readonly wanted: readonly ReadonlySet<number>[];
}
