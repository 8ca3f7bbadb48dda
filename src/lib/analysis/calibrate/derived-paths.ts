import type { SeriesId, YearSpan } from '$lib/model';
import { inputPosition, type Bench } from './bench';
import type { DerivedPath } from './types';

/** Paths of everything the steps have set, in full precision; neighbouring years of equal value make one span. */
export function derivedPaths(bench: Bench): readonly DerivedPath[] {
	return [...bench.touched].map(([id, years]) => ({
		id,
		path: {
			kind: 'years',
			spans: spansOf(
				bench,
				id,
				[...years].toSorted((a, b) => a - b)
			)
		}
	}));
}

function spansOf(bench: Bench, id: SeriesId, years: readonly number[]): readonly YearSpan[] {
	const spans: YearSpan[] = [];
	for (const year of years) {
		const value = bench.inputs[inputPosition(bench, id, year) ?? -1] ?? Number.NaN;
		const last = spans.at(-1);
		if (last?.last === year - 1 && last.value === value) spans[spans.length - 1] = { ...last, last: year };
		else spans.push({ first: year, last: year, value });
	}
	return spans;
}
