import type { Language } from '$lib/base';
import { unitLabel, type Display } from '$lib/model';
import { BOM, numberText, textCell } from '../csv-cells';
import { priceLabel } from '../csv-vi';
import type { DataSeries } from './pack-data';

const COLUMNS = ['kind', 'series', 'of', 'main', 'unit', 'price', 'when', 'value', 'status', 'source', 'at'] as const;

/** The figures of a pack for programs: UTF-8, commas, decimal points, one row per figure, shares as shares. */
export function packDataForPrograms(series: readonly DataSeries[]): string {
	const lines = series.flatMap(({ kind, id, published, unit, price, figures }) =>
		figures.map(({ when, value, status, source, at = '' }) =>
			[kind, id, published?.of ?? '', published === undefined ? '' : String(published.isMain), unit, price, when, String(value)]
				.concat(status, source, at)
				.map((cell) => (cell.startsWith('-') && Number.isFinite(Number(cell)) ? cell : textCell(cell, ',')))
				.join(',')
		)
	);
	return [COLUMNS.join(','), ...lines, ''].join('\n');
}

const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
	vi: ['Chuỗi số', 'Mã', 'Đơn vị', 'Giá', 'Năm hoặc kỳ', 'Giá trị', 'Mức tin cậy', 'Nguồn', 'Vị trí trong nguồn', 'Cách tính hoặc lý do'],
	en: ['Series', 'Id', 'Unit', 'Prices', 'Year or period', 'Value', 'Status', 'Source', 'Place in the source', 'Arithmetic or reason']
};

/** Words that a spreadsheet of a pack's figures needs and the figures do not carry. */
export interface DataWords {
	readonly statuses: Readonly<Record<string, string>>;
	readonly sources: ReadonlyMap<string, string>;
	readonly priceYear: number;
}

/** The figures of a pack for the Vietnamese Excel: byte order mark, semicolons, decimal commas, shares as per cent. */
export function packDataForSpreadsheets(series: readonly DataSeries[], language: Language, words: DataWords): string {
	const rows = series.flatMap(({ label, id, unit, display, price, figures }) =>
		figures.map(({ when, value, status, source, at = '', why }) =>
			[
				textCell(label[language], ';'),
				textCell(id, ';'),
				textCell(unitLabel(unit, display)[language], ';'),
				textCell(priceLabel(price, words.priceYear)[language], ';'),
				// Excel takes 2016-2020 for a sum or a date unless it is text.
				when,
				numberText(value, exactDisplay(value, display)),
				words.statuses[status] ?? status,
				textCell(words.sources.get(source) ?? source, ';'),
				textCell(at, ';'),
				textCell(why?.[language] ?? '', ';')
			].join(';')
		)
	);
	return `${BOM}${[HEADINGS[language].join(';'), ...rows].join('\r\n')}\r\n`;
}

/** Most decimals that a published figure needs. */
const MOST_DECIMALS = 4;

/** The display with the decimals that a figure was published with. */
export function exactDisplay(value: number, display: Display): Display {
	const factor = display.as === 'percent' ? 100 : display.as === 'per-mille' ? 1000 : 1;
	const [, fraction = ''] = String(Number((value * factor).toPrecision(12))).split('.');
	return { ...display, decimals: Math.min(fraction.length, MOST_DECIMALS) };
}
