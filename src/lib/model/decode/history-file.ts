import * as v from 'valibot';
import { failure, success, type Diagnostic, type Result } from '$lib/base';
import type { SourceDocument } from '$lib/files';
import { diagnoseModel } from '../diagnostics';
import { seriesLabel, toSeriesId, type SeriesIndex } from '../series';
import type { HistorySeries, ModelDefinition } from '../types';
import { locate, readShape, type Located } from './read-shape';
import * as s from './schemas';

const SERIES = s.group({
	of: v.exactOptional(s.seriesId),
	label: v.exactOptional(s.bilingual),
	unit: v.exactOptional(s.text),
	price: v.exactOptional(s.price),
	vintage: s.bilingual,
	main: v.exactOptional(s.flag)
});

const SCHEMA = s.group({ format: s.text, series: s.table(SERIES) });

/** What the declarations of published series may lean on: the model, for what a series does not say itself. */
export interface HistoryContext {
	readonly model: ModelDefinition;
	readonly series: SeriesIndex;
}

/**
 * Decodes a file of the format kb-history.
 *
 * A series under the id of a model series is that series' own published past: it takes label, unit and price basis from the model
 * unless it says otherwise, and stands as the main one unless it says not.
 */
export function decodeHistoryFile(
	document: SourceDocument,
	context: HistoryContext | undefined
): Result<readonly Located<HistorySeries>[]> {
	const shape = readShape(document, SCHEMA);
	if (!shape.ok) return failure(shape.diagnostics);
	const found: Diagnostic[] = [];
	const entries: Located<HistorySeries>[] = [];
	for (const [id, raw] of Object.entries(shape.value.series)) {
		const at = locate(document, ['series', id], id);
		const own = context?.series.get(raw.of ?? id);
		const label = raw.label ?? (own === undefined ? undefined : seriesLabel(context!.model, own));
		const unit = raw.unit ?? own?.definition.unit;
		if (label === undefined) found.push(diagnoseModel('missing-key', { key: 'label' }, at()));
		if (unit === undefined) found.push(diagnoseModel('missing-key', { key: 'unit' }, at()));
		if (label === undefined || unit === undefined) continue;
		const of = raw.of ?? own?.id;
		const value: HistorySeries = {
			id,
			label,
			unit,
			price: raw.price ?? own?.definition.price ?? 'none',
			vintage: raw.vintage,
			main: raw.main ?? own?.id === id,
			...(of === undefined ? {} : { of: toSeriesId(of) })
		};
		entries.push({ value, at });
	}
	return found.length > 0 ? failure(found) : success(entries);
}
