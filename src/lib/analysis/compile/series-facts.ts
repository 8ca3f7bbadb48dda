import { defaultDisplay, indexSeries, seriesLabel, type ModelDefinition, type SeriesId, type SeriesIndex } from '$lib/model';
import type { SeriesFacts } from './types';

/** Index of a model's series, made once per model: looking up a series is asked for thousands of times. */
const INDEXES = new WeakMap<ModelDefinition, SeriesIndex>();

/** Label, unit, price basis and display of a series of the model, or `undefined` when the model has none of that id. */
export function seriesFacts(model: ModelDefinition, id: SeriesId): SeriesFacts | undefined {
	const info = seriesIndexOf(model).get(id);
	if (info === undefined) return undefined;
	const { unit, price, display } = info.definition;
	return { id, label: seriesLabel(model, info), unit, price, display: display ?? defaultDisplay(unit) };
}

/** Every scalar series of a model by id. */
export function seriesIndexOf(model: ModelDefinition): SeriesIndex {
	const known = INDEXES.get(model);
	if (known !== undefined) return known;
	const index = indexSeries(model);
	INDEXES.set(model, index);
	return index;
}
