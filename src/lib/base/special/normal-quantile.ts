import { log } from '../math';

type Eight = readonly [number, number, number, number, number, number, number, number];
type Coefficients = readonly [Eight, Eight];

// Numerators and denominators near the middle, in the shoulders and in the tails; highest power first.
const MIDDLE: Coefficients = [
	[
		2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125,
		1971.5909503065514427, 133.14166789178437745, 3.387132872796366608
	],
	[
		5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867, 5394.1960214247511077, 687.1870074920579083,
		42.313330701600911252, 1
	]
];
const SHOULDER: Coefficients = [
	[
		7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258, 3.64784832476320460504,
		5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734
	],
	[
		1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459, 0.68976733498510000455,
		1.6763848301838038494, 2.05319162663775882187, 1
	]
];
const TAIL: Coefficients = [
	[
		2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093, 0.29656057182850489123,
		1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772
	],
	[
		2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4, 0.0148753612908506148525,
		0.13692988092273580531, 0.59983220655588793769, 1
	]
];

/**
 * The standard normal quantile of a probability: about 1 part in 10^16 off, infinite at 0 and 1, NaN outside.
 *
 * Own logarithm and + − · / √ only, so that the bits are the same everywhere.
 * Source: M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Appl. Statist. 37 (1988), PPND16.
 */
export function normalQuantile(probability: number): number {
	if (!(probability >= 0 && probability <= 1)) return NaN;
	const q = probability - 0.5;
	if (Math.abs(q) <= 0.425) return q * ratio(MIDDLE, 0.180625 - q * q);
	const tail = q < 0 ? probability : 1 - probability;
	if (tail === 0) return q < 0 ? -Infinity : Infinity;
	const r = Math.sqrt(-log(tail));
	const size = r <= 5 ? ratio(SHOULDER, r - 1.6) : ratio(TAIL, r - 5);
	return q < 0 ? -size : size;
}

/** A ratio of two polynomials of degree 7, written out: it is asked for hundreds of times in every draw. */
function ratio([a, b]: Coefficients, x: number): number {
	const above = ((((((a[0] * x + a[1]) * x + a[2]) * x + a[3]) * x + a[4]) * x + a[5]) * x + a[6]) * x + a[7];
	const below = ((((((b[0] * x + b[1]) * x + b[2]) * x + b[3]) * x + b[4]) * x + b[5]) * x + b[6]) * x + b[7];
	return above / below;
}
