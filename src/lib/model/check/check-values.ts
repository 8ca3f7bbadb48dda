import type { Diagnostic, Place } from '$lib/base';
import { diagnoseModel } from '../diagnostics';
import { numberWords } from '../diagnostics/wording';
import { parseSeriesId, type SeriesInfo } from '../series';
import type { ModelDefinition, YearPath } from '../types';

type Range = readonly [number, number];

/** One value a path gives, and the key it is written under; a constant has none. */
interface PathValue {
	readonly value: number;
	readonly key: string | undefined;
}

// Half as large again as anything a yearly rate reaches: above it the number is a per cent figure far more often than not.
const LARGEST_USUAL_SHARE = 1.5;

/** Values that a series cannot leave: an input's hard limits, a variable's range, 0 to 1 for a part of a whole. */
export function limitsOf(info: SeriesInfo, model: ModelDefinition): Range | undefined {
	if (info.kind === 'input') return info.definition.hard;
	if (info.definition.range !== undefined) return info.definition.range;
	return model.partitions?.some((names) => names.includes(info.definition.id)) === true ? [0, 1] : undefined;
}

/** A value that its series cannot have, or that is a share but looks like per cent. */
export function checkValue(info: SeriesInfo, value: number, model: ModelDefinition, where: Place): readonly Diagnostic[] {
	const { unit } = info.definition;
	const limits = limitsOf(info, model);
	if (limits !== undefined && (value < limits[0] || value > limits[1])) return [outside(info, value, limits, where)];
	if (limits === undefined && unit === 'share' && Math.abs(value) > LARGEST_USUAL_SHARE)
		return [checkLooksLikePercent(info.id, value, where)];
	return [];
}

/** A share so large that per cent were meant. */
function checkLooksLikePercent(id: string, value: number, where: Place): Diagnostic {
	const values = { id, value: numberWords(value), percent: numberWords(value * 100), share: Number((value / 100).toPrecision(12)) };
	return diagnoseModel('share-looks-like-percent', values, where);
}

function outside(info: SeriesInfo, value: number, [low, high]: Range, where: Place): Diagnostic {
	const { id } = info;
	const { unit } = info.definition;
	if (unit === 'share' && low === 0 && high === 1) return diagnoseModel('share-out-of-range', { id, value: numberWords(value) }, where);
	return diagnoseModel(
		'outside-hard-limits',
		{ id, value: numberWords(value), low: numberWords(low), high: numberWords(high), unit },
		where
	);
}

/** Values of a path that the series cannot have, and values that are unusual. Between two knots no value is outside both. */
export function checkPathValues(
	info: SeriesInfo,
	path: YearPath,
	{ model, soft }: { readonly model: ModelDefinition; readonly soft: Range | undefined },
	at: (...steps: readonly string[]) => Place
): readonly Diagnostic[] {
	return pathValues(path).flatMap(({ value, key }) => {
		const where = key === undefined ? at() : at(key);
		const refused = checkValue(info, value, model, where);
		if (refused.length > 0 || soft === undefined || (value >= soft[0] && value <= soft[1])) return refused;
		const values = { id: info.id, value: numberWords(value), low: numberWords(soft[0]), high: numberWords(soft[1]) };
		return [diagnoseModel('outside-soft-range', values, where)];
	});
}

function pathValues(path: YearPath): readonly PathValue[] {
	switch (path.kind) {
		case 'constant':
			return [{ value: path.value, key: undefined }];
		case 'years':
			return path.spans.map(({ first, last, value }) => ({ value, key: first === last ? String(first) : `${first}-${last}` }));
		case 'knots':
			return path.knots.map(({ year, value }) => ({ value, key: String(year) }));
	}
}

/** Series of a model that are parts of one whole, in each group: all members of all variables named. */
export function partitionMembers(model: ModelDefinition, series: ReadonlyMap<string, SeriesInfo>): readonly (readonly string[])[] {
	const groups = model.partitions ?? [];
	return groups.map((names) => [...series.keys()].filter((id) => names.some((name) => parseSeriesId(id)?.variable === name)));
}
