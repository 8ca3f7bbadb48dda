/** Limits of a notebook; beyond them a file is not a notebook that a person wrote. */
export const NOTEBOOK_LIMITS = {
	/** Longest file, in characters. */
	text: 1_000_000,
	/** Most cells. */
	cells: 500,
	/** Longest front matter, in characters. */
	head: 100_000,
	/** Longest cell, in characters. */
	cell: 200_000,
	/** Most live numbers in one cell. */
	liveNumbers: 500,
	/** Most scenarios of its own. */
	scenarios: 50
} as const;
