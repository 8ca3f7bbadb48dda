import { formatChange } from '$lib/model';
import { textCell } from './csv-cells';
import type { ProjectionTable } from './projection-table';

const COLUMNS = ['series', 'unit', 'price', 'year', 'scenario', 'value', 'status'] as const;

/**
 * A table for programs: UTF-8, commas, decimal points, one row per series and year, values in full precision in the series' own
 * unit (shares as shares), blank where no value exists. A scenario with changed assumptions is named with them, as the command line takes
 * them.
 */
export function toCsvMachine({ rows, years, scenario, changes }: ProjectionTable): string {
	const name = [scenario.id, ...changes.map(formatChange)].join(' ');
	const lines = rows.flatMap((row) =>
		years.map((year, k) => {
			const cells = [row.id, row.unit, row.price, String(year), name];
			return [...cells.map((text) => textCell(text, ',')), String(row.values[k] ?? ''), row.statuses[k]].join(',');
		})
	);
	return [COLUMNS.join(','), ...lines, ''].join('\n');
}
