import { philox, toKey, toUniform } from './philox';
import { fillSobol, SOBOL_DIMENSIONS, type DrawRange } from './sobol';

/** Last word of the counters of draws. */
const DRAW_STREAM = 0;

/** Where draws come from: `sobol` spreads them evenly as far as it has dimensions, `philox` makes them independent. */
export type Sampling = 'sobol' | 'philox';

/** Seed and kind of the numbers behind a set of draws. */
export interface RandomSource {
	/** A whole number, 0 to 2^53 - 1. */
	readonly seed: number;
	readonly sampling: Sampling;
}

/**
 * Uniform numbers strictly between 0 and 1 for one dimension of some draws.
 *
 * A number depends on seed, dimension and draw only, so any draw can be made again by itself. Dimensions past those of the Sobol
 * sequence come from Philox. The first `count` places of `out` are filled, by draw.
 */
export function fillUniforms({ seed, sampling }: RandomSource, dimension: number, range: DrawRange, out: Float64Array): void {
	if (sampling === 'sobol' && dimension < SOBOL_DIMENSIONS) fillSobol(seed, dimension, range, out);
	else fillPhilox(seed, dimension, range, out);
}

function fillPhilox(seed: number, dimension: number, { first, count }: DrawRange, out: Float64Array): void {
	const key = toKey(seed);
	const [pair, isOdd] = [dimension >>> 1, (dimension & 1) === 1];
	for (let k = 0; k < count; k += 1) {
		const draw = first + k;
		const [a, b, c, d] = philox([draw >>> 0, Math.floor(draw / 4294967296) >>> 0, pair, DRAW_STREAM], key);
		out[k] = isOdd ? toUniform(c, d) : toUniform(a, b);
	}
}
