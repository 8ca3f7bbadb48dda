import { LOGARITHM_TAILS, LOGARITHMS, POWER_TAILS, POWERS, RECIPROCALS_256 } from './constants';

/** `[entry][reciprocal, logarithm, its tail, 0]`, row-major: what is known of the mantissas of each interval. */
export const LOG_TABLE: Float64Array = Float64Array.from(
	RECIPROCALS_256.flatMap((reciprocal, at) => [reciprocal / 256, LOGARITHMS[at]!, LOGARITHM_TAILS[at]!, 0])
);

/** `[entry][tail, power]`, row-major: 2^(entry/128), and what rounding it leaves out as a share of it. */
export const EXP_TABLE: Float64Array = Float64Array.from(POWERS.flatMap((power, at) => [POWER_TAILS[at]!, power]));
