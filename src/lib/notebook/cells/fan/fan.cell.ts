import * as v from 'valibot';
import { shapes, toSeriesId, type SeriesId } from '$lib/model';
import { writeYaml } from '../../document/write-yaml';
import type { CellSpec } from '../cell-spec';
import { compact, mapResult, readEntries, type Kept } from '../cell-yaml';
import { ENSEMBLE_ENTRIES, type EnsembleContent } from '../ensemble-entries';

/** Where many runs of a scenario lie: bands around a series. */
export interface FanContent extends EnsembleContent, Kept {
	/** That of the pack's headline when absent. */
	readonly series?: SeriesId;
	/** Year that the finding speaks of, and last year drawn; those of the pack when absent. */
	readonly year?: number;
	readonly until?: number;
}

declare module '../cell-spec' {
	interface CellContents {
		fan: FanContent;
	}
}

const ENTRIES = {
	series: v.exactOptional(shapes.seriesId),
	year: v.exactOptional(shapes.year),
	until: v.exactOptional(shapes.year),
	...ENSEMBLE_ENTRIES
};

/** A fan chart: 30, 60 and 90 of 100 runs lie inside its bands. */
export const spec: CellSpec<'fan'> = {
	kind: 'fan',
	order: 8.1,
	label: { vi: 'Khoảng kết quả có thể', en: 'Range of likely outcomes' },
	purpose: {
		vi: 'Cho các giả định thay đổi ngẫu nhiên: một chỉ số nằm trong khoảng nào.',
		en: 'Assumptions varied by chance: in which range a series lies.'
	},
	isFenced: true,
	decode: (source) =>
		mapResult(readEntries(source, ENTRIES), ({ value: { series, ...value }, more }) => ({
			kind: 'fan',
			...value,
			...(series === undefined ? {} : { series: toSeriesId(series) }),
			more
		})),
	write: ({ series, year, until, scenario, draws, seed, more }) => ({
		body: writeYaml(compact({ series, year, until, scenario, draws, seed, ...more }))
	}),
	needs: ({ series, scenario }) =>
		series === undefined ? { targets: [scenario] } : { texts: [{ kind: 'series', text: series, scenarios: [scenario] }] },
	blank: () => ({ kind: 'fan', more: {} })
};
