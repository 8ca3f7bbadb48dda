import type { SeriesId, YearPath } from '../types';

/**
 * A path as one short text that `parseYearPath` reads back exactly: `0.12`, `2026:2030=0.12,2031=0.1` or `2025=0.3,2030=0.4,linear`.
 */
export function formatYearPath(path: YearPath): string {
	switch (path.kind) {
		case 'constant':
			return String(path.value);
		case 'years':
			return path.spans.map((span) => `${yearsText(span.first, span.last, ':')}=${span.value}`).join(',');
		case 'knots':
			return [...path.knots.map((knot) => `${knot.year}=${knot.value}`), path.interp].join(',');
	}
}

/** A change as the command line takes it: `growth_assumed[II]=0.12`, `growth_assumed[II]@2026:2030=0.12`. */
export function formatChange(change: { readonly id: SeriesId; readonly path: YearPath }): string {
	return `${change.id}${change.path.kind === 'constant' ? '=' : '@'}${formatYearPath(change.path)}`;
}

/** A path as data for a YAML file, the inverse of `decodeYearPath`: a number, or years and values. */
export function yearPathData(path: YearPath): number | Readonly<Record<string, number | string>> {
	switch (path.kind) {
		case 'constant':
			return path.value;
		case 'years':
			return Object.fromEntries(path.spans.map((span) => [yearsText(span.first, span.last, '-'), span.value]));
		case 'knots':
			return { ...Object.fromEntries(path.knots.map((knot) => [String(knot.year), knot.value])), interp: path.interp };
	}
}

function yearsText(first: number, last: number, separator: string): string {
	return first === last ? String(first) : `${first}${separator}${last}`;
}
