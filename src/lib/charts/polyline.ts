/** A place in a drawing; `y` is absent where the line has a gap. */
export interface PathPoint {
	readonly x: number;
	readonly y: number | undefined;
}

/** SVG path of straight segments through the points, broken at gaps, to a tenth of a unit; empty when nothing is visible. */
export function polyline(points: readonly PathPoint[]): string {
	let isOpen = false;
	return points
		.map(({ x, y }) => {
			const command = isOpen ? 'L' : 'M';
			isOpen = y !== undefined;
			return y === undefined ? '' : `${command}${tenth(x)},${tenth(y)}`;
		})
		.join('');
}

function tenth(value: number): number {
	return Math.round(value * 10) / 10;
}
