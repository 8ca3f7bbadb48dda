import { ticks } from 'd3-array';
import { linearScale } from '../linear-scale';
import type { TornadoData } from './types';

/** Free room at both sides for the values at the ends of bars, in per cent of the width. */
const MARGIN = 15;
/** Ticks nearer than this to the centre line would run into its value. */
const LEAST_GAP = 11;

/** One half of a bar, from the centre line to an end. Positions in per cent of the width. */
export interface HalfBar {
	readonly side: 'down' | 'up';
	readonly x: number;
	readonly width: number;
	/** Where the value stands: beyond the end, on the side that the bar points to. */
	readonly textAt: number;
	readonly pointsLeft: boolean;
	readonly value: number;
}

/** A scale around the central value that holds every bar, with round ticks. */
export function tornadoScale({ base, bars }: TornadoData) {
	const values = [base, ...bars.flatMap(({ low, high }) => [low, high])].filter((value) => value !== undefined);
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const x = linearScale(low === high ? [low - 1, high + 1] : [low, high], [MARGIN, 100 - MARGIN]);
	const centre = x(base);
	const round = ticks(x.invert(4), x.invert(96), 5).filter((value) => Math.abs(x(value) - centre) >= LEAST_GAP);
	return { x, centre, ticks: round };
}

/** The halves of a bar; both may lie on one side of the centre line. */
export function halfBars(bar: TornadoData['bars'][number], { x, centre }: ReturnType<typeof tornadoScale>): readonly HalfBar[] {
	const half = (side: 'down' | 'up', value: number | undefined): readonly HalfBar[] => {
		if (value === undefined) return [];
		const end = x(value);
		const pointsLeft = end < centre;
		return [{ side, value, x: Math.min(end, centre), width: Math.abs(end - centre), textAt: pointsLeft ? end - 1 : end + 1, pointsLeft }];
	};
	// The longer half first, so that where both point the same way the shorter stays in sight.
	return [...half('down', bar.low), ...half('up', bar.high)].toSorted((a, b) => b.width - a.width);
}
