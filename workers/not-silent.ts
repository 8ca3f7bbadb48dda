/** Seconds after which a thread that says nothing counts as dead; a call takes a small part of one. */
const PATIENCE_S = 12;
const TICK_MS = 1000;
/** A longer pause between ticks means that the page itself was asleep, and the thread perhaps with it. */
const ASLEEP_MS = 3000;

/**
 * A call, or a failure when its thread has been silent for too long while the page was awake: a worker that is killed tells nobody.
 * @param call answered by the thread; or what starts it, given what is to be called at every sign of life
 */
export function notSilent<T>(call: Promise<T> | ((alive: () => void) => Promise<T>), patienceS: number = PATIENCE_S): Promise<T> {
	return new Promise<T>((resolve, reject) => {
		let silentS = 0;
		let before = performance.now();
		const watch = setInterval(() => {
			const now = performance.now();
			if (now - before < ASLEEP_MS) silentS += 1;
			before = now;
			if (silentS < patienceS) return;
			clearInterval(watch);
			reject(new Error(`a thread has said nothing for ${silentS} s`));
		}, TICK_MS);
		(typeof call === 'function' ? call(() => (silentS = 0)) : call).then(
			(value) => {
				clearInterval(watch);
				resolve(value);
			},
			(reason: unknown) => {
				clearInterval(watch);
				reject(reason instanceof Error ? reason : new Error(String(reason)));
			}
		);
	});
}
