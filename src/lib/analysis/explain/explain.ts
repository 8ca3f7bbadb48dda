import { failure, success, type Bilingual, type Place, type Result } from '$lib/base';
import { readSeries, slotIndex, type PlannedEquation, type PlanNode, type Slot, type SlotIndex } from '$lib/engine';
import type { Display, PriceBasis, SeriesId } from '$lib/model';
import { seriesFacts, seriesIndexOf } from '../compile/series-facts';
import type { CompiledPack, ScenarioRun } from '../compile/types';
import { diagnoseAnalysis } from '../diagnostics';
import { fillEquation, type PlaceOf } from './fill-equation';
import { originOf, type InputOrigin } from './provenance';

/** One number with its series and year. */
export interface ExplainedNumber {
	readonly id: SeriesId;
	readonly label: Bilingual;
	readonly year: number;
	readonly value: number | undefined;
	readonly unit: string;
	readonly price: PriceBasis;
	readonly display: Display;
}

/** How one number came about. */
export interface Explanation extends ExplainedNumber {
	/** Put in by pack or person, a fixed number, computed, or not in this pack's plan. */
	readonly kind: 'input' | 'base-value' | 'constant' | 'computed' | 'unavailable';
	/** Equation as written, where the number is computed. */
	readonly equation: { readonly text: string; readonly where: Place } | undefined;
	/** Every number put into the equation, in the order it names them. */
	readonly parts: readonly ExplainedNumber[];
	/** The right side with numbers put in: text, and places in `parts`; -1 for a number from before the base year, which none has. */
	readonly filled: readonly (string | number)[];
	/** Where a number that was put in comes from. */
	readonly origin: InputOrigin | undefined;
	/** What the model says of the quantity's definition. */
	readonly definition: { readonly source: string | undefined; readonly note: Bilingual | undefined };
	/** Series that an unavailable one waits for. */
	readonly because: readonly { readonly id: SeriesId; readonly label: Bilingual }[];
}

/**
 * How the number of a series in a year came about: the equation as written with the numbers put in, or the source of what was put in.
 *
 * Parts are explained by asking again with their id and year. Diagnostics: `explain-unknown`, `explain-year`.
 */
export function explain(compiled: CompiledPack, run: ScenarioRun, id: SeriesId, year: number): Result<Explanation> {
	const at = run.years.indexOf(year);
	if (at < 0) {
		const values = { year, first: run.plan.firstYear, last: run.plan.lastYear };
		return failure([diagnoseAnalysis('explain-year', values, { id, year })]);
	}
	const slot = slotIndex(run.plan, id);
	if (slot === undefined) return explainAbsent(compiled, run, id, year);
	const facts = run.plan.slots[slot];
	if (facts === undefined) return explainAbsent(compiled, run, id, year);
	const equation = equationOf(facts, at);
	const isGiven = facts.kind === 'input' || (facts.kind === 'equation' && equation === undefined);
	return success({
		...numberAt(run, slot, year),
		kind: facts.kind === 'equation' ? (equation === undefined ? 'base-value' : 'computed') : facts.kind,
		equation: equation === undefined ? undefined : { text: equation.text, where: equation.where },
		...(equation === undefined ? { parts: [], filled: [] } : numbersOf(run, equation.body, year)),
		origin: isGiven ? originOf(compiled, run.layers, id, year) : undefined,
		definition: definitionOf(compiled, id),
		because: []
	});
}

function explainAbsent(compiled: CompiledPack, run: ScenarioRun, id: SeriesId, year: number): Result<Explanation> {
	const facts = seriesFacts(compiled.model, id);
	if (facts === undefined) return failure([diagnoseAnalysis('explain-unknown', { id }, { id })]);
	const because = run.plan.unavailable.find((one) => one.id === id)?.because ?? [];
	return success({
		...facts,
		year,
		value: undefined,
		kind: 'unavailable',
		equation: undefined,
		parts: [],
		filled: [],
		origin: undefined,
		definition: definitionOf(compiled, id),
		because: because.map((one) => ({ id: one, label: seriesFacts(compiled.model, one)?.label ?? { vi: one, en: one } }))
	});
}

/** The equation that gave a slot its value at a position on the axis; none where the value was given. */
export function equationOf(slot: Slot, at: number): PlannedEquation | undefined {
	if (slot.kind !== 'equation') return undefined;
	if (at > 0) return slot.equation;
	return slot.anchored ? undefined : (slot.baseEquation ?? slot.equation);
}

function definitionOf(compiled: CompiledPack, id: SeriesId): Explanation['definition'] {
	const definition = seriesIndexOf(compiled.model).get(id)?.definition;
	return { source: definition?.source, note: definition?.note };
}

function numberAt(run: ScenarioRun, slot: SlotIndex, year: number): ExplainedNumber {
	const facts = run.plan.slots[slot];
	if (facts === undefined) throw new Error(`no slot ${slot}`);
	const { id, label, unit, price, display } = facts;
	return { id, label, year, value: readSeries(run.result, run.plan, slot)[run.years.indexOf(year)], unit, price, display };
}

function numbersOf(run: ScenarioRun, body: PlanNode, year: number): Pick<Explanation, 'parts' | 'filled'> {
	const parts = partsOf(run, body, year);
	const places = new Map<string, number>(parts.map((part, place) => [`${part.id}@${part.year}`, place]));
	const placeOf: PlaceOf = (slot, readYear) => places.get(`${run.plan.slots[slot]?.id ?? ''}@${readYear}`) ?? -1;
	return { parts, filled: fillEquation(body, year, { baseYear: run.plan.firstYear, placeOf }) };
}

/** Every number an equation reads in a year, each once. Years before the base year have none. */
function partsOf(run: ScenarioRun, body: PlanNode, year: number): readonly ExplainedNumber[] {
	const seen = new Map<string, ExplainedNumber>();
	for (const { slot, year: readYear } of readsOf(body, year, run.plan.firstYear)) {
		if (readYear < run.plan.firstYear) continue;
		const part = numberAt(run, slot, readYear);
		seen.set(`${part.id}@${readYear}`, part);
	}
	return [...seen.values()];
}

/** One series and year that an equation reads. */
export interface Read {
	readonly slot: SlotIndex;
	readonly year: number;
}

/** Everything an equation reads in a year, in the order it names it; lags may lead before the base year. */
export function readsOf(node: PlanNode, year: number, baseYear: number): readonly Read[] {
	switch (node.op) {
		case 'load':
			return [{ slot: node.slot, year: year - node.lag }];
		case 'base':
			return [{ slot: node.slot, year: baseYear }];
		case 'unary':
			return readsOf(node.arg, year, baseYear);
		case 'binary':
			return [...readsOf(node.left, year, baseYear), ...readsOf(node.right, year, baseYear)];
		case 'call':
			return node.args.flatMap((arg) => readsOf(arg, year, baseYear));
		default:
			return [];
	}
}
