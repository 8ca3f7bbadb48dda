import { assertDefined } from '$lib/base';
import type { Display, SeriesId } from '$lib/model';
import type { TableRow } from '../projection-table';
import type { AdditiveBlock } from './additive-blocks';
import { roundToTotal } from './controlled-rounding';

/** Figures of a table in units of their last shown place, and the blocks that still do not add up in some year. */
export interface RoundedRows {
	/** `[row][year]`, whole numbers; `undefined` where no value exists. */
	readonly units: readonly (readonly (number | undefined)[])[];
	readonly unbalanced: readonly AdditiveBlock[];
	/** Whether the table holds a block at all. */
	readonly hasBlocks: boolean;
}

/** Units of the last shown place in one unit of the series: 100 for a number with two decimals, 10 000 for such a per cent. */
export function unitsPerOne({ as, decimals }: Display): number {
	const factor = as === 'percent' ? 100 : as === 'per-mille' ? 1000 : 1;
	return factor * 10 ** decimals;
}

/**
 * A table's figures rounded so that parts add to their totals, year by year, with no figure a whole unit of its last place away.
 *
 * A total is rounded before its parts, so blocks inside blocks fit. A series that is part of two totals counts for the one with more
 * parts; the other total is then the sum of its rounded parts where that is less than a unit away.
 */
export function roundRows(rows: readonly TableRow[], blocks: readonly AdditiveBlock[]): RoundedRows {
	const present = blocks.filter((block) => isComparable(block, rows)).toSorted((a, b) => b.parts.length - a.parts.length);
	const chosen = withoutSharedParts(present);
	const years = Math.max(0, ...rows.map(({ values }) => values.length));
	const columns = Array.from({ length: years }, (_, year) => roundYear(rows, { chosen, all: present }, year));
	const unbalanced = present.filter((block) => columns.some(({ units }) => !addsUp(block, rows, units)));
	return { units: rows.map(({ id }) => columns.map(({ units }) => units.get(id))), unbalanced, hasBlocks: present.length > 0 };
}

type Units = ReadonlyMap<SeriesId, number>;

interface Blocks {
	readonly chosen: readonly AdditiveBlock[];
	readonly all: readonly AdditiveBlock[];
}

/** One year: plain rounding first, then block by block from the outermost total inwards, then totals that no block has fixed. */
function roundYear(rows: readonly TableRow[], { chosen, all }: Blocks, year: number): { readonly units: Units } {
	const exact = new Map(rows.flatMap(({ id, display, values }) => withValue(id, values[year], unitsPerOne(display))));
	const units = new Map([...exact].map(([id, value]) => [id, roundPlain(value)]));
	for (const block of outermostFirst(chosen)) {
		const parts = block.parts.map((id) => exact.get(id));
		const total = totalUnits(block, rows, units);
		const rounded = total === undefined || !isAllDefined(parts) ? undefined : roundToTotal(parts, total);
		if (rounded !== undefined) block.parts.forEach((part, at) => units.set(part, assertDefined(rounded[at], part)));
	}
	const fixed = new Set(chosen.flatMap(({ total, parts }) => [...parts, ...(total === undefined ? [] : [total])]));
	for (const { total, parts } of all) {
		const [value, sum] = [total === undefined ? undefined : exact.get(total), sumOf(parts, units)];
		if (total === undefined || value === undefined || sum === undefined || fixed.has(total) || Math.abs(sum - value) >= 1) continue;
		units.set(total, sum);
	}
	return { units };
}

function withValue(id: SeriesId, value: number | undefined, perOne: number): readonly (readonly [SeriesId, number])[] {
	return value === undefined ? [] : [[id, value * perOne]];
}

/** Half away from zero, as official tables round; a value that doubles put just below a half counts as one. */
function roundPlain(value: number): number {
	const size = Math.round(Math.abs(value) * (1 + 4 * Number.EPSILON));
	return value < 0 && size !== 0 ? -size : size;
}

/** What a block's parts have to add to: its total's figure, or the whole. */
function totalUnits({ total, parts }: AdditiveBlock, rows: readonly TableRow[], units: Units): number | undefined {
	if (total !== undefined) return units.get(total);
	const part = rows.find(({ id }) => id === parts[0]);
	return part === undefined ? undefined : unitsPerOne(part.display);
}

/** Whether every series of a block is in the table, in one unit and with the same decimals. */
function isComparable({ total, parts }: AdditiveBlock, rows: readonly TableRow[]): boolean {
	const ids = total === undefined ? parts : [total, ...parts];
	const found = ids.map((id) => rows.find((row) => row.id === id));
	return found.every(
		(row) => row !== undefined && row.unit === found[0]?.unit && unitsPerOne(row.display) === unitsPerOne(found[0].display)
	);
}

/** Blocks in order, without those that have a part in common with an earlier one, or a total that lies inside itself. */
function withoutSharedParts(blocks: readonly AdditiveBlock[]): readonly AdditiveBlock[] {
	const chosen: AdditiveBlock[] = [];
	for (const block of blocks) {
		const taken = new Set(chosen.flatMap(({ parts }) => parts));
		if (block.parts.some((part) => taken.has(part)) || closesLoop(block, chosen)) continue;
		chosen.push(block);
	}
	return chosen;
}

/** Whether a block's total would come to lie inside one of its own parts. */
function closesLoop({ total, parts }: AdditiveBlock, chosen: readonly AdditiveBlock[]): boolean {
	const inside = new Set(parts);
	for (const id of inside) for (const block of chosen) if (block.total === id) for (const part of block.parts) inside.add(part);
	return total !== undefined && inside.has(total);
}

function outermostFirst(blocks: readonly AdditiveBlock[]): readonly AdditiveBlock[] {
	const parent = new Map(blocks.flatMap((block) => block.parts.map((part) => [part, block] as const)));
	const depth = ({ total }: AdditiveBlock): number => {
		const above = total === undefined ? undefined : parent.get(total);
		return above === undefined ? 0 : depth(above) + 1;
	};
	return blocks.toSorted((a, b) => depth(a) - depth(b));
}

function addsUp(block: AdditiveBlock, rows: readonly TableRow[], units: Units): boolean {
	const [total, sum] = [totalUnits(block, rows, units), sumOf(block.parts, units)];
	return total === undefined || sum === undefined || sum === total;
}

function sumOf(parts: readonly SeriesId[], units: Units): number | undefined {
	const values: readonly (number | undefined)[] = parts.map((part) => units.get(part));
	return isAllDefined(values) ? values.reduce((sum, value) => sum + value, 0) : undefined;
}

function isAllDefined(values: readonly (number | undefined)[]): values is readonly number[] {
	return !values.includes(undefined);
}
