import { assertDefined } from '$lib/base';
import type { Plan, SlotIndex } from '../../types';
import { Graph, type Cell, type NodeId } from '../graph/graph';
import { lower, type Lowering } from '../graph/lower';
import type { BodyResult } from '../emit/body';
import type { Columns } from './columns';
import type { Layout } from './layout';

/** What both phases of a run, the base year and every later one, are made from. */
export interface PhaseSource {
	readonly plan: Plan;
	readonly layout: Layout;
	readonly columns: Columns;
	readonly varying: ReadonlySet<SlotIndex>;
	/** Slots whose values are asked for or read. */
	readonly needed: ReadonlySet<SlotIndex>;
	readonly vectors: boolean;
}

/** One phase as a graph: what is computed once for all draws, and what for each. */
export interface Phase {
	readonly graph: Graph;
	readonly common: readonly BodyResult[];
	readonly perDraw: readonly BodyResult[];
}

/**
 * The base year or a later year as a graph.
 * @param order equation slots computed in it; all others keep what is given.
 */
export function buildPhase(source: PhaseSource, which: 'base' | 'later', order: readonly SlotIndex[]): Phase {
	const reader = new PhaseReader(source, which);
	const to: Lowering = { graph: reader.graph, vectors: source.vectors, read: (slot, lag) => reader.read(slot, lag), done: new Map() };
	const common: BodyResult[] = [];
	for (const slot of order) {
		const { equation, baseEquation } = assertDefined(source.plan.slots[slot], `slot ${slot}`);
		const used = which === 'base' ? (baseEquation ?? equation) : equation;
		const node = lower(assertDefined(used, `equation of slot ${slot}`).body, to);
		reader.current.set(slot, node);
		if (!source.varying.has(slot)) common.push({ node, cell: source.columns.cellOf(slot) });
	}
	return { graph: reader.graph, common, perDraw: storesOf(source, reader, which) };
}

/** Where this year's values of varying slots go, in the order in which they are computed. */
function storesOf({ layout, varying, needed }: PhaseSource, reader: PhaseReader, which: 'base' | 'later'): readonly BodyResult[] {
	const computed = [...reader.current.keys()].filter((slot) => varying.has(slot));
	const given = [...varying].filter((slot) => needed.has(slot) && !reader.current.has(slot));
	return [...given, ...computed].flatMap((slot) => {
		const { rows = [], ring, base } = layout.storage.get(slot) ?? {};
		const cells: Cell[] = rows.map((offset) => ({ pointer: 'row', offset }));
		if (ring !== undefined) cells.push({ pointer: 'ringNow', offset: ring });
		if (base !== undefined && which === 'base') cells.push({ pointer: 'draw', offset: base });
		const node = cells.length === 0 ? undefined : reader.read(slot, 0);
		return node === undefined ? [] : cells.map((cell) => ({ node, cell }));
	});
}

/** Finds the values that equations of one phase read. */
class PhaseReader {
	readonly graph = new Graph();
	/** Values computed in this year. */
	readonly current = new Map<SlotIndex, NodeId>();
	private readonly source: PhaseSource;
	private readonly which: 'base' | 'later';

	constructor(source: PhaseSource, which: 'base' | 'later') {
		this.source = source;
		this.which = which;
	}

	read(slot: SlotIndex, lag: number | 'base'): NodeId {
		const isNow = lag === 0 || (lag === 'base' && this.which === 'base');
		if (isNow) return this.current.get(slot) ?? this.given(slot);
		if (lag === 'base') return this.inBaseYear(slot);
		if (this.which === 'base' || lag >= this.source.layout.years) return this.graph.number(NaN);
		return lag === 1 ? this.lagged(slot, 1) : this.unlessEarly(this.lagged(slot, lag), lag);
	}

	private given(slot: SlotIndex): NodeId {
		const { plan, columns, varying } = this.source;
		const value = plan.slots[slot]?.value;
		if (value !== undefined) return this.graph.number(value);
		if (!varying.has(slot)) return this.graph.load(columns.cellOf(slot));
		const input = this.inputCell(slot);
		// A slot that varies because of what it reads, before it is computed: what the request gives, the same for all draws.
		return this.graph.load(input ?? columns.cellOf(slot));
	}

	private inputCell(slot: SlotIndex, lag = 0): Cell | undefined {
		const { inputs, steady, row } = this.source.layout;
		// Of a slot given twice the later values count, as in the interpreter.
		const at = inputs.slots.lastIndexOf(slot);
		if (at >= 0) return { pointer: 'input', offset: inputs.at + (at - lag * inputs.slots.length) * row };
		const steadyAt = steady.slots.lastIndexOf(slot);
		return steadyAt < 0 ? undefined : { pointer: 'draw', offset: steady.at + steadyAt * row };
	}

	private lagged(slot: SlotIndex, lag: number): NodeId {
		const { plan, columns, varying, layout } = this.source;
		if (plan.slots[slot]?.value !== undefined) return this.given(slot);
		if (!varying.has(slot)) {
			const { pointer, offset } = columns.cellOf(slot);
			return this.graph.load({ pointer, offset: offset - lag * 8 });
		}
		if (plan.slots[slot]?.kind !== 'equation') return this.graph.load(assertDefined(this.inputCell(slot, lag), `input ${slot}`));
		const { rows, ring } = assertDefined(layout.storage.get(slot), `storage of slot ${slot}`);
		if (ring !== undefined) return this.graph.load({ pointer: 'ringBefore', offset: ring });
		return this.graph.load({ pointer: 'row', offset: assertDefined(rows[0], 'row') - lag * layout.yearBytes });
	}

	/** A value that does not exist before the year of its lag: `or` with a column that is NaN until then and 0 after. */
	private unlessEarly(value: NodeId, lag: number): NodeId {
		const early = this.graph.load(this.source.columns.earlyCell(lag));
		return this.graph.toNumber(this.graph.integer('bitOr', this.graph.toBits(value), this.graph.toBits(early)));
	}

	private inBaseYear(slot: SlotIndex): NodeId {
		const { plan, columns, varying, layout } = this.source;
		if (plan.slots[slot]?.value !== undefined) return this.given(slot);
		if (!varying.has(slot)) return this.graph.load({ pointer: 'fixed', offset: columns.cellOf(slot).offset });
		if (plan.slots[slot]?.kind !== 'equation') {
			const { offset } = assertDefined(this.inputCell(slot), `input ${slot}`);
			return this.graph.load({ pointer: 'draw', offset });
		}
		const { rows, base } = assertDefined(layout.storage.get(slot), `storage of slot ${slot}`);
		return this.graph.load({ pointer: 'draw', offset: base ?? assertDefined(rows[0], 'row') });
	}
}
