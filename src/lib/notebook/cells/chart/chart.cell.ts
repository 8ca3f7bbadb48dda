import * as v from 'valibot';
import { shapes } from '$lib/model';
import type { LocalText } from '../../document/types';
import { writeYaml } from '../../document/write-yaml';
import type { CellSpec } from '../cell-spec';
import { compact, mapResult, readEntries, type Kept } from '../cell-yaml';
import { localText, seriesEntry, writeSeriesEntry, yearRange, type SeriesEntry } from '../local-text';

const FORMS = ['line', 'area', 'bars'] as const;
const MODES = ['overlay', 'side-by-side', 'difference'] as const;

/** A chart of series over years. */
export interface ChartContent extends Kept {
	readonly series: readonly SeriesEntry[];
	/** Lines; stacked areas for a structure; stacked bars for contributions. */
	readonly form: (typeof FORMS)[number];
	/** How scenarios meet: in one picture, each in its own, or as differences from `against`. */
	readonly mode: (typeof MODES)[number];
	/** Scenarios drawn; the current one and those pinned when absent. */
	readonly scenarios?: readonly string[];
	/** Scenario that differences are taken from; the programme's when absent. */
	readonly against?: string;
	readonly years?: readonly [number, number];
	/** Whether the pack's targets, published points and uncertainty are drawn. */
	readonly targets: boolean;
	readonly outturn: boolean;
	readonly bands: boolean;
	/** Ends of the vertical axis. */
	readonly domain?: readonly [number, number];
	/** Finding that stands as the title in place of the computed one. */
	readonly finding?: LocalText;
}

declare module '../cell-spec' {
	interface CellContents {
		chart: ChartContent;
	}
}

const ENTRIES = {
	series: v.pipe(shapes.list(seriesEntry), v.minLength(1, 'list'), v.maxLength(40, 'list')),
	form: v.exactOptional(shapes.choice(FORMS)),
	mode: v.exactOptional(shapes.choice(MODES)),
	scenarios: v.exactOptional(v.pipe(shapes.list(shapes.id), v.maxLength(8, 'list'))),
	against: v.exactOptional(shapes.id),
	years: v.exactOptional(yearRange),
	targets: v.exactOptional(shapes.flag),
	outturn: v.exactOptional(shapes.flag),
	bands: v.exactOptional(shapes.flag),
	domain: v.exactOptional(shapes.range),
	finding: v.exactOptional(localText)
};

/** A chart with its table twin. */
export const spec: CellSpec<'chart'> = {
	kind: 'chart',
	order: 5,
	label: { vi: 'Biểu đồ', en: 'Chart' },
	purpose: {
		vi: 'Đường, miền chồng hay cột của các chuỗi theo năm, kèm mục tiêu và số thực hiện.',
		en: 'Lines, stacked areas or bars of series over years, with targets and outturns.'
	},
	isFenced: true,
	decode: (source) =>
		mapResult(
			readEntries(source, ENTRIES),
			({ value: { form = 'line', mode = 'overlay', targets = true, outturn = true, bands = false, ...value }, more }) => ({
				kind: 'chart',
				...value,
				form,
				mode,
				targets,
				outturn,
				bands,
				more
			})
		),
	write: ({ series, form, mode, scenarios, against, years, targets, outturn, bands, domain, finding, more }) => ({
		body: writeYaml(
			compact({
				series: series.map(writeSeriesEntry),
				form: form === 'line' ? undefined : form,
				mode: mode === 'overlay' ? undefined : mode,
				scenarios,
				against,
				years,
				targets: targets ? undefined : false,
				outturn: outturn ? undefined : false,
				bands: bands ? true : undefined,
				domain,
				finding,
				...more
			})
		)
	}),
	needs: ({ series, scenarios, mode, against }, { head, programme }) => {
		const shown = scenarios ?? [undefined, ...head.pinned];
		const read = mode === 'difference' ? [...shown, against ?? programme] : shown;
		return {
			texts: series.map(({ of, scenario }) => ({ kind: 'series', text: of, scenarios: scenario === undefined ? read : [scenario] }))
		};
	},
	blank: () => ({ kind: 'chart', series: [], form: 'line', mode: 'overlay', targets: true, outturn: true, bands: false, more: {} })
};
