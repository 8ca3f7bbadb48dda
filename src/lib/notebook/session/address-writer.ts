/** Quiet before a write, which is also the shortest time between two: browsers refuse scripts that rewrite the address more often. */
const PAUSE_MS = 300;

/** Timers, so that tests need no waiting. */
export interface Timers {
	set(callback: () => void, ms: number): unknown;
}

/** The browser's own timers. */
export const browserTimers: Timers = { set: (callback, ms) => setTimeout(callback, ms) };

/**
 * A function to call when the address may have changed. It asks for the fragment once nothing was asked for 300 ms, leaves out what is
 * written already, and survives a browser that refuses: a drag costs one write and not one for every move.
 */
export function createAddressWriter(fragment: () => string, write: (fragment: string) => void, timers: Timers): () => void {
	let written: string | undefined;
	let isWaiting = false;
	let isAskedAgain = false;
	const wait = () => {
		isWaiting = true;
		isAskedAgain = false;
		timers.set(flush, PAUSE_MS);
	};
	const flush = () => {
		if (isAskedAgain) return wait();
		isWaiting = false;
		const next = fragment();
		if (next === written) return;
		try {
			write(next);
			written = next;
		} catch {
			// The address is a convenience: the state holds without it, and the next change tries again.
		}
	};
	return () => {
		if (isWaiting) isAskedAgain = true;
		else wait();
	};
}
