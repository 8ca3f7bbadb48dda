import * as v from 'valibot';
import { shapes } from '$lib/model';

export { expandYears } from './expand-years';

/** A text in both languages, or in the one its writer writes. */
export const localText = v.union([shapes.text, shapes.bilingual], 'text');

/** An expression of the formula language. */
export const expression = v.pipe(shapes.text, v.maxLength(4_000, 'text'));

/** First and last year, the first not after the last. */
export const yearRange = v.pipe(
	v.strictTuple([shapes.year, shapes.year], 'range'),
	v.check(([first, last]) => first <= last, shapes.MARKS.reversed)
);

/** Years one by one, or as ranges in text: `[2020, 2025, "2028-2030"]`. */
export const yearList = v.pipe(
	v.array(v.union([shapes.year, v.pipe(v.string('year'), v.regex(/^(?:19|20|21)\d{2}-(?:19|20|21)\d{2}$/, 'year'))], 'year'), 'list'),
	v.maxLength(300, 'list')
);

/** A series to draw or to list: an expression, perhaps with a name, a scenario and a number format of its own. */
export const seriesEntry = v.union(
	[
		v.pipe(
			expression,
			v.transform((of): SeriesEntry => ({ of }))
		),
		shapes.group({
			of: expression,
			label: v.exactOptional(localText),
			scenario: v.exactOptional(shapes.id),
			format: v.exactOptional(shapes.text)
		})
	],
	'text'
);

/** A series to draw or to list. */
export interface SeriesEntry {
	readonly of: string;
	readonly label?: v.InferOutput<typeof localText>;
	/** Scenario it is read on; the cell's own scenarios when absent. */
	readonly scenario?: string;
	readonly format?: string;
}

/** Entry as a file writes it: a bare expression where it says no more. */
export function writeSeriesEntry(entry: SeriesEntry): string | SeriesEntry {
	return Object.keys(entry).length === 1 ? entry.of : entry;
}
