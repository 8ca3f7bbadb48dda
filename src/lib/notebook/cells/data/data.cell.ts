import * as v from 'valibot';
import { shapes, type PriceBasis } from '$lib/model';
import type { LocalText } from '../../document/types';
import { writeYaml } from '../../document/write-yaml';
import type { CellSpec } from '../cell-spec';
import { compact, mapResult, readEntries, type Kept } from '../cell-yaml';
import { localText } from '../local-text';

/** One series of a table that was brought in. */
export interface DataColumn {
	/** Name in formulas. */
	readonly name: string;
	readonly label?: LocalText;
	readonly unit: string;
	readonly price: PriceBasis;
	/** `[year, value]`, by year. */
	readonly points: readonly (readonly [number, number])[];
}

/** Data beside the pack's: a published series of the pack shown, or series brought in. */
export interface DataContent extends Kept {
	/** Published series of the pack, by its id. */
	readonly history?: string;
	readonly label?: LocalText;
	readonly source?: LocalText;
	readonly columns: readonly DataColumn[];
}

declare module '../cell-spec' {
	interface CellContents {
		data: DataContent;
	}
}

const NAME = v.pipe(v.string('text'), v.regex(/^[A-Za-z_]\w*$/, shapes.MARKS.id), v.maxLength(100, shapes.MARKS.id));
const VALUES = v.record(v.pipe(v.string('year'), v.regex(/^(?:19|20|21)\d{2}$/, 'year')), shapes.number, 'group');
const COLUMN = shapes.group({
	name: NAME,
	label: v.exactOptional(localText),
	unit: shapes.text,
	price: v.exactOptional(shapes.price),
	values: VALUES
});
const ENTRIES = {
	history: v.exactOptional(v.pipe(shapes.text, v.maxLength(200, 'text'))),
	label: v.exactOptional(localText),
	source: v.exactOptional(localText),
	series: v.exactOptional(v.pipe(shapes.list(COLUMN), v.maxLength(50, 'list')))
};

/** Name of a pack's published series in formulas. */
export function historyName(id: string): string {
	return `history_${id.replace(/[^a-zA-Z0-9]+/g, '_').replace(/_$/, '')}`;
}

/** A series of the pack's data, or a pasted table. */
export const spec: CellSpec<'data'> = {
	kind: 'data',
	order: 3,
	label: { vi: 'Chuỗi số liệu', en: 'Data series' },
	purpose: { vi: 'Số liệu đã công bố của bộ dữ liệu, hoặc bảng số dán vào.', en: 'A published series of the pack, or a table pasted in.' },
	isFenced: true,
	decode: (source) =>
		mapResult(readEntries(source, ENTRIES), ({ value: { series = [], ...value }, more }) => ({
			kind: 'data',
			...value,
			columns: series.map(({ values, price = 'none', ...column }) => ({ ...column, price, points: pointsOf(values) })),
			more
		})),
	write: ({ history, label, source, columns, more }) => ({
		body: writeYaml(compact({ history, label, source, series: columns.length === 0 ? undefined : columns.map(columnData), ...more }))
	}),
	needs: ({ history, columns }) => ({
		defines: columns.map(({ name, unit, price, points }) => ({ kind: 'given', name, unit, price, points })),
		texts: [...(history === undefined ? [] : [historyName(history)]), ...columns.map(({ name }) => name)].map((text) => ({
			kind: 'series',
			text,
			scenarios: [undefined]
		}))
	}),
	blank: () => ({ kind: 'data', columns: [], more: {} })
};

function pointsOf(values: Readonly<Record<string, number>>): DataColumn['points'] {
	return Object.entries(values)
		.map(([year, value]) => [Number(year), value] as const)
		.toSorted(([a], [b]) => a - b);
}

function columnData({ name, label, unit, price, points }: DataColumn) {
	return compact({ name, label, unit, price: price === 'none' ? undefined : price, values: Object.fromEntries(points) });
}
