import type { Bilingual, Language } from '$lib/base';
import { unitLabel, type PriceBasis } from '$lib/model';
import { changeLines } from './changed-assumptions';
import { BOM, numberText, textCell } from './csv-cells';
import type { ProjectionTable, TableRow } from './projection-table';

const SEPARATOR = ';';
const LINE_END = '\r\n';

const HEADINGS = {
	series: { vi: 'Chỉ tiêu', en: 'Series' },
	unit: { vi: 'Đơn vị', en: 'Unit' },
	price: { vi: 'Giá', en: 'Prices' },
	scenario: { vi: 'Kịch bản', en: 'Scenario' },
	model: { vi: 'Mô hình', en: 'Model' }
} as const satisfies Readonly<Record<string, Bilingual>>;

/**
 * A table for the Vietnamese Excel: UTF-8 with a byte order mark, semicolons, decimal commas, shares as per cent; one row per
 * series, one column per year, blank where no value exists, and at the foot what the numbers come from. There is no `sep=` line,
 * because it would cancel the byte order mark.
 */
export function toCsvVi(table: ProjectionTable, language: Language): string {
	const cell = (text: string) => textCell(text, SEPARATOR);
	const head = [HEADINGS.series, HEADINGS.unit, HEADINGS.price].map((heading) => cell(heading[language]));
	const rows = table.rows.map((row) => [
		cell(row.label[language]),
		cell(unitLabel(row.unit, row.display)[language]),
		cell(priceLabel(row.price, table.priceYear)[language]),
		...row.values.map((value) => numberCell(value, row))
	]);
	const foot = [
		[cell(HEADINGS.scenario[language]), cell(table.scenario.label[language]), table.scenario.id],
		...changeLines(table.changes, language).map((line) => line.map(cell)),
		[cell(HEADINGS.model[language]), table.model.version, table.model.hash]
	];
	const lines = [[...head, ...table.years.map(String)], ...rows, [], ...foot];
	return BOM + lines.map((cells) => cells.join(SEPARATOR) + LINE_END).join('');
}

/** How the price basis is read: "giá so sánh 2010". Empty where there are no prices in the series. */
export function priceLabel(price: PriceBasis, priceYear: number): Bilingual {
	switch (price) {
		case 'current':
			return { vi: 'giá hiện hành', en: 'current prices' };
		case 'constant':
			return { vi: `giá so sánh ${priceYear}`, en: `constant ${priceYear} prices` };
		case 'deflator':
			return { vi: `${priceYear} = 1`, en: `${priceYear} = 1` };
		case 'none':
			return { vi: '', en: '' };
	}
}

function numberCell(value: number | undefined, { display }: TableRow): string {
	return value === undefined ? '' : numberText(value, display);
}
