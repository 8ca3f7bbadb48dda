import { assertNever, betaQuantile, exp, normalCdf } from '$lib/base';
import type { Distribution } from '$lib/model';

/**
 * A function that turns standard normal numbers into numbers of a distribution, smaller ones into smaller ones; the normal number
 * carries the correlations.
 */
export function fromNormal(distribution: Distribution): (z: number) => number {
	switch (distribution.kind) {
		case 'normal':
			return (z) => distribution.mean + distribution.sd * z;
		case 'lognormal':
			return (z) => distribution.median * exp(distribution.sd * z);
		default: {
			const quantile = quantileOf(distribution);
			return (z) => quantile(normalCdf(z));
		}
	}
}

/** Quantile of a probability strictly between 0 and 1. */
function quantileOf(distribution: Exclude<Distribution, { readonly kind: 'normal' | 'lognormal' }>): (probability: number) => number {
	switch (distribution.kind) {
		case 'uniform':
			return (p) => distribution.low + (distribution.high - distribution.low) * p;
		case 'triangular':
			return triangular(distribution);
		case 'pert':
			return pert(distribution);
		case 'empirical':
			return empirical(distribution.values);
		default:
			return assertNever(distribution);
	}
}

interface ThreePoints {
	readonly low: number;
	readonly mode: number;
	readonly high: number;
}

function triangular({ low, mode, high }: ThreePoints): (probability: number) => number {
	const width = high - low;
	const turn = (mode - low) / width;
	return (p) => (p < turn ? low + Math.sqrt(p * width * (mode - low)) : high - Math.sqrt((1 - p) * width * (high - mode)));
}

/** A beta distribution stretched over low to high, its mean four parts mode and one part each end. Source: Malcolm et al. 1959, PERT. */
function pert({ low, mode, high }: ThreePoints): (probability: number) => number {
	const width = high - low;
	const shapes = { a: 1 + (4 * (mode - low)) / width, b: 1 + (4 * (high - mode)) / width };
	return (p) => low + width * betaQuantile(p, shapes);
}

function empirical(values: readonly number[]): (probability: number) => number {
	const sorted = Float64Array.from(values).sort();
	return (p) => sorted[Math.min(Math.floor(p * sorted.length), sorted.length - 1)] ?? NaN;
}
