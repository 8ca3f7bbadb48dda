/** Without news for this long a stream has come to rest. */
const REST_MS = 120;

/** Even a stream that never rests is looked at this often. */
const MOST_MS = 500;

/** Clock and timers in milliseconds, so that tests need no waiting. */
export interface Clock {
	readonly now: () => number;
	readonly after: (ms: number, callback: () => void) => unknown;
}

/** The browser's own. */
export const browserClock: Clock = { now: () => performance.now(), after: (ms, callback) => setTimeout(callback, ms) };

/**
 * Hands on the newest of a stream of values: at once when it was at rest before, else when it has come to rest, and twice a second in
 * between. What is far from the eye follows a drag like this, and leaves the frames to what is near.
 */
export function calmly<T>(take: (value: T) => void, clock: Clock): (value: T) => void {
	let offeredMs = Number.NEGATIVE_INFINITY;
	let takenMs = Number.NEGATIVE_INFINITY;
	let isWaiting = false;
	let newest: T;

	function hand(): void {
		isWaiting = false;
		takenMs = clock.now();
		take(newest);
	}
	function look(): void {
		if (clock.now() - offeredMs >= REST_MS || clock.now() - takenMs >= MOST_MS) hand();
		else clock.after(REST_MS, look);
	}
	return (value) => {
		const isAtRest = !isWaiting && clock.now() - offeredMs >= REST_MS;
		newest = value;
		offeredMs = clock.now();
		if (isAtRest) return hand();
		if (isWaiting) return;
		isWaiting = true;
		clock.after(REST_MS, look);
	};
}
