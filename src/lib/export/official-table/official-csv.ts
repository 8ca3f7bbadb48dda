import type { ScenarioRun } from '$lib/analysis';
import type { Language } from '$lib/base';
import { changeLines } from '../changed-assumptions';
import { BOM, textCell } from '../csv-cells';
import { projectionTable, type TableOptions } from '../projection-table';
import { additiveBlocks } from './additive-blocks';
import { officialTable } from './official-table';

const SEPARATOR = ';';
const LINE_END = '\r\n';
const HEADINGS = {
	vi: { series: 'Chỉ tiêu', unit: 'Đơn vị tính', source: 'Nguồn' },
	en: { series: 'Indicator', unit: 'Unit', source: 'Source' }
} as const;

/**
 * The projection of a run as a table that reports print, for the Vietnamese Excel: figures rounded so that parts add to their totals,
 * grouped and in the digits of the language, with a units line, notes and the scenario it is of. Figures are texts, as they are printed.
 */
export function officialCsv(run: ScenarioRun, language: Language, options: TableOptions = {}): string {
	const made = projectionTable(run, options);
	const table = officialTable(made, {
		language,
		title: made.scenario.label,
		blocks: additiveBlocks(run.plan),
		sources: [{ vi: `Mô hình ${made.model.version}, ${made.model.hash}`, en: `Model ${made.model.version}, ${made.model.hash}` }]
	});
	const cell = (text: string) => textCell(text, SEPARATOR);
	const heads = HEADINGS[language];
	const lines = [
		[cell(table.title)],
		...(table.unitsLine === undefined ? [] : [[cell(table.unitsLine)]]),
		[heads.series, heads.unit, ...table.years.map(String)],
		...table.rows.map(({ label, unit, cells }) => [cell(label), cell(unit), ...cells]),
		[],
		...table.notes.map((note) => [cell(note)]),
		...changeLines(made.changes, language).map((line) => line.map(cell)),
		...table.sources.map((source) => [heads.source, cell(source)])
	];
	return BOM + lines.map((cells) => cells.join(SEPARATOR) + LINE_END).join('');
}
