import * as v from 'valibot';
import { shapes, toSeriesId, type SeriesId } from '$lib/model';
import { writeYaml } from '../../document/write-yaml';
import type { CellSpec } from '../cell-spec';
import { compact, mapResult, readEntries, type Kept } from '../cell-yaml';

/** A page waits for this many base draws and no more. */
const MOST_DRAWS = 65_536;

/** Which assumptions make one outcome uncertain. */
export interface IndicesContent extends Kept {
	/** A target; with neither target nor series the pack's headline. */
	readonly target?: string;
	/** A series in a year, in place of a target. */
	readonly series?: SeriesId;
	readonly year?: number;
	/** The current one when absent. */
	readonly scenario?: string;
	/** Of the value, which is what stands when absent, or of met and not met. */
	readonly of?: 'values' | 'met';
	/** Base draws. */
	readonly draws?: number;
	readonly seed?: number;
}

declare module '../cell-spec' {
	interface CellContents {
		indices: IndicesContent;
	}
}

const ENTRIES = {
	target: v.exactOptional(shapes.id),
	series: v.exactOptional(shapes.seriesId),
	year: v.exactOptional(shapes.year),
	scenario: v.exactOptional(shapes.id),
	of: v.exactOptional(shapes.choice(['values', 'met'])),
	draws: v.exactOptional(v.pipe(shapes.integer, v.minValue(64, 'integer'), v.maxValue(MOST_DRAWS, 'integer'))),
	seed: v.exactOptional(v.pipe(shapes.integer, v.minValue(0, 'integer')))
};

/** Sobol indices with their intervals. */
export const spec: CellSpec<'indices'> = {
	kind: 'indices',
	order: 8.6,
	label: { vi: 'Giả định nào quyết định độ bất định', en: 'What makes the outcome uncertain' },
	purpose: {
		vi: 'Mọi giả định cùng thay đổi ngẫu nhiên: mỗi giả định gây ra bao nhiêu phần độ bất định.',
		en: 'All assumptions vary by chance together: what share of the uncertainty each makes.'
	},
	isFenced: true,
	decode: (source) =>
		mapResult(readEntries(source, ENTRIES), ({ value: { series, ...value }, more }) => ({
			kind: 'indices',
			...value,
			...(series === undefined ? {} : { series: toSeriesId(series) }),
			more
		})),
	write: ({ target, series, year, scenario, of, draws, seed, more }) => ({
		body: writeYaml(compact({ target, series, year, scenario, of, draws, seed, ...more }))
	}),
	needs: ({ scenario, target, series }) => ({
		targets: [scenario],
		...(target === undefined ? {} : { named: [target] }),
		...(series === undefined ? {} : { texts: [{ kind: 'series', text: series, scenarios: [scenario] }] })
	}),
	blank: () => ({ kind: 'indices', more: {} })
};
