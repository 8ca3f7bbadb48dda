import { assertDefined, type Diagnostic } from '$lib/base';
import { diagnoseModel } from '../diagnostics/model';
import { readsOf, type Read } from '../resolve/node-reads';
import type { ResolvedSeries } from '../resolve/resolve-series';
import { topologicalOrder } from '../resolve/topological-order';
import type { PlannedEquation } from '../types';

/** A circle of series, smallest id first, with the equation of that first one. */
interface Loop {
	readonly ids: readonly string[];
	/** Variables without members: circles that differ in members only are one mistake. */
	readonly key: string;
	readonly equation: PlannedEquation;
}

/** The series of a model under one closure. */
export interface NamedSeries {
	readonly name: string;
	readonly series: readonly ResolvedSeries[];
}

/** Circles within one year under each closure; one that several share is reported once, with their names. */
export function checkLoops(closures: readonly NamedSeries[]): readonly Diagnostic[] {
	const found = new Map<string, { readonly loop: Loop; readonly names: string[] }>();
	for (const { name, series } of closures) {
		for (const loop of loopsThrough(series, (one) => one.equation, isThisYear)) {
			const known = found.get(loop.key);
			if (known === undefined) found.set(loop.key, { loop, names: [name] });
			else known.names.push(name);
		}
	}
	return [...found.values()].map(({ loop, names }) =>
		diagnoseModel('algebraic-loop', { path: pathOf(loop), lagged: lastOf(loop), closures: names.join(', ') }, loop.equation.where)
	);
}

/** Circles made of base-year equations alone; one that an ordinary equation takes part in is cut by a pack's base value. */
export function checkBaseLoops(series: readonly ResolvedSeries[]): readonly Diagnostic[] {
	const loops = loopsThrough(series, (one) => one.baseEquation, isBaseYear);
	return loops.map((loop) => diagnoseModel('base-year-loop', { path: pathOf(loop) }, loop.equation.where));
}

function isThisYear(read: Read): boolean {
	return read.lag === 0;
}

function isBaseYear(read: Read): boolean {
	return read.lag === 0 || read.lag === 'base';
}

function loopsThrough(
	all: readonly ResolvedSeries[],
	equationOf: (one: ResolvedSeries) => PlannedEquation | undefined,
	sameYear: (read: Read) => boolean
): readonly Loop[] {
	const equations = all.map(equationOf);
	const idOf = (at: number) => assertDefined(all[at], 'series').series.id;
	const needs = (at: number): readonly number[] => {
		const reads = readsOf(equations[at]?.body ?? { op: 'undefined' });
		return reads.filter((read) => sameYear(read) && equations[read.slot] !== undefined).map((read) => read.slot);
	};
	const { loops } = topologicalOrder(byId(all), needs);
	const unique = new Map<string, Loop>();
	for (const positions of loops) {
		const turned = startAtSmallest(positions, idOf);
		const key = turned.map((at) => assertDefined(all[at], 'series').series.quantity.id).join(' ');
		const equation = assertDefined(equations[turned[0] ?? -1], 'equation on a circle');
		if (!unique.has(key)) unique.set(key, { ids: turned.map(idOf), key, equation });
	}
	return [...unique.values()];
}

function byId(all: readonly ResolvedSeries[]): readonly number[] {
	return all
		.map((_, at) => at)
		.sort((a, b) => (assertDefined(all[a], 'series').series.id < assertDefined(all[b], 'series').series.id ? -1 : 1));
}

function startAtSmallest(positions: readonly number[], idOf: (at: number) => string): readonly number[] {
	const smallest = positions.reduce((best, at, i) => (idOf(at) < idOf(positions[best] ?? at) ? i : best), 0);
	return [...positions.slice(smallest), ...positions.slice(0, smallest)];
}

function pathOf(loop: Loop): string {
	return [...loop.ids, loop.ids[0]].join(' → ');
}

function lastOf(loop: Loop): string {
	return loop.ids.at(-1) ?? '';
}
