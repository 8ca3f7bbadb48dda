import { formatYearPath } from '$lib/model';
import type { ProjectionTable } from './projection-table';

/** A run as data: the series by id with unit and values, `null` where no value exists. */
export interface TableData {
	readonly pack: string;
	readonly scenario: string;
	/** Assumptions that differ from the scenario's, each path as `parseYearPath` reads it. */
	readonly changes: readonly { readonly id: string; readonly path: string }[];
	readonly closure: string;
	readonly model: { readonly version: string; readonly hash: string };
	readonly years: readonly number[];
	readonly series: Readonly<Record<string, { readonly unit: string; readonly price: string; readonly values: readonly (number | null)[] }>>;
}

/** The table as the data that `kichban run` prints. */
export function toTableData({ pack, scenario, changes, closure, model, years, rows }: ProjectionTable): TableData {
	const series = rows.map(({ id, unit, price, values }) => [id, { unit, price, values: values.map((value) => value ?? null) }] as const);
	return {
		pack,
		scenario: scenario.id,
		changes: changes.map(({ id, path }) => ({ id, path: formatYearPath(path) })),
		closure,
		model,
		years,
		series: Object.fromEntries(series)
	};
}

/** The table as JSON text. */
export function toTableJson(table: ProjectionTable): string {
	return `${JSON.stringify(toTableData(table))}\n`;
}
