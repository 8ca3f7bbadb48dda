import * as v from 'valibot';
import { shapes } from '$lib/model';
import { writeYaml } from '../../document/write-yaml';
import type { CellSpec } from '../cell-spec';
import { compact, mapResult, readEntries, type Kept } from '../cell-yaml';
import { expandYears, seriesEntry, writeSeriesEntry, yearList, type SeriesEntry } from '../local-text';

const MODES = ['overlay', 'side-by-side', 'difference'] as const;

/** Scenarios beside each other: the assumptions in which they differ, and what comes of them. */
export interface CompareContent extends Kept {
	/** At least two; the current one and those pinned when absent. */
	readonly scenarios?: readonly string[];
	readonly against?: string;
	readonly indicators: readonly SeriesEntry[];
	readonly targets: readonly string[];
	/** Years that the matrix shows; as written. */
	readonly years: readonly (number | string)[];
	readonly mode: (typeof MODES)[number];
	/** Whether the matrix of differing assumptions is shown. */
	readonly assumptions: boolean;
}

declare module '../cell-spec' {
	interface CellContents {
		compare: CompareContent;
	}
}

const ENTRIES = {
	scenarios: v.exactOptional(v.pipe(shapes.list(shapes.id), v.minLength(2, 'list'), v.maxLength(8, 'list'))),
	against: v.exactOptional(shapes.id),
	indicators: v.exactOptional(v.pipe(shapes.list(seriesEntry), v.maxLength(40, 'list'))),
	targets: v.exactOptional(v.pipe(shapes.list(shapes.id), v.maxLength(200, 'list'))),
	years: v.exactOptional(yearList),
	mode: v.exactOptional(shapes.choice(MODES)),
	assumptions: v.exactOptional(shapes.flag)
};

/** Years of the matrix, rising; empty when it leaves them to the pack's reporting years. */
export function compareYears({ years }: CompareContent): readonly number[] {
	return expandYears(years);
}

/** Scenarios against each other. */
export const spec: CellSpec<'compare'> = {
	kind: 'compare',
	order: 8,
	label: { vi: 'So sánh', en: 'Comparison' },
	purpose: {
		vi: 'Các kịch bản đặt cạnh nhau: khác ở giả định nào, ra kết quả nào.',
		en: 'Scenarios beside each other: in which assumptions they differ, and what comes of it.'
	},
	isFenced: true,
	decode: (source) =>
		mapResult(
			readEntries(source, ENTRIES),
			({ value: { indicators = [], targets = [], years = [], mode = 'side-by-side', assumptions = true, ...value }, more }) => ({
				kind: 'compare',
				...value,
				indicators,
				targets,
				years,
				mode,
				assumptions,
				more
			})
		),
	write: ({ scenarios, against, indicators, targets, years, mode, assumptions, more }) => ({
		body: writeYaml(
			compact({
				scenarios,
				against,
				indicators: indicators.length === 0 ? undefined : indicators.map(writeSeriesEntry),
				targets: targets.length === 0 ? undefined : targets,
				years: years.length === 0 ? undefined : years,
				mode: mode === 'side-by-side' ? undefined : mode,
				assumptions: assumptions ? undefined : false,
				...more
			})
		)
	}),
	needs: ({ scenarios, against, indicators, targets, mode }, { head, programme }) => {
		const shown = scenarios ?? [undefined, ...(head.pinned.length === 0 ? [programme] : head.pinned)];
		const read = mode === 'difference' ? [...shown, against ?? programme] : shown;
		return {
			texts: indicators.map(({ of, scenario }) => ({ kind: 'series', text: of, scenarios: scenario === undefined ? read : [scenario] })),
			...(targets.length === 0 ? {} : { targets: shown, named: targets })
		};
	},
	blank: () => ({ kind: 'compare', indicators: [], targets: [], years: [], mode: 'side-by-side', assumptions: true, more: {} })
};
