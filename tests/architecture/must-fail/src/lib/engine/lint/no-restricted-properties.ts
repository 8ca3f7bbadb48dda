/** Draws and clocks that cannot be repeated. */
export const draws: readonly number[] = [Math.random(), Date.now(), performance.now()];
