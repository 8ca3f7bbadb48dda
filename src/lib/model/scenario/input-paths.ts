import type { Bilingual, Place } from '$lib/base';
import type { Pack, SeriesId, Status, YearPath } from '../types';
import { applyPath, valueIn, type PathChange } from '../year-path';
import type { ResolvedScenario } from './resolve-scenario';

/** Who gave a value: the pack (a base value or an assumption), a scenario (set or derived), or a visitor's change. */
export type OriginKind = 'base' | 'assumption' | 'set' | 'derived' | 'change';

/** Where a given value comes from. */
export interface Origin {
	readonly kind: OriginKind;
	/** Scenario that gave it, for `set` and `derived`. */
	readonly scenario?: string;
	readonly status?: Status;
	/** Key of the pack's source list. */
	readonly source?: string;
	readonly at?: string;
	readonly why?: Bilingual;
	readonly where?: Place;
}

/** A given series: one value and one origin per year, `undefined` where nothing is given. */
export interface GivenSeries {
	readonly id: SeriesId;
	readonly values: readonly (number | undefined)[];
	readonly origins: readonly (Origin | undefined)[];
}

/** One path to be laid over a series. */
interface Layer {
	readonly id: SeriesId;
	readonly path: YearPath;
	readonly origin: Origin;
}

/**
 * Everything given to a run: inputs for all years, and base-year values of computed series in the base year.
 *
 * Laid over each other in this order: the pack, the scenario's differences from the first of its chain on, the changes.
 * @param years years of the run, rising by one, from the base year.
 * @returns by series id; each holds one value and one origin per year.
 */
export function inputPaths(
	pack: Pack,
	scenario: Pick<ResolvedScenario, 'differences'>,
	changes: readonly PathChange[],
	years: readonly number[]
): ReadonlyMap<SeriesId, GivenSeries> {
	const given = new Map<SeriesId, GivenSeries>();
	for (const layer of [...packLayers(pack), ...scenarioLayers(scenario), ...changeLayers(pack, changes)]) {
		given.set(layer.id, lay(layer, given.get(layer.id), years));
	}
	return given;
}

function lay({ id, path, origin }: Layer, under: GivenSeries | undefined, years: readonly number[]): GivenSeries {
	return {
		id,
		values: applyPath(path, years, under?.values ?? []),
		origins: years.map((year, index) => (valueIn(path, year) === undefined ? under?.origins[index] : origin))
	};
}

function packLayers(pack: Pack): readonly Layer[] {
	const base = pack.base.map(({ id, value, ...rest }): Layer => ({
		id,
		path: inYear(pack.baseYear, value),
		origin: { kind: 'base', ...provenanceOf(rest) }
	}));
	const assumptions = pack.assumptions.map(({ id, path, ...rest }): Layer => ({
		id,
		path,
		origin: { kind: 'assumption', ...provenanceOf(rest) }
	}));
	return [...base, ...assumptions];
}

function scenarioLayers({ differences }: Pick<ResolvedScenario, 'differences'>): readonly Layer[] {
	return differences.map(({ scenario, part, difference }) => ({
		id: difference.id,
		path: difference.path,
		origin: { kind: part, scenario, ...provenanceOf(difference) }
	}));
}

/** A constant laid over a base value means the base year: a computed series has no other year to be given. */
function changeLayers(pack: Pack, changes: readonly PathChange[]): readonly Layer[] {
	const baseValues = new Set(pack.base.map((one) => one.id));
	return changes.map(({ id, path }) => {
		const isBaseValue = baseValues.has(id) && path.kind === 'constant';
		return { id, path: isBaseValue ? inYear(pack.baseYear, path.value) : path, origin: { kind: 'change' } };
	});
}

function inYear(year: number, value: number): YearPath {
	return { kind: 'years', spans: [{ first: year, last: year, value }] };
}

function provenanceOf({ status, source, at, why, where }: Omit<Origin, 'kind'>): Omit<Origin, 'kind'> {
	return {
		...(status === undefined ? {} : { status }),
		...(source === undefined ? {} : { source }),
		...(at === undefined ? {} : { at }),
		...(why === undefined ? {} : { why }),
		...(where === undefined ? {} : { where })
	};
}
