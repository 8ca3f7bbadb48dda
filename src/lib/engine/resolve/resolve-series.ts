import type { Place } from '$lib/base';
import type { SeriesId } from '$lib/model';
import { dimensionsOf, type NameTable } from '../names/name-table';
import { listSeries, type Series } from '../names/series';
import type { Equation, PlannedEquation, SlotIndex } from '../types';
import { resolveExpression } from './resolve-expression';
import { toSlotIndex } from './slot-index';

/** One series with the equations that compute it, resolved to positions in the list of all series. */
export interface ResolvedSeries {
	readonly series: Series;
	readonly equation?: PlannedEquation;
	readonly baseEquation?: PlannedEquation;
}

/** The equations of a model under one closure. Later layers stand in for earlier ones, series by series. */
export interface EquationLayers {
	readonly layers: readonly (readonly Equation[])[];
	readonly base: readonly Equation[];
}

/** Every series of a model in reading order, with its equations; slots in them are positions in this list. */
export function resolveSeries(table: NameTable, { layers, base }: EquationLayers): readonly ResolvedSeries[] {
	const all = listSeries(table);
	const positions = new Map(all.map((series, at) => [series.id, toSlotIndex(at)]));
	const slotOf = (id: SeriesId): SlotIndex | undefined => positions.get(id);
	const byName = layers.map(groupByName);
	const baseByName = groupByName(base);
	return all.map((series) => {
		if (series.quantity.kind !== 'variable') return { series };
		const equation = lastMatch(byName, series, table);
		const baseEquation = mostSpecific(baseByName.get(series.quantity.id) ?? [], series, table);
		return {
			series,
			...(equation === undefined ? {} : { equation: resolve(equation, series, table, slotOf) }),
			...(baseEquation === undefined ? {} : { baseEquation: resolve(baseEquation, series, table, slotOf) })
		};
	});
}

/** Equations of one list that match a series with the most members named; several are a mistake of the list. */
export function matchingEquations(equations: readonly Equation[], series: Series, table: NameTable): readonly Equation[] {
	const matching = equations.filter((equation) => matches(equation, series, table));
	const fewest = Math.min(...matching.map((equation) => letterCount(equation, table)));
	return matching.filter((equation) => letterCount(equation, table) === fewest);
}

/** Equations of a list by the name on their left side. */
export function groupByName(equations: readonly Equation[]): ReadonlyMap<string, readonly Equation[]> {
	const groups = new Map<string, Equation[]>();
	for (const equation of equations) {
		const group = groups.get(equation.name);
		if (group === undefined) groups.set(equation.name, [equation]);
		else group.push(equation);
	}
	return groups;
}

function lastMatch(layers: readonly ReadonlyMap<string, readonly Equation[]>[], series: Series, table: NameTable): Equation | undefined {
	for (const layer of [...layers].reverse()) {
		const found = mostSpecific(layer.get(series.quantity.id) ?? [], series, table);
		if (found !== undefined) return found;
	}
	return undefined;
}

function mostSpecific(equations: readonly Equation[], series: Series, table: NameTable): Equation | undefined {
	return matchingEquations(equations, series, table)[0];
}

function matches(equation: Equation, series: Series, table: NameTable): boolean {
	const dimensions = dimensionsOf(series.quantity, table);
	return equation.index.every(({ name }, at) => {
		const dimension = dimensions[at];
		return dimension !== undefined && (name === dimension.index || name === dimension.members[series.members[at] ?? -1]);
	});
}

function letterCount(equation: Equation, table: NameTable): number {
	return equation.index.filter((entry) => table.letters.has(entry.name)).length;
}

function resolve(equation: Equation, series: Series, table: NameTable, slotOf: (id: SeriesId) => SlotIndex | undefined): PlannedEquation {
	const letters = new Map(
		equation.index.flatMap(({ name }, at) => (table.letters.has(name) ? [[name, series.members[at] ?? -1] as const] : []))
	);
	const where: Place = { ...equation.where, text: equation.text };
	return { text: equation.text, where, body: resolveExpression(equation.body, { table, letters, running: new Map(), slotOf }) };
}
