/** A question to the root finder: where in a bracket a function of one unknown is zero. */
export interface RootRequest {
	/** The function; `undefined` where it has no value. */
	readonly at: (x: number) => number | undefined;
	/** The bracket; the function must have opposite signs (or a zero) at its ends. */
	readonly low: number;
	readonly high: number;
	/** Width of the bracket at which the search stops, in the unknown's unit; 0 (the default) goes to the last bit. */
	readonly tolerance?: number;
	/** Evaluations after which the search gives up; 300 when absent. */
	readonly maxIterations?: number;
}

/** One evaluation: the unknown, and the function there. */
export interface RootPoint {
	readonly x: number;
	readonly value: number | undefined;
}

/**
 * What the search found. Without a root, `nearest` is the evaluated point closest to zero, so that a person can be told how far
 * the bracket lets the unknown go.
 */
export type RootAnswer =
	| { readonly found: true; readonly x: number; readonly residual: number; readonly iterations: number }
	| {
			readonly found: false;
			readonly reason: 'no-sign-change' | 'undefined-value' | 'too-many-steps';
			readonly low: RootPoint;
			readonly high: RootPoint;
			readonly nearest: RootPoint | undefined;
			readonly iterations: number;
	  };

/** The state of Brent's method: `b` is the best guess, `c` keeps the sign change bracketed, `a` is the guess before. */
interface Bracket {
	a: number;
	fa: number;
	b: number;
	fb: number;
	c: number;
	fc: number;
	step: number;
	stepBefore: number;
}

const DEFAULT_MAX_ITERATIONS = 300;

// Share of the bracket's first width below which a root next to zero is not sought further; doubles alone would go on to 1e-308.
const FLOOR = 2 ** -60;

/**
 * Root of a function inside a bracket, by Brent's method (inverse quadratic interpolation guarded by bisection).
 *
 * Never evaluates outside the bracket, uses no derivative, and needs no more than about twice the steps of bisection.
 * A bracket without a sign change, or a point where the function has no value, is an answer and not an exception.
 * Source: R. P. Brent, Algorithms for Minimization without Derivatives (1973), chapter 4.
 * @example findRoot({ at: (x) => x * x - 2, low: 0, high: 2 }) // found, x = 1.4142135623730951
 */
export function findRoot(request: RootRequest): RootAnswer {
	const low = { x: request.low, value: definedOrNothing(request.at(request.low)) };
	const high = { x: request.high, value: definedOrNothing(request.at(request.high)) };
	const ends = { low, high, nearest: nearestOf(low, high), iterations: 2 };
	if (low.value === undefined || high.value === undefined) return { found: false, reason: 'undefined-value', ...ends };
	if (low.value === 0) return { found: true, x: low.x, residual: 0, iterations: 2 };
	if (high.value === 0) return { found: true, x: high.x, residual: 0, iterations: 2 };
	if (low.value > 0 === high.value > 0) return { found: false, reason: 'no-sign-change', ...ends };
	const width = high.x - low.x;
	const state: Bracket = { a: low.x, fa: low.value, b: high.x, fb: high.value, c: low.x, fc: low.value, step: width, stepBefore: width };
	return search(request, state, { low, high });
}

function search(request: RootRequest, state: Bracket, ends: { readonly low: RootPoint; readonly high: RootPoint }): RootAnswer {
	const limit = request.maxIterations ?? DEFAULT_MAX_ITERATIONS;
	for (let iterations = 3; iterations <= limit; iterations++) {
		keepBracketed(state);
		// About the spacing of doubles at b: a bracket this narrow cannot be halved.
		const tolerance = Number.EPSILON * Math.abs(state.b) + FLOOR * (request.high - request.low) + (request.tolerance ?? 0) / 2;
		const half = (state.c - state.b) / 2;
		if (state.fb === 0 || Math.abs(half) <= tolerance) return { found: true, x: state.b, residual: state.fb, iterations: iterations - 1 };
		chooseStep(state, half, tolerance);
		const next = state.b + (Math.abs(state.step) > tolerance ? state.step : Math.sign(half) * tolerance);
		const value = definedOrNothing(request.at(next));
		if (value === undefined) {
			return { found: false, reason: 'undefined-value', ...ends, nearest: { x: state.b, value: state.fb }, iterations };
		}
		state.a = state.b;
		state.fa = state.fb;
		state.b = next;
		state.fb = value;
	}
	return { found: false, reason: 'too-many-steps', ...ends, nearest: { x: state.b, value: state.fb }, iterations: limit };
}

/** Puts the sign change between b and c, and the smaller residual at b. */
function keepBracketed(state: Bracket): void {
	if (state.fb > 0 === state.fc > 0 && state.fb !== 0) {
		state.c = state.a;
		state.fc = state.fa;
		state.step = state.b - state.a;
		state.stepBefore = state.step;
	}
	if (Math.abs(state.fc) < Math.abs(state.fb)) {
		[state.a, state.b, state.c] = [state.b, state.c, state.b];
		[state.fa, state.fb, state.fc] = [state.fb, state.fc, state.fb];
	}
}

/** Interpolates where that stays well inside the bracket and shrinks fast enough; bisects otherwise. */
function chooseStep(state: Bracket, half: number, tolerance: number): void {
	const shrinking = Math.abs(state.stepBefore) >= tolerance && Math.abs(state.fa) > Math.abs(state.fb);
	if (shrinking) {
		const { numerator, denominator } = interpolate(state, half);
		const bound = Math.min(3 * half * denominator - Math.abs(tolerance * denominator), Math.abs(state.stepBefore * denominator));
		if (2 * numerator < bound) {
			state.stepBefore = state.step;
			state.step = numerator / denominator;
			return;
		}
	}
	state.step = half;
	state.stepBefore = half;
}

/** Secant step with two points, inverse quadratic with three; as a fraction with a numerator of zero or more. */
function interpolate(state: Bracket, half: number): { readonly numerator: number; readonly denominator: number } {
	const s = state.fb / state.fa;
	let p: number;
	let q: number;
	if (state.a === state.c) {
		p = 2 * half * s;
		q = 1 - s;
	} else {
		const t = state.fa / state.fc;
		const r = state.fb / state.fc;
		p = s * (2 * half * t * (t - r) - (state.b - state.a) * (r - 1));
		q = (t - 1) * (r - 1) * (s - 1);
	}
	return p > 0 ? { numerator: p, denominator: -q } : { numerator: -p, denominator: q };
}

function definedOrNothing(value: number | undefined): number | undefined {
	return value === undefined || !Number.isFinite(value) ? undefined : value;
}

function nearestOf(a: RootPoint, b: RootPoint): RootPoint | undefined {
	if (a.value === undefined) return b.value === undefined ? undefined : b;
	if (b.value === undefined) return a;
	return Math.abs(a.value) <= Math.abs(b.value) ? a : b;
}
