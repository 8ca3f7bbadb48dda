/** The headline figure a link was made with, and what it is now. */
export interface Drift {
	readonly then: number;
	readonly now: number;
	/** Whether they differ in the digits the link was written with. */
	readonly changed: boolean;
}

/** How far a link's headline figure is from today's; nothing when either is missing. */
export function driftOf(written: string | undefined, now: number | undefined): Drift | undefined {
	if (written === undefined || now === undefined) return undefined;
	const then = Number(written);
	const decimals = /\.(\d+)$/.exec(written)?.[1]?.length ?? 0;
	return { then, now, changed: Math.abs(now - then) > 0.5 * 10 ** -decimals * (1 + 1e-9) };
}
