import { mixWords, toKey, toUniform } from './philox';
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

/** A call gives two uniform numbers: those of an even draw and of the one after it. */
function fillPhilox(seed: number, dimension: number, { first, count }: DrawRange, out: Float64Array): void {
	const key = toKey(seed);
	const words = new Uint32Array(4);
	for (let k = -(first % 2); k < count; k += 2) {
		const pair = (first + k) / 2;
		words[0] = pair;
		words[1] = Math.floor(pair / 4294967296);
		words[2] = dimension;
		words[3] = DRAW_STREAM;
		mixWords(words, key);
		if (k >= 0) out[k] = toUniform(words[0], words[1]);
		if (k + 1 < count) out[k + 1] = toUniform(words[2], words[3]);
	}
}
