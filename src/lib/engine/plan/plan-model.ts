import { assertDefined, failure, hasErrors, success, type Diagnostic, type Result } from '$lib/base';
import type { EquationText, SeriesId } from '$lib/model';
import { checkLoops } from '../check/check-loops';
import { replacements } from '../check/check-model';
import { Gathering } from '../check/gathering';
import type { CheckedModel } from '../check';
import { diagnoseModel } from '../diagnostics/model';
import { readsOf, type Read } from '../resolve/node-reads';
import { resolveSeries, type ResolvedSeries } from '../resolve/resolve-series';
import { toSlotIndex } from '../resolve/slot-index';
import { topologicalOrder } from '../resolve/topological-order';
import type { Plan, PlannedEquation, Slot, SlotIndex } from '../types';
import { availableSeries, type Given } from './availability';
import { missingData } from './missing-inputs';
import { planConditions } from './plan-conditions';
import { renumber } from './renumber';
import { declaredById, toSlot } from './to-slot';

/** Which equations hold, over which years, and what the pack gives. */
export interface PlanOptions {
	readonly closure: string;
	/** The base year. */
	readonly firstYear: number;
	readonly lastYear: number;
	/** Inputs that have a path. */
	readonly given: ReadonlySet<SeriesId>;
	/** Computed series that have a base-year value. */
	readonly anchored: ReadonlySet<SeriesId>;
	/** Equations that replace those of model and closure, by the id on their left side. */
	readonly overrides?: readonly EquationText[];
}

/**
 * The model under one closure made ready to run: slots, evaluation order, and what cannot be computed and why.
 *
 * The order of evaluation, and so every bit of a result, does not depend on the order of declarations.
 * @returns diagnostics when the closure is unknown or an override is wrong.
 * @throws RangeError when the last year lies before the first.
 */
export function planModel(checked: CheckedModel, options: PlanOptions): Result<Plan> {
	if (options.lastYear < options.firstYear) throw new RangeError(`plan from ${options.firstYear} to ${options.lastYear}`);
	const closure = checked.closures.get(options.closure);
	if (closure === undefined) return failure([unknownClosure(checked, options.closure)]);
	const gathering = new Gathering();
	const overrides = replacements(options.overrides ?? [], checked.table, gathering);
	if (hasErrors(gathering.diagnostics)) return failure(gathering.diagnostics);
	const equations = { layers: [checked.equations, closure, overrides], base: checked.baseEquations };
	const all = resolveSeries(checked.table, equations);
	const loops = overrides.length === 0 ? [] : checkLoops([{ name: options.closure, series: all }]);
	return loops.length > 0 ? failure(loops) : success(buildPlan(checked, options, all), gathering.diagnostics);
}

function buildPlan(checked: CheckedModel, options: PlanOptions, all: readonly ResolvedSeries[]): Plan {
	const positions = [...all.keys()].sort((a, b) => (idAt(all, a) < idAt(all, b) ? -1 : 1));
	const given: Given = { inputs: positionsOf(all, options.given), anchored: positionsOf(all, options.anchored) };
	const yearly = topologicalOrder(positions, (at) => sameYearNeeds(all, all[at]?.equation, (read) => read.lag === 0));
	const base = topologicalOrder(positions, (at) => (given.anchored.has(at) ? [] : baseNeeds(all, all[at])));
	const years = options.lastYear - options.firstYear + 1;
	const available = availableSeries(all, given, yearly.order, years);
	const startable = availableSeries(all, { ...given, inputs: new Set(positions) }, yearly.order, years);
	const missing = missingData({ all, given, available, startable });
	const kept = [...all.keys()].filter((at) => !missing.has(at));
	const slots = new Map(kept.map((at, slot) => [at, toSlotIndex(slot)]));
	const slotAt = (position: number): SlotIndex | undefined => slots.get(position);
	const toSlots = (order: readonly number[]) => order.filter((at) => all[at]?.equation !== undefined).flatMap((at) => slotAt(at) ?? []);
	return {
		model: checked.model.id,
		modelVersion: checked.model.version,
		closure: options.closure,
		firstYear: options.firstYear,
		lastYear: options.lastYear,
		dimensions: [...checked.table.dimensions.values()],
		names: [...checked.table.names.values()],
		slots: buildSlots(checked, all, { kept, anchored: given.anchored, slotAt }),
		order: toSlots(yearly.order),
		baseOrder: toSlots(base.order.filter((at) => !given.anchored.has(at))),
		conditions: planConditions(checked, options.closure, new Map(kept.map((at) => [idAt(all, at), slotAt(at)]))),
		unavailable: [...missing].map(([at, because]) => ({ id: idAt(all, at), because: because.map((one) => idAt(all, one)) }))
	};
}

function buildSlots(
	checked: CheckedModel,
	all: readonly ResolvedSeries[],
	{
		kept,
		anchored,
		slotAt
	}: {
		readonly kept: readonly number[];
		readonly anchored: ReadonlySet<number>;
		readonly slotAt: (position: number) => SlotIndex | undefined;
	}
): readonly Slot[] {
	const declared = declaredById(checked.model);
	const moved = (equation: PlannedEquation): PlannedEquation => ({ ...equation, body: renumber(equation.body, slotAt) });
	return kept.map((at) => {
		const one = assertDefined(all[at], 'series');
		return toSlot(one, assertDefined(declared.get(one.series.quantity.id), 'declaration'), checked.model, {
			anchored: anchored.has(at),
			...(one.equation === undefined ? {} : { equation: moved(one.equation) }),
			...(one.baseEquation === undefined ? {} : { baseEquation: moved(one.baseEquation) })
		});
	});
}

/** Positions read by an equation in the year it is computed, by id. */
function sameYearNeeds(
	all: readonly ResolvedSeries[],
	equation: PlannedEquation | undefined,
	sameYear: (read: Read) => boolean
): readonly number[] {
	if (equation === undefined) return [];
	const needs: readonly number[] = readsOf(equation.body)
		.filter(sameYear)
		.map((read) => read.slot);
	return [...new Set(needs)].sort((a, b) => (idAt(all, a) < idAt(all, b) ? -1 : 1));
}

function baseNeeds(all: readonly ResolvedSeries[], one: ResolvedSeries | undefined): readonly number[] {
	return sameYearNeeds(all, one?.baseEquation ?? one?.equation, (read) => read.lag === 0 || read.lag === 'base');
}

function idAt(all: readonly ResolvedSeries[], position: number): SeriesId {
	return assertDefined(all[position], 'series').series.id;
}

function positionsOf(all: readonly ResolvedSeries[], ids: ReadonlySet<SeriesId>): ReadonlySet<number> {
	return new Set([...all.keys()].filter((at) => ids.has(idAt(all, at))));
}

function unknownClosure({ closures }: CheckedModel, closure: string): Diagnostic {
	return diagnoseModel('no-such-closure', { closure, closures: [...closures.keys()].join(', ') }, { id: closure });
}
