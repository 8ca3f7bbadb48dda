/** A straight-line scale from values to positions. */
export interface LinearScale {
	(value: number): number;
	/** The value at a position. */
	invert(position: number): number;
}

/**
 * A scale that takes the ends of the domain to the ends of the range. A chart needs no colours, dates or formats of its own, which
 * d3-scale would bring along: nine kilobytes on the first route.
 */
export function linearScale([d0, d1]: readonly [number, number], [r0, r1]: readonly [number, number]): LinearScale {
	const slope = d1 === d0 ? 0 : (r1 - r0) / (d1 - d0);
	const scale = (value: number) => r0 + (value - d0) * slope;
	return Object.assign(scale, { invert: (position: number) => (slope === 0 ? d0 : d0 + (position - r0) / slope) });
}

/** From one tick to the next; 0 where there is only one. */
export function stepOf([first, second]: readonly number[]): number {
	return first === undefined || second === undefined ? 0 : second - first;
}
