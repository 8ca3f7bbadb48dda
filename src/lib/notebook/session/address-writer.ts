/** Shortest time between two writes; browsers refuse scripts that rewrite the address more often. */
const PAUSE_MS = 300;

/** Timers, so that tests need no waiting. */
export interface Timers {
	set(callback: () => void, ms: number): unknown;
}

/** The browser's own timers. */
export const browserTimers: Timers = { set: (callback, ms) => setTimeout(callback, ms) };

/**
 * A function to call when the address may have changed. It asks for the fragment when it writes, writes at most every 300 ms,
 * leaves out what is written already, and survives a browser that refuses.
 */
export function createAddressWriter(fragment: () => string, write: (fragment: string) => void, timers: Timers): () => void {
	let written: string | undefined;
	let waiting = false;
	const flush = () => {
		waiting = false;
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
		if (waiting) return;
		waiting = true;
		timers.set(flush, PAUSE_MS);
	};
}
