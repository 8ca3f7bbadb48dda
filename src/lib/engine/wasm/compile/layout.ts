import { readsOf } from '../../resolve/node-reads';
import type { Slice } from '../../plan/slice-plan';
import type { Plan, SlotIndex } from '../../types';
import { TABLES_END } from '../math/tables';

/** Where the values of a varying slot are kept between years. */
export interface Storage {
	/** Offsets of its rows in `[year][row][draw]`; the first is the one that later years read. */
	readonly rows: readonly number[];
	/** Offset of the first of two rows that change places every year. */
	readonly ring?: number;
	/** Offset of the row that keeps the base year. */
	readonly base?: number;
}

/** How the memory of a module is divided. All offsets and lengths are in bytes. */
export interface Layout {
	readonly years: number;
	/** Most draws of a block. */
	readonly blockDraws: number;
	/** Draws that go through all years before the next ones do. */
	readonly tileDraws: number;
	/** Length of a row of draws. */
	readonly row: number;
	/** `[year][varying][draw]`: inputs that differ between draws and years. */
	readonly inputs: { readonly at: number; readonly slots: readonly SlotIndex[] };
	/** `[varying][draw]`: inputs that differ between draws and are the same in every year. */
	readonly steady: { readonly at: number; readonly slots: readonly SlotIndex[] };
	/** `[year][row][draw]`: results, in the order of the outputs, then what later years read. A year's rows lie together, so that few pages are in use. */
	readonly results: number;
	/** Length of all rows of a year. */
	readonly yearBytes: number;
	readonly storage: ReadonlyMap<SlotIndex, Storage>;
	/** `[column][year]`: what all draws share. Last, because it grows while code is made. */
	readonly columns: number;
}

/** What decides a layout. */
export interface LayoutNeeds {
	readonly plan: Plan;
	readonly slice: Slice;
	readonly outputs: readonly SlotIndex[];
	readonly varying: ReadonlySet<SlotIndex>;
	readonly inputs: readonly SlotIndex[];
	readonly steady: readonly SlotIndex[];
}

/** Results of a block stay within this, so that they are still near the processor when they are read. */
const BLOCK_BYTES = 1 << 20;
/** What the draws of a tile read and write in a year stays within this, the nearest cache. */
const TILE_BYTES = 1 << 15;
const MOST_DRAWS = 512;
/** Blocks and tiles are multiples of this many draws. */
const FEWEST_DRAWS = 16;

/** Divides the memory. */
export function planLayout(needs: LayoutNeeds): Layout {
	const years = needs.plan.lastYear - needs.plan.firstYear + 1;
	const reads = computedReads(needs);
	const blockDraws = needs.varying.size === 0 ? 1 : drawsOfBlock(needs.outputs.length * years);
	const row = (needs.varying.size === 0 ? 1 : blockDraws + paddingOf(blockDraws)) * 8;
	// A lag reaches back before the first row; what it finds there is masked, but the address must exist.
	const inputsAt = TABLES_END + reads.longestLag * needs.inputs.length * row;
	const steadyAt = inputsAt + years * needs.inputs.length * row;
	const isOutput = new Set(needs.outputs);
	const rowSlots = [...needs.outputs, ...[...needs.varying].filter((slot) => (reads.lags.get(slot) ?? 0) > 1 && !isOutput.has(slot))];
	const yearBytes = rowSlots.length * row;
	const results = steadyAt + needs.steady.length * row + reads.longestLag * yearBytes;
	const storage = new StoragePlanner(row, results + years * yearBytes);
	rowSlots.forEach((slot, at) => storage.addRow(slot, results + at * row));
	for (const [slot, lag] of reads.lags) if (lag === 1) storage.ensureRing(slot);
	for (const slot of reads.base) storage.ensureBase(slot);
	return {
		years,
		blockDraws,
		tileDraws: tileOf(storage.rowsAYear + needs.inputs.length + needs.steady.length),
		row,
		inputs: { at: inputsAt, slots: needs.inputs },
		steady: { at: steadyAt, slots: needs.steady },
		results,
		yearBytes,
		storage: storage.planned,
		columns: storage.end
	};
}

function drawsOfBlock(rows: number): number {
	const fitting = Math.floor(BLOCK_BYTES / 8 / rows / FEWEST_DRAWS) * FEWEST_DRAWS;
	return Math.min(MOST_DRAWS, Math.max(FEWEST_DRAWS, fitting));
}

/** Draws between rows: without them long rows fall on the same cache sets, and with few the same draw of two rows passes for one address. */
function paddingOf(blockDraws: number): number {
	return Math.max(8, blockDraws / 16);
}

function tileOf(rowsAYear: number): number {
	return Math.max(FEWEST_DRAWS, Math.floor(TILE_BYTES / 8 / Math.max(rowsAYear, 1) / FEWEST_DRAWS) * FEWEST_DRAWS);
}

/** Varying slots that have an equation and are read after their year, with the longest lag, or in the base year's value. */
function computedReads({ plan, slice, varying }: LayoutNeeds) {
	const lags = new Map<SlotIndex, number>();
	const base = new Set<SlotIndex>();
	let longestLag = 1;
	for (const reader of slice.order) {
		for (const { slot, lag } of readsOf(plan.slots[reader]?.equation?.body ?? { op: 'undefined' })) {
			if (lag !== 'base' && lag < plan.lastYear - plan.firstYear + 1) longestLag = Math.max(longestLag, lag);
			if (!varying.has(slot) || plan.slots[slot]?.kind !== 'equation') continue;
			if (lag === 'base') base.add(slot);
			else if (lag > 0) lags.set(slot, Math.max(lag, lags.get(slot) ?? 0));
		}
	}
	return { lags, base, longestLag };
}

/** Gives slots their places, one after the other. */
class StoragePlanner {
	readonly planned = new Map<SlotIndex, Storage>();
	end: number;
	/** Rows of a year that are written, and those of the year before that may be read. */
	rowsAYear = 0;
	private readonly row: number;

	/** @param start first byte behind the rows of all years */
	constructor(row: number, start: number) {
		this.row = row;
		this.end = start;
	}

	/** Takes note of a row that every year has; of a slot asked for twice, each of its rows. */
	addRow(slot: SlotIndex, offset: number): void {
		const before = this.planned.get(slot) ?? { rows: [] };
		this.planned.set(slot, { ...before, rows: [...before.rows, offset] });
		this.rowsAYear += 2;
	}

	ensureRing(slot: SlotIndex): void {
		const before = this.planned.get(slot) ?? { rows: [] };
		if (before.rows.length === 0) this.planned.set(slot, { ...before, ring: this.take(2) });
	}

	ensureBase(slot: SlotIndex): void {
		const before = this.planned.get(slot) ?? { rows: [] };
		if (before.rows.length === 0) this.planned.set(slot, { ...before, base: this.take(1) });
	}

	private take(rows: number): number {
		const at = this.end;
		this.rowsAYear += Math.min(rows, 2);
		this.end += rows * this.row;
		return at;
	}
}
