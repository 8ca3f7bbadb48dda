import type { Diagnostic } from '$lib/base';
import type { Located } from '../decode/read-shape';
import { diagnoseModel } from '../diagnostics';
import { numberWords, suggestion } from '../diagnostics/wording';
import type { SeriesInfo } from '../series';
import type { Measure, Target } from '../types';
import { checkDuplicates } from './check-duplicates';
import { checkName, checkSeriesId } from './check-references';
import { checkSameUnit, checkUnitText, isSameUnit } from './check-units';
import { checkValue, partitionMembers } from './check-values';
import { checkYear } from './check-years';
import { valuesOf, type ModelContext, type PackDraft } from './context';

type At = Located<unknown>['at'];

/** Targets: complete for their measure, of series the model has, in units that fit, in the years of the pack. */
export function checkTargets(draft: PackDraft, context: ModelContext | undefined): readonly Diagnostic[] {
	const targets = draft.targets ?? [];
	const groups = draft.head?.value.groups.map((one) => one.id);
	const found = targets.flatMap(({ value, at }) => [
		...checkName('unknown-group', { name: value.group, group: value.group }, groups, at('group')),
		...checkComplete(value, at),
		...checkYears(value, draft, at),
		...(context === undefined || value.measure === 'text' ? [] : checkAgainstModel(value, context, at))
	]);
	const ids = targets.map(({ value, at }) => ({ id: value.id, where: at('id') }));
	return [...found, ...checkDuplicates(ids), ...(context === undefined ? [] : checkWholes(targets, context))];
}

/** Keys that each measure needs beside series, year, comparison, value and unit. */
const EXTRA_KEYS: Readonly<Record<Measure, readonly (keyof Target)[]>> = {
	level: [],
	cagr: ['from'],
	mean: ['from'],
	sum: ['from'],
	'ratio-of-sums': ['from', 'denominator'],
	change: ['from'],
	'first-year': [],
	text: []
};

function checkComplete(target: Target, at: At): readonly Diagnostic[] {
	const common: readonly (keyof Target)[] = ['series', 'year', 'comparison', 'value', 'unit'];
	const needed: readonly (keyof Target)[] = target.measure === 'text' ? ['reason'] : [...common, ...EXTRA_KEYS[target.measure]];
	const missing = needed.filter((key) => target[key] === undefined);
	if (missing.length > 0) return [diagnoseModel('target-incomplete', { measure: target.measure, missing: missing.join(', ') }, at())];
	const isBand = Array.isArray(target.value);
	const needsBand = target.comparison === 'between';
	if (target.measure === 'text' || isBand === needsBand) return [];
	const expected = needsBand ? { vi: 'hai số [thấp, cao]', en: 'two numbers [low, high]' } : { vi: 'một số', en: 'one number' };
	return [diagnoseModel('target-value-kind', { comparison: target.comparison ?? '', expected }, at('value'))];
}

function checkYears({ year, from, measure }: Target, draft: PackDraft, at: At): readonly Diagnostic[] {
	const horizon = draft.head?.value;
	const needsTwoYears = measure === 'cagr' || measure === 'change';
	if (year !== undefined && from !== undefined && (from > year || (needsTwoYears && from === year))) {
		return [diagnoseModel('year-range-reversed', { first: from, last: year }, at('from'))];
	}
	if (horizon === undefined) return [];
	return [
		...(from === undefined ? [] : checkYear(from, horizon, at('from'))),
		...(year === undefined ? [] : checkYear(year, horizon, at('year')))
	];
}

function checkAgainstModel(target: Target, context: ModelContext, at: At): readonly Diagnostic[] {
	const found: Diagnostic[] = [];
	for (const key of ['series', 'denominator'] as const) {
		const id = target[key];
		const unknown = id === undefined ? undefined : checkSeriesId(id, context.series, at(key));
		if (unknown === undefined) continue;
		const isMember = unknown.code === 'unknown-member';
		const values = { series: id ?? '', suggestion: suggestion(id ?? '', context.series.keys()) };
		found.push(isMember ? unknown : diagnoseModel('target-series-unknown', values, at(key)));
	}
	const info = target.series === undefined ? undefined : context.series.get(target.series);
	if (info === undefined || target.unit === undefined) return found;
	const unit = checkTargetUnit(target, target.unit, info, at);
	if (unit !== undefined) return [...found, unit];
	return [...found, ...checkTargetValue(target, info, context, at)];
}

/** Growth rates are shares whatever they measure; ratios have a unit of their own; everything else is counted as the model does. */
function checkTargetUnit(target: Target, unit: string, info: SeriesInfo, at: At): Diagnostic | undefined {
	const figure = { id: info.id, unit };
	switch (target.measure) {
		case 'cagr':
			return checkSameUnit(figure, { unit: 'share', price: 'none' }, at('unit'));
		case 'ratio-of-sums':
		case 'first-year':
			return checkUnitText(unit, at('unit'));
		case 'change':
			return isSameUnit(unit, 'share', 'none') ? undefined : checkSameUnit(figure, info.definition, at('unit'));
		default:
			return checkSameUnit(figure, info.definition, at('unit')) ?? checkPrice(target, info, at);
	}
}

function checkPrice(target: Target, info: SeriesInfo, at: At): Diagnostic | undefined {
	const { price } = info.definition;
	if (target.price === undefined || target.price === price) return undefined;
	const values = {
		unit: target.unit ?? '',
		price: target.price,
		suggestion: { vi: `Đại lượng của mô hình ghi “price: ${price}”.`, en: `The model's quantity says "price: ${price}".` }
	};
	return diagnoseModel('price-basis-mismatch', values, at('price'));
}

function checkTargetValue({ measure, value }: Target, info: SeriesInfo, { model }: ModelContext, at: At): readonly Diagnostic[] {
	if (value === undefined || (measure !== 'level' && measure !== 'mean')) return [];
	const numbers = typeof value === 'number' ? [value] : value;
	return numbers.flatMap((number) => checkValue(info, number, model, at('value')));
}

/** Level targets of one year for all parts of a whole have to add to 1 within their printed rounding. */
function checkWholes(targets: readonly Located<Target>[], { model, series }: ModelContext): readonly Diagnostic[] {
	const levels = targets.filter(({ value }) => value.measure === 'level' && value.year !== undefined);
	const years = new Set(levels.map(({ value }) => value.year));
	return partitionMembers(model, series).flatMap((ids) =>
		[...years].flatMap((year) => {
			const parts = ids.map((id) => levels.find(({ value }) => value.series === id && value.year === year));
			return parts.includes(undefined)
				? []
				: checkWhole(
						ids,
						year ?? 0,
						parts.filter((part) => part !== undefined)
					);
		})
	);
}

function checkWhole(ids: readonly string[], year: number, parts: readonly Located<Target>[]): readonly Diagnostic[] {
	const [first] = parts;
	const total = sumOf(parts, ({ value }) => (low(value) + high(value)) / 2);
	const slack = sumOf(parts, ({ value, printed }) => (high(value) - low(value) + (printed ?? 0)) / 2);
	// Rounding of the sum itself, far below any printed digit.
	if (first === undefined || Math.abs(total - 1) <= slack + 1e-9) return [];
	return [diagnoseModel('target-shares-not-adding', { ids: ids.join(', '), year, total: numberWords(total) }, first.at('value'))];
}

function sumOf(parts: readonly Located<Target>[], term: (target: Target) => number): number {
	return valuesOf(parts).reduce((sum, target) => sum + term(target), 0);
}

function low(value: Target['value']): number {
	return typeof value === 'number' ? value : (value?.[0] ?? Number.NaN);
}

function high(value: Target['value']): number {
	return typeof value === 'number' ? value : (value?.[1] ?? Number.NaN);
}
