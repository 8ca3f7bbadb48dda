import * as v from 'valibot';
import { shapes } from '$lib/model';
import type { LocalText } from '../../document/types';
import { writeYaml } from '../../document/write-yaml';
import type { CellSpec } from '../cell-spec';
import { compact, mapResult, readEntries, type Kept } from '../cell-yaml';
import { expandYears, localText, seriesEntry, writeSeriesEntry, yearList, type SeriesEntry } from '../local-text';

/** A line of a table: a series, or a heading above those that follow. */
export type TableRow = SeriesEntry | { readonly heading: LocalText };

/** A table of series by years. */
export interface TableContent extends Kept {
	readonly rows: readonly TableRow[];
	/** Years as written: `2020` or `2025-2030`. */
	readonly years: readonly (number | string)[];
	/** Scenarios listed side by side; the current one when absent. */
	readonly scenarios?: readonly string[];
	/** Scenario whose differences stand in columns of their own. */
	readonly against?: string;
	readonly notes?: LocalText;
}

declare module '../cell-spec' {
	interface CellContents {
		table: TableContent;
	}
}

const ROW = v.union([shapes.group({ heading: localText }), seriesEntry], 'text');
const ENTRIES = {
	rows: v.pipe(shapes.list(ROW), v.minLength(1, 'list'), v.maxLength(300, 'list')),
	years: v.exactOptional(yearList),
	scenarios: v.exactOptional(v.pipe(shapes.list(shapes.id), v.maxLength(8, 'list'))),
	against: v.exactOptional(shapes.id),
	notes: v.exactOptional(localText)
};

/** Years of the columns, rising; empty when the table leaves them to the pack's reporting years. */
export function tableYears({ years }: TableContent): readonly number[] {
	return expandYears(years);
}

/** Whether a line of a table is a series. */
export function isSeriesRow(row: TableRow): row is SeriesEntry {
	return 'of' in row;
}

/** A table of years. */
export const spec: CellSpec<'table'> = {
	kind: 'table',
	order: 6,
	label: { vi: 'Bảng', en: 'Table' },
	purpose: {
		vi: 'Các chuỗi theo năm, kèm cột chênh lệch giữa hai kịch bản.',
		en: 'Series by years, with columns of differences between two scenarios.'
	},
	isFenced: true,
	decode: (source) =>
		mapResult(readEntries(source, ENTRIES), ({ value: { years = [], ...value }, more }) => ({ kind: 'table', ...value, years, more })),
	write: ({ rows, years, scenarios, against, notes, more }) => ({
		body: writeYaml(
			compact({
				rows: rows.map((row) => (isSeriesRow(row) ? writeSeriesEntry(row) : row)),
				years: years.length === 0 ? undefined : years,
				scenarios,
				against,
				notes,
				...more
			})
		)
	}),
	needs: ({ rows, scenarios = [undefined], against }) => {
		const read = against === undefined ? scenarios : [...scenarios, against];
		return {
			texts: rows
				.filter(isSeriesRow)
				.map(({ of, scenario }) => ({ kind: 'series', text: of, scenarios: scenario === undefined ? read : [scenario] }))
		};
	},
	blank: () => ({ kind: 'table', rows: [], years: [], more: {} })
};
