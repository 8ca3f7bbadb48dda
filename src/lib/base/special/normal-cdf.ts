import { exp } from '../math';
import { polynomial } from './rational';

// Numerators and denominators of Cody's approximations; highest power first.
const MIDDLE = [
	[0.065682337918207449113, 2.2352520354606839287, 161.02823106855587881, 1067.6894854603709582, 18154.981253343561249],
	[1, 47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956]
] as const;
const SHOULDER = [
	[
		1.0765576773720192317e-8, 0.39894151208813466764, 8.8831497943883759412, 93.506656132177855979, 597.27027639480026226,
		2494.5375852903726711, 6848.1904505362823326, 11602.651437647350124, 9842.7148383839780218
	],
	[
		1, 22.266688044328115691, 235.38790178262499861, 1519.377599407554805, 6485.558298266760755, 18615.571640885098091,
		34900.952721145977266, 38912.003286093271411, 19685.429676859990727
	]
] as const;
const TAIL = [
	[
		0.02307344176494017303, 0.21589853405795699, 0.1274011611602473639, 0.022235277870649807, 0.001421619193227893466, 2.9112874951168792e-5
	],
	[1, 1.28426009614491121, 0.468238212480865118, 0.0659881378689285515, 0.00378239633202758244, 7.29751555083966205e-5]
] as const;

/** Edge between the middle and the shoulders, and between those and the tails. */
const FIRST_EDGE = 0.67448975;
const SECOND_EDGE = 5.656854249492381;
const ONE_OVER_ROOT_TWO_PI = 0.3989422804014327;

/**
 * Probability that a standard normal number is at most x; relative error below 1 part in 10^14, in the lower tail too.
 *
 * Own exponential and + − · / only, so that the bits are the same everywhere.
 * Source: W. J. Cody, "Rational Chebyshev approximations for the error function", Math. Comp. 23 (1969); in the form for the normal
 * distribution of ACM algorithm 715 (SPECFUN, 1993).
 */
export function normalCdf(x: number): number {
	const size = Math.abs(x);
	if (size <= FIRST_EDGE) return 0.5 + x * ratio(MIDDLE, x * x);
	if (size > 39) return x < 0 ? 0 : x > 0 ? 1 : NaN;
	const tail = bell(size) * (size <= SECOND_EDGE ? ratio(SHOULDER, size) : farTail(size));
	return x < 0 ? tail : 1 - tail;
}

/** e to the power −x²/2; the square is taken in two parts, since its rounding would show in the tail. */
function bell(size: number): number {
	const coarse = Math.trunc(size * 16) / 16;
	const rest = (size - coarse) * (size + coarse);
	return exp(-coarse * coarse * 0.5) * exp(-rest * 0.5);
}

function farTail(size: number): number {
	const z = 1 / (size * size);
	return (ONE_OVER_ROOT_TWO_PI - z * ratio(TAIL, z)) / size;
}

function ratio([above, below]: readonly [readonly number[], readonly number[]], x: number): number {
	return polynomial(above, x) / polynomial(below, x);
}
