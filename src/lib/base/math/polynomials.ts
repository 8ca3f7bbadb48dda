/** 128 / ln 2. */
export const STEPS_PER_UNIT = 184.6649652337873;
/** −ln 2 / 128, its first part; a whole number below 2^17 times it is exact. */
export const STEP_HIGH = -0.005415212348111709;
/** What the first part leaves out. */
export const STEP_LOW = -1.2864023111638346e-14;

/** ln 2, its first part; a whole number below 2^10 times it, plus an entry of the table, is exact. */
export const LN2_HIGH = 0.6931471805598903;
/** What the first part leaves out. */
export const LN2_LOW = 5.497923018708371e-14;

/** 1.5 · 2^52: adding and taking it away again rounds a double below 2^51 to the nearest integer. */
export const ROUNDER = 6755399441055744;

/** (e^r − 1 − r) / r² on |r| ≤ ln 2 / 256, by ascending powers; Chebyshev's nodes, error of the whole below 2^-63. */
export const EXP_SERIES = { c2: 0.4999999999999906, c3: 0.16666666666666533, c4: 0.04166667686916893, c5: 0.00833333479083362 } as const;

/**
 * ln(1 + r) − r + r²/2 on |r| ≤ 0.00574 is r·h·(c3 + c4·r + h·(c5 + c6·r + h·(c7 + c8·r))) with h = −r²/2; Chebyshev's nodes, error of the
 * whole below 2^-67 of r.
 */
export const LOG_SERIES = {
	c3: -0.666666666666667,
	c4: 0.5000000000000002,
	c5: 0.7999999997280587,
	c6: -0.6666666664219193,
	c7: -1.1429011183877835,
	c8: 1.0000395779998266
} as const;

/** High word of the least mantissa: 0.7058. Mantissas below 1 and above it share no interval but the one around 1. */
export const LEAST_MANTISSA = 0x3fe69555;
