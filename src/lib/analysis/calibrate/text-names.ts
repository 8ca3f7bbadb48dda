import type { ExtraName } from '$lib/engine';
import type { HistorySeries, Pack, Target } from '$lib/model';
import { yearlyPoints } from '../compile/actuals';
import type { CompiledPack } from '../compile/types';

/**
 * Targets and published series as names of texts: `target_<id>` (bands: `target_<id>_low` and `target_<id>_high`), one number for all
 * years; `history_<series>` with brackets and signs as `_`, one value per year where one was published.
 */
export function textNames({ pack }: Pick<CompiledPack, 'pack'>, years: readonly number[]): readonly ExtraName[] {
	return [...pack.targets.flatMap(targetNames), ...pack.historySeries.map((series) => historyName(pack, series, years))];
}

function targetNames({ id, value, unit = 'ratio', price = 'none' }: Target): readonly ExtraName[] {
	if (value === undefined) return [];
	if (typeof value === 'number') return [{ name: `target_${id}`, unit, price, values: value }];
	return [
		{ name: `target_${id}_low`, unit, price, values: value[0] },
		{ name: `target_${id}_high`, unit, price, values: value[1] }
	];
}

function historyName(pack: Pack, series: HistorySeries, years: readonly number[]): ExtraName {
	const points = new Map(yearlyPoints(series, pack).map(({ year, value }) => [year, value] as const));
	return { name: historyNameOf(series.id), unit: series.unit, price: series.price, values: years.map((year) => points.get(year)) };
}

/** `value_added_nominal[II]` in texts is `history_value_added_nominal_II`. */
export function historyNameOf(id: string): string {
	return `history_${id.replace(/[^a-zA-Z0-9]+/g, '_').replace(/_$/, '')}`;
}
