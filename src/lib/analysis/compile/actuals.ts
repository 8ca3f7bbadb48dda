import { readUnit, toSeriesId, type HistoryPoint, type HistorySeries, type ModelDefinition, type Pack, type SeriesId } from '$lib/model';
import { seriesFacts } from './series-facts';
import type { OtherVintage, YearPoints } from './types';

/** The model series a published series measures: the one it names, or the one whose id it has. */
export function measuredSeries(series: HistorySeries, model: ModelDefinition): SeriesId | undefined {
	if (series.of !== undefined) return series.of;
	return [...model.variables, ...model.inputs].map((one): string => one.id).includes(series.id) ? toSeriesId(series.id, []) : undefined;
}

/** Yearly points of a published series in the unit of the model series it measures, by year. */
export function yearPoints(series: HistorySeries, pack: Pack, model: ModelDefinition): YearPoints {
	const factor = factorTo(series, model);
	return yearlyPoints(series, pack).map(({ year, value }) => [year, value * factor] as const);
}

/** Yearly published figures with their status, by year; periods are left out. */
export function yearlyPoints(series: HistorySeries, pack: Pack): readonly (HistoryPoint & { readonly year: number })[] {
	return pack.history
		.filter((point): point is HistoryPoint & { readonly year: number } => point.series === series.id && point.year !== undefined)
		.toSorted((a, b) => a.year - b.year);
}

/** Main published points of every series that has some. */
export function mainActuals(pack: Pack, model: ModelDefinition): Readonly<Record<string, YearPoints>> {
	const main = pack.historySeries.filter((series) => series.main);
	return Object.fromEntries(
		main.flatMap((series) => {
			const id = measuredSeries(series, model);
			const points = id === undefined ? [] : yearPoints(series, pack, model);
			return id === undefined || points.length === 0 ? [] : [[id, points] as const];
		})
	);
}

/** The other published figures of a series, each with the name of its vintage. */
export function otherVintages(id: SeriesId, pack: Pack, model: ModelDefinition): readonly OtherVintage[] {
	return pack.historySeries
		.filter((series) => !series.main && measuredSeries(series, model) === id)
		.map((series) => ({ label: series.vintage, points: yearPoints(series, pack, model) }))
		.filter(({ points }) => points.length > 0);
}

/** What turns the published unit into the model's. */
export function factorTo(series: HistorySeries, model: ModelDefinition): number {
	const id = measuredSeries(series, model);
	const facts = id === undefined ? undefined : seriesFacts(model, id);
	const from = readUnit(series.unit, series.price);
	const to = facts === undefined ? undefined : readUnit(facts.unit, facts.price);
	return from === undefined || to === undefined ? 1 : from.scale / to.scale;
}
