import type { YearPath } from '../types';

/**
 * Values of a series after a path is laid over them, one per year; what the path says nothing about stays as it was.
 *
 * A constant covers every year, spans cover theirs, and knots hold from the first knot to the end: between knots along a straight
 * line or as steps, after the last at its value.
 * @param years years of the axis, rising by one.
 * @param under values below, one per year; `undefined` where there are none.
 */
export function applyPath(path: YearPath, years: readonly number[], under: readonly (number | undefined)[]): (number | undefined)[] {
	return years.map((year, index) => valueIn(path, year) ?? under[index]);
}

/** The value a path gives for a year, or `undefined` where it says nothing. */
export function valueIn(path: YearPath, year: number): number | undefined {
	switch (path.kind) {
		case 'constant':
			return path.value;
		case 'years':
			return path.spans.findLast((span) => span.first <= year && year <= span.last)?.value;
		case 'knots':
			return valueAtKnots(path, year);
	}
}

function valueAtKnots({ knots, interp }: YearPath & { readonly kind: 'knots' }, year: number): number | undefined {
	const next = knots.findIndex((knot) => knot.year > year);
	const before = next < 0 ? knots.at(-1) : knots[next - 1];
	if (before === undefined) return undefined;
	const after = next < 0 ? undefined : knots[next];
	if (after === undefined || interp === 'step' || before.year === year) return before.value;
	const part = (year - before.year) / (after.year - before.year);
	// Weighted sum: exact at both ends, and never outside them.
	return before.value * (1 - part) + after.value * part;
}
