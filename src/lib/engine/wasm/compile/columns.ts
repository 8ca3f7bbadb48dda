import type { SlotIndex } from '../../types';
import type { Cell } from '../graph/graph';

/** Columns of what all draws share, `[column][year]`: values of slots, parts of expressions, and marks of early years. */
export class Columns {
	readonly slots = new Map<SlotIndex, number>();
	/** By lag: the column that is NaN in years before it and 0 from then on. */
	readonly early = new Map<number, number>();
	count = 0;
	private readonly at: number;
	private readonly years: number;

	/** @param at address of the first column */
	constructor(at: number, years: number) {
		this.at = at;
		this.years = years;
	}

	/** Address of a column's first year. */
	addressOf(column: number): number {
		return this.at + column * this.years * 8;
	}

	cellOf(slot: SlotIndex): Cell {
		return this.cell(this.columnIn(this.slots, slot));
	}

	earlyCell(lag: number): Cell {
		return this.cell(this.columnIn(this.early, lag));
	}

	/** A column for a part of an expression. */
	take(): Cell {
		return this.cell(this.count++);
	}

	/** First byte after the columns. */
	get end(): number {
		return this.addressOf(this.count);
	}

	private cell(column: number): Cell {
		return { pointer: 'uniform', offset: this.addressOf(column) };
	}

	private columnIn<Key>(columns: Map<Key, number>, key: Key): number {
		const known = columns.get(key);
		if (known !== undefined) return known;
		const column = this.count++;
		columns.set(key, column);
		return column;
	}
}
