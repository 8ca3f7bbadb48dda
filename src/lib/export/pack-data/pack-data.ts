import { seriesFacts } from '$lib/analysis';
import type { Bilingual } from '$lib/base';
import {
	defaultDisplay,
	type Display,
	type HistorySeries,
	type ModelDefinition,
	type Pack,
	type PriceBasis,
	type Provenance,
	type SeriesId,
	type YearPath
} from '$lib/model';

/** A figure of a pack with where it comes from. */
export interface DataFigure extends Provenance {
	/** Year, period, or years of a path: `2024`, `2016-2020`. */
	readonly when: string;
	/** In the series' unit; shares as shares. */
	readonly value: number;
}

/** Figures of a pack under one name. */
export interface DataSeries {
	readonly kind: 'history' | 'base' | 'assumption';
	readonly id: string;
	readonly label: Bilingual;
	readonly unit: string;
	readonly price: PriceBasis;
	readonly display: Display;
	/** Of published series: when and by whom, whether it is the main one, and the series of the model that it measures. */
	readonly published?: { readonly vintage: Bilingual; readonly isMain: boolean; readonly of?: string };
	readonly figures: readonly DataFigure[];
}

/** Every figure of a pack: what was published, values of the base year, and assumptions. */
export function packData(pack: Pack, model: ModelDefinition): readonly DataSeries[] {
	const named = (kind: 'base' | 'assumption', id: SeriesId, unit: string) => {
		const facts = seriesFacts(model, id);
		const display = facts?.display ?? defaultDisplay(unit);
		return { kind, id, label: facts?.label ?? { vi: id, en: id }, unit, price: facts?.price ?? ('none' as const), display };
	};
	const whole = `${String(pack.baseYear)}-${String(pack.lastYear)}`;
	return [
		...pack.historySeries.map((one) => historySeries(one, pack, model)),
		...pack.base.map((one) => ({
			...named('base', one.id, one.unit),
			figures: [{ ...provenance(one), when: String(pack.baseYear), value: one.value }]
		})),
		...pack.assumptions.map((one) => ({
			...named('assumption', one.id, one.unit),
			figures: pathParts(one.path, whole).map((part) => ({ ...provenance(one), ...part }))
		}))
	];
}

function historySeries({ id, of, label, unit, price, vintage, main }: HistorySeries, pack: Pack, model: ModelDefinition): DataSeries {
	return {
		kind: 'history',
		id,
		label,
		unit,
		price,
		display: (of === undefined ? undefined : seriesFacts(model, of)?.display) ?? defaultDisplay(unit),
		published: { vintage, isMain: main, ...(of === undefined ? {} : { of }) },
		figures: pack.history
			.filter((one) => one.series === id)
			.map((one) => ({ ...provenance(one), when: String(one.year ?? one.period), value: one.value }))
	};
}

/** A path as figures: a number for all years, one for each span, or one at each knot. */
function pathParts(path: YearPath, whole: string): readonly Pick<DataFigure, 'when' | 'value'>[] {
	switch (path.kind) {
		case 'constant':
			return [{ when: whole, value: path.value }];
		case 'years':
			return path.spans.map(({ first, last, value }) => ({ when: first === last ? String(first) : `${first}-${last}`, value }));
		case 'knots':
			return path.knots.map(({ year, value }) => ({ when: String(year), value }));
	}
}

function provenance({ status, source, at, why }: Provenance): Provenance {
	return { status, source, ...(at === undefined ? {} : { at }), ...(why === undefined ? {} : { why }) };
}
