import { readsOf } from '../../resolve/node-reads';
import type { Slice } from '../../plan/slice-plan';
import type { Plan, SlotIndex } from '../../types';
import { TABLES_END } from '../math/tables';

/** Where the values of a varying slot are kept between years. */
export interface Storage {
	/** Offsets of its rows in `[row][year][draw]`; the first is the one that later years read. */
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
	/** `[output][year][draw]`. */
	readonly results: number;
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
	const results = steadyAt + needs.steady.length * row + reads.longestLag * row;
	const storage = new StoragePlanner(row, years, results);
	for (const output of needs.outputs) storage.addRow(output);
	for (const slot of needs.varying) if ((reads.lags.get(slot) ?? 0) > 1) storage.ensureRow(slot);
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
	private readonly years: number;

	constructor(row: number, years: number, start: number) {
		this.row = row;
		this.years = years;
		this.end = start;
	}

	addRow(slot: SlotIndex): void {
		const before = this.planned.get(slot) ?? { rows: [] };
		this.planned.set(slot, { ...before, rows: [...before.rows, this.take(this.years)] });
	}

	ensureRow(slot: SlotIndex): void {
		if ((this.planned.get(slot)?.rows.length ?? 0) === 0) this.addRow(slot);
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
