import type { Diagnostic } from '$lib/base';
import type { Located } from '../decode/read-shape';
import { diagnoseModel } from '../diagnostics';
import { numberWords, yearsWords } from '../diagnostics/wording';
import type { Assumption, BaseValue, SeriesId } from '../types';
import { applyPath } from '../year-path';
import { checkInputId, checkName, checkProvenance, checkSeriesId } from './check-references';
import { checkSameUnit } from './check-units';
import { checkPathValues, checkValue, partitionMembers } from './check-values';
import { checkPathYears, yearsOf, type Horizon } from './check-years';
import { valuesOf, type ModelContext, type PackDraft } from './context';

/** Base-year values: of computed series of the model, in its units, with sources, within their range. */
export function checkBase(draft: PackDraft, context: ModelContext | undefined): readonly Diagnostic[] {
	return (draft.base ?? []).flatMap((entry) => checkBaseValue(entry, draft, context));
}

function checkBaseValue({ value, at }: Located<BaseValue>, draft: PackDraft, context: ModelContext | undefined): readonly Diagnostic[] {
	const found = [
		...checkProvenance(
			value,
			at,
			draft.sources?.map((one) => one.id)
		)
	];
	if (context === undefined) return found;
	const unknown = checkSeriesId(value.id, context.series, at());
	const info = context.series.get(value.id);
	if (unknown !== undefined || info === undefined) return unknown === undefined ? found : [...found, unknown];
	if (info.kind === 'input') return [...found, diagnoseModel('not-computed', { id: value.id }, at())];
	const unit = checkSameUnit(value, info.definition, at('unit'));
	return unit === undefined ? [...found, ...checkValue(info, value.value, context.model, at('value'))] : [...found, unit];
}

/** Assumptions: of inputs of the model, in its units, with sources, within their limits, for every year of the pack. */
export function checkAssumptions(draft: PackDraft, context: ModelContext | undefined): readonly Diagnostic[] {
	const found = (draft.assumptions ?? []).flatMap((entry) => checkAssumption(entry, draft, context));
	return context === undefined || found.length > 0 ? found : checkWholes(draft, context);
}

function checkAssumption({ value, at }: Located<Assumption>, draft: PackDraft, context: ModelContext | undefined): readonly Diagnostic[] {
	const found = [
		...checkProvenance(
			value,
			at,
			draft.sources?.map((one) => one.id)
		)
	];
	const horizon = draft.head?.value;
	if (value.history !== undefined) {
		const known = draft.historySeries?.map((one) => one.value.id);
		found.push(...checkName('unknown-history-series', { name: value.history, series: value.history }, known, at('history')));
	}
	if (horizon !== undefined)
		found.push(...checkPathYears(value.path, horizon, (...steps) => at('path', ...steps)), ...checkCoverage(value, horizon, at));
	if (context === undefined) return found;
	const unknown = checkInputId(value.id, context.series, at());
	const info = context.series.get(value.id);
	if (unknown !== undefined || info === undefined) return unknown === undefined ? found : [...found, unknown];
	const unit = checkSameUnit(value, info.definition, at('unit'));
	if (unit !== undefined) return [...found, unit];
	// An unusual value is remarked on where the pack does not say why.
	const limits = { model: context.model, soft: value.why === undefined ? value.soft : undefined };
	return [...found, ...checkPathValues(info, value.path, limits, (...steps) => at('path', ...steps))];
}

/**
 * An assumption acts from the year after the base year on; a gap would leave everything behind it without a value. One that
 * follows its own target for want of data starts with its first target.
 */
function checkCoverage(value: Assumption, horizon: Horizon, at: Located<unknown>['at']): readonly Diagnostic[] {
	const years = yearsOf(horizon).slice(1);
	const values = applyPath(value.path, years, []);
	const start = value.status === 'target-path' ? values.findIndex((one) => one !== undefined) : 0;
	const missing = years.filter((_, index) => index >= start && values[index] === undefined);
	if (missing.length === 0) return [];
	const words = { id: value.id, years: yearsWords(missing), first: horizon.baseYear + 1, last: horizon.lastYear };
	return [diagnoseModel('assumption-years-missing', words, at('path'))];
}

// Far above the rounding of a sum of a few shares, far below anything a person could mean.
const SUM_TOLERANCE = 1e-9;

/** Inputs that are parts of one whole have to add to 1 in every year. */
function checkWholes(draft: PackDraft, { model, series }: ModelContext): readonly Diagnostic[] {
	const horizon = draft.head?.value;
	if (horizon === undefined) return [];
	const years = yearsOf(horizon).slice(1);
	const paths = new Map<SeriesId, Located<Assumption>>(draft.assumptions?.map((entry) => [entry.value.id, entry]));
	return partitionMembers(model, series).flatMap((ids) => {
		const parts = ids.map((id) => paths.get(id as SeriesId)).filter((part) => part !== undefined); // ids of the index are series ids
		const [first] = parts;
		if (first === undefined || parts.length < ids.length) return [];
		const rows = parts.map((part) => applyPath(part.value.path, years, []));
		const totals = years.map((_, index) => rows.reduce((sum, row) => sum + (row[index] ?? Number.NaN), 0));
		const wrong = totals.findIndex((total) => Math.abs(total - 1) > SUM_TOLERANCE);
		if (wrong < 0) return [];
		return [
			diagnoseModel('shares-not-adding', { ids: ids.join(', '), year: years[wrong]!, total: numberWords(totals[wrong]!) }, first.at('path'))
		];
	});
}

/** Ids of all base values of a draft. */
export function baseIds(draft: PackDraft): readonly string[] {
	return valuesOf(draft.base).map((one) => one.id);
}
