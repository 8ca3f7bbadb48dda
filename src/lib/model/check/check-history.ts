import type { Diagnostic } from '$lib/base';
import { diagnoseModel } from '../diagnostics';
import { checkDuplicates } from './check-duplicates';
import { checkName, checkProvenance, checkSeriesId } from './check-references';
import { checkSameUnit, checkUnit } from './check-units';
import { checkValue } from './check-values';
import type { ModelContext, PackDraft } from './context';

/** Published series: of series the model has, in its units, one main one each; their points: of declared series, with sources. */
export function checkHistory(draft: PackDraft, context: ModelContext | undefined): readonly Diagnostic[] {
	return [...checkSeriesDeclarations(draft, context), ...checkMainSeries(draft), ...checkPoints(draft, context)];
}

function checkSeriesDeclarations(draft: PackDraft, context: ModelContext | undefined): readonly Diagnostic[] {
	return (draft.historySeries ?? []).flatMap(({ value, at }) => {
		const found = [...checkUnit(value.unit, value.price, (key) => at(key))];
		if (context === undefined || value.of === undefined) return found;
		const unknown = checkSeriesId(value.of, context.series, at('of'));
		if (unknown !== undefined) return [...found, unknown];
		const info = context.series.get(value.of);
		const unit =
			info === undefined || found.length > 0 ? undefined : checkSameUnit({ id: value.of, unit: value.unit }, info.definition, at('unit'));
		if (unit !== undefined) return [...found, unit];
		return info === undefined || info.definition.price === value.price
			? found
			: [
					...found,
					diagnoseModel(
						'price-basis-mismatch',
						{ unit: value.unit, price: value.price, suggestion: samePrice(info.definition.price) },
						at('price')
					)
				];
	});
}

function samePrice(price: string) {
	return { vi: `Đại lượng của mô hình ghi “price: ${price}”.`, en: `The model's quantity says "price: ${price}".` };
}

function checkMainSeries(draft: PackDraft): readonly Diagnostic[] {
	const first = new Map<string, string>();
	const found: Diagnostic[] = [];
	for (const { value, at } of draft.historySeries ?? []) {
		if (!value.main || value.of === undefined) continue;
		const before = first.get(value.of);
		if (before === undefined) first.set(value.of, value.id);
		else found.push(diagnoseModel('several-main-series', { id: value.of, first: before, second: value.id }, at('main')));
	}
	return found;
}

function checkPoints(draft: PackDraft, context: ModelContext | undefined): readonly Diagnostic[] {
	const points = draft.history ?? [];
	const known = draft.historySeries?.map((one) => one.value.id);
	const seriesById = new Map(draft.historySeries?.map(({ value }) => [value.id, value]));
	const sources = draft.sources?.map((one) => one.id);
	const found = points.flatMap(({ value, at }) => {
		const of = seriesById.get(value.series)?.of;
		const info = of === undefined ? undefined : context?.series.get(of);
		return [
			...checkName('unknown-history-series', { name: value.series, series: value.series }, known, at('series')),
			...checkProvenance(value, at, sources),
			// A sum over a period may well leave the range of a year.
			...(info === undefined || context === undefined || value.year === undefined
				? []
				: checkValue(info, value.value, context.model, at('value')))
		];
	});
	const names = points.map(({ value, at }) => ({ id: `${value.series} ${value.year ?? value.period ?? ''}`, where: at() }));
	return [...found, ...checkDuplicates(names)];
}
