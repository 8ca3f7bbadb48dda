import * as v from 'valibot';
import { shapes, toSeriesId, type SeriesId } from '$lib/model';
import { writeYaml } from '../../document/write-yaml';
import type { CellSpec } from '../cell-spec';
import { compact, mapResult, readEntries, type Kept } from '../cell-yaml';

const AMOUNTS = ['spread', 'steps', 'share'] as const;

/** What each assumption alone does to one outcome. */
export interface TornadoContent extends Kept {
	/** A target; with neither target nor series the pack's headline. */
	readonly target?: string;
	/** A series in a year, in place of a target. */
	readonly series?: SeriesId;
	readonly year?: number;
	/** The current one when absent. */
	readonly scenario?: string;
	/** How far each assumption is moved: a standard deviation when absent. */
	readonly by?: (typeof AMOUNTS)[number];
	/** Number of steps, or the share. */
	readonly amount?: number;
}

declare module '../cell-spec' {
	interface CellContents {
		tornado: TornadoContent;
	}
}

const ENTRIES = {
	target: v.exactOptional(shapes.id),
	series: v.exactOptional(shapes.seriesId),
	year: v.exactOptional(shapes.year),
	scenario: v.exactOptional(shapes.id),
	by: v.exactOptional(shapes.choice(AMOUNTS)),
	amount: v.exactOptional(v.pipe(shapes.number, v.gtValue(0, 'number')))
};

/** A tornado: every assumption alone, up and down. */
export const spec: CellSpec<'tornado'> = {
	kind: 'tornado',
	order: 8.3,
	label: { vi: 'Giả định nào làm kết quả thay đổi', en: 'What changes the outcome' },
	purpose: {
		vi: 'Thay riêng từng giả định lên và xuống: kết quả đi từ đâu đến đâu.',
		en: 'Each assumption alone, up and down: from where to where the outcome goes.'
	},
	isFenced: true,
	decode: (source) =>
		mapResult(readEntries(source, ENTRIES), ({ value: { series, ...value }, more }) => ({
			kind: 'tornado',
			...value,
			...(series === undefined ? {} : { series: toSeriesId(series) }),
			more
		})),
	write: ({ target, series, year, scenario, by, amount, more }) => ({
		body: writeYaml(compact({ target, series, year, scenario, by, amount, ...more }))
	}),
	needs: ({ scenario, target, series }) => ({
		targets: [scenario],
		...(target === undefined ? {} : { named: [target] }),
		...(series === undefined ? {} : { texts: [{ kind: 'series', text: series, scenarios: [scenario] }] })
	}),
	blank: () => ({ kind: 'tornado', more: {} })
};
