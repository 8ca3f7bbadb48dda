/** Starts something and forgets it. */
export function forget(start: () => Promise<number>): void {
	start();
}
