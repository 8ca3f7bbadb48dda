import type { YearPath } from '$lib/model';

/**
 * A year path as links write it: `0.12` for every year; `0.12@2026-2030,0.1@2031` by years; `0.3@2025,0.4@2030,linear` between
 * knots.
 */
export function writeLinkPath(path: YearPath): string {
	switch (path.kind) {
		case 'constant':
			return String(path.value);
		case 'years':
			return path.spans.map((span) => `${span.value}@${span.first === span.last ? span.first : `${span.first}-${span.last}`}`).join(',');
		case 'knots':
			return [...path.knots.map((knot) => `${knot.value}@${knot.year}`), path.interp].join(',');
	}
}
