import type { Bilingual, Language } from '$lib/base';
import { fillText, formatDigits } from '$lib/i18n';
import { unitLabel } from '$lib/model';
import { priceLabel } from '../csv-vi';
import { PERCENTAGE_POINTS } from '../percentage-points';
import type { ProjectionTable, TableRow } from '../projection-table';
import type { AdditiveBlock } from './additive-blocks';
import { roundRows, unitsPerOne } from './round-rows';

/** What an official table says beside its figures. */
export interface OfficialOptions {
	readonly language: Language;
	readonly title: Bilingual;
	/** Years shown; those of the table when absent. */
	readonly years?: readonly number[];
	/** What adds up, as `additiveBlocks` reads it from the plan. */
	readonly blocks: readonly AdditiveBlock[];
	readonly notes?: readonly Bilingual[];
	readonly sources?: readonly Bilingual[];
}

/** One row of an official table, ready to print. */
export interface OfficialRow {
	readonly id: string;
	readonly label: string;
	/** Empty where the units line above the table says it. */
	readonly unit: string;
	/** One figure per year in the digits of the language; an em dash where no value exists. */
	readonly cells: readonly string[];
}

/** A table as reports print it: all texts in one language, every figure rounded and in words of digits. */
export interface OfficialTable {
	readonly title: string;
	/** `Đơn vị tính: tỷ đồng, giá hiện hành`, where all rows have one unit and price basis; otherwise rows have their own. */
	readonly unitsLine: string | undefined;
	readonly years: readonly number[];
	readonly rows: readonly OfficialRow[];
	readonly notes: readonly string[];
	readonly sources: readonly string[];
}

const TEXTS = {
	units: { vi: 'Đơn vị tính: {unit}', en: 'Unit: {unit}' },
	balanced: {
		vi: 'Số liệu đã làm tròn sao cho các thành phần cộng lại bằng tổng.',
		en: 'Figures are rounded so that parts add to their totals.'
	},
	unbalanced: {
		vi: 'Do làm tròn, các thành phần có thể không cộng khớp với: {labels}.',
		en: 'Because of rounding, parts may not add to: {labels}.'
	},
	whole: { vi: '100 %', en: '100%' }
} as const;

/** A projection table as an official one: figures that add up, a units line, notes and sources. */
export function officialTable(
	table: ProjectionTable,
	{ language, title, years = table.years, blocks, notes = [], sources = [] }: OfficialOptions
): OfficialTable {
	const columns = years.map((year) => table.years.indexOf(year)).filter((at) => at >= 0);
	const shown = table.rows.map((row): TableRow => ({ ...row, values: columns.map((at) => row.values[at]) }));
	const { units, unbalanced, hasBlocks } = roundRows(shown, blocks);
	const inPoints = new Set(blocks.flatMap((block) => (block.inPoints === true ? block.parts : [])));
	const unitTexts = shown.map((row) => (inPoints.has(row.id) ? PERCENTAGE_POINTS[language] : unitText(row, table.priceYear, language)));
	const common = new Set(unitTexts).size === 1 ? unitTexts[0] : undefined;
	const balanced = hasBlocks ? [TEXTS.balanced[language]] : [];
	const said =
		unbalanced.length === 0 ? balanced : [fillText(TEXTS.unbalanced[language], { labels: labelsOf(unbalanced, shown, language) })];
	return {
		title: title[language],
		unitsLine: common === undefined || common === '' ? undefined : fillText(TEXTS.units[language], { unit: common }),
		years: columns.map((at) => table.years[at] ?? 0),
		rows: shown.map((row, at) => ({
			id: row.id,
			label: row.label[language],
			unit: common === undefined ? (unitTexts[at] ?? '') : '',
			cells: (units[at] ?? []).map((value) =>
				formatDigits(value === undefined ? undefined : value / unitsPerOne(row.display), row.display, language)
			)
		})),
		notes: [...notes.map((note) => note[language]), ...said],
		sources: sources.map((source) => source[language])
	};
}

function unitText({ unit, display, price }: TableRow, priceYear: number, language: Language): string {
	const parts = [unitLabel(unit, display)[language], priceLabel(price, priceYear)[language]];
	return parts.filter((part) => part !== '').join(', ');
}

function labelsOf(blocks: readonly AdditiveBlock[], rows: readonly TableRow[], language: Language): string {
	const labels = blocks.map(({ total }) => rows.find(({ id }) => id === total)?.label[language] ?? TEXTS.whole[language]);
	return [...new Set(labels)].join('; ');
}
