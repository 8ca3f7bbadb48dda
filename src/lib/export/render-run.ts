import type { ScenarioRun } from '$lib/analysis';
import type { Language } from '$lib/base';
import { officialCsv } from './official-table';
import { projectionTable, type TableOptions } from './projection-table';
import { renderTable, type ExportFormat } from './render-table';

/** Formats of a run as a text: those of its table, and the table as reports print it. */
export type RunFormat = ExportFormat | 'csv-official';

/** A run as the text of a file. */
export function renderRun(run: ScenarioRun, format: RunFormat, language: Language, options: TableOptions = {}): string {
	return format === 'csv-official' ? officialCsv(run, language, options) : renderTable(projectionTable(run, options), format, language);
}
