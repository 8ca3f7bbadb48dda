import { failure, success, type Diagnostic, type Place, type Result } from '$lib/base';
import { baseYearValue } from '../check/check-scenario';
import { checkSeriesId } from '../check/check-references';
import { checkPathValues, checkValue } from '../check/check-values';
import { checkPathYears } from '../check/check-years';
import type { ModelContext } from '../check/context';
import { diagnoseModel } from '../diagnostics';
import { indexSeries, type SeriesInfo } from '../series';
import type { ModelDefinition, Pack } from '../types';
import { formatChange, type PathChange } from '../year-path';

/**
 * A change that fits the model and the pack, ready for `inputPaths`: the series is known, the years are the pack's, the values within
 * hard limits. Values outside the usual range come with a warning. A change of a computed series sets its base-year value.
 * Diagnostics: unknown-id, unknown-member, computed-series-path, year-outside-horizon, share-out-of-range, outside-hard-limits,
 * outside-soft-range, share-looks-like-percent.
 */
export function checkChange(model: ModelDefinition, pack: Pack, change: PathChange): Result<PathChange> {
	const context: ModelContext = { model, series: indexSeries(model) };
	const where: Place = { text: formatChange(change), id: change.id };
	const unknown = checkSeriesId(change.id, context.series, where);
	const info = context.series.get(change.id);
	if (unknown !== undefined || info === undefined) return failure(unknown === undefined ? [] : [unknown]);
	if (info.kind === 'variable') return checkBaseChange(change, info, { model, pack, where });
	const soft = pack.assumptions.find((one) => one.id === change.id)?.soft;
	const found = [...checkPathYears(change.path, pack, () => where), ...checkPathValues(info, change.path, { model, soft }, () => where)];
	return settle(change, found);
}

interface Scene {
	readonly model: ModelDefinition;
	readonly pack: Pack;
	readonly where: Place;
}

function checkBaseChange(change: PathChange, info: SeriesInfo, { model, pack, where }: Scene): Result<PathChange> {
	const value = baseYearValue(change, pack.baseYear);
	if (value === undefined) return failure([diagnoseModel('computed-series-path', { id: change.id, year: pack.baseYear }, where)]);
	const settled: PathChange = { id: change.id, path: { kind: 'years', spans: [{ first: pack.baseYear, last: pack.baseYear, value }] } };
	return settle(settled, checkValue(info, value, model, where));
}

function settle(change: PathChange, found: readonly Diagnostic[]): Result<PathChange> {
	return found.some((one) => one.severity === 'error') ? failure(found) : success(change, found);
}
