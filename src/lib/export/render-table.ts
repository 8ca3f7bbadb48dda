import { assertNever, type Language } from '$lib/base';
import { toCsvMachine } from './csv-machine';
import { toCsvVi } from './csv-vi';
import type { ProjectionTable } from './projection-table';
import { toTableJson } from './table-json';

/** Formats of a table that a person takes away. */
export const TABLE_FORMATS = ['csv-vi', 'csv-machine', 'json'] as const;
export type ExportFormat = (typeof TABLE_FORMATS)[number];

/** A table as the text of a file. */
export function renderTable(table: ProjectionTable, format: ExportFormat, language: Language): string {
	switch (format) {
		case 'csv-vi':
			return toCsvVi(table, language);
		case 'csv-machine':
			return toCsvMachine(table);
		case 'json':
			return toTableJson(table);
		default:
			return assertNever(format);
	}
}
