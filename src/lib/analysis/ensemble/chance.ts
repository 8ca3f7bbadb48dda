import type { Chance } from './types';

/** Half width of a 95 per cent interval in standard errors. */
const Z = 1.959963984540054;

/** The share of draws that met something, with its sampling error. Interval: Wilson 1927. */
export function chanceOf(met: number, draws: number): Chance {
	const probability = met / draws;
	const spread = probability * (1 - probability);
	const middle = (probability + (Z * Z) / (2 * draws)) / (1 + (Z * Z) / draws);
	const half = (Z * Math.sqrt(spread / draws + (Z * Z) / (4 * draws * draws))) / (1 + (Z * Z) / draws);
	return {
		probability,
		error: Math.sqrt(spread / draws),
		interval: [met === 0 ? 0 : Math.max(0, middle - half), met === draws ? 1 : Math.min(1, middle + half)]
	};
}
