const LINE = 8;

/**
 * Length of a row of draws, at least one per draw.
 *
 * Whole cache lines of eight numbers, and never a multiple of 64: rows a power of two apart fall on the same cache sets. A single
 * draw needs no padding.
 */
export function strideOf(draws: number): number {
	if (draws <= 1) return draws;
	const rounded = Math.ceil(draws / LINE) * LINE;
	return rounded % 64 === 0 ? rounded + LINE : rounded;
}
