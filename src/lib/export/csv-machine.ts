import { textCell } from './csv-cells';
import type { ProjectionTable } from './projection-table';

const COLUMNS = ['series', 'unit', 'price', 'year', 'scenario', 'value', 'status'] as const;

/**
 * A table for programs: UTF-8, commas, decimal points, one row per series and year, values in full precision in the series' own
 * unit (shares as shares), blank where no value exists.
 */
export function toCsvMachine({ rows, years, scenario }: ProjectionTable): string {
	const lines = rows.flatMap((row) =>
		years.map((year, k) => {
			const cells = [row.id, row.unit, row.price, String(year), scenario.id];
			return [...cells.map((text) => textCell(text, ',')), String(row.values[k] ?? ''), row.statuses[k]].join(',');
		})
	);
	return [COLUMNS.join(','), ...lines, ''].join('\n');
}
