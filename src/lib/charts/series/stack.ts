import type { SeriesPlotData } from './types';

/** One piece of a stack: a series in a year, from one height to another. */
export interface StackPiece {
	readonly series: number;
	readonly at: number;
	readonly from: number;
	readonly to: number;
}

/** Values put on each other year by year: what is positive upwards from zero, what is negative downwards. */
export function stackValues({ years, series }: Pick<SeriesPlotData, 'years' | 'series'>): readonly StackPiece[] {
	return years.flatMap((_, at) => {
		let [up, down] = [0, 0];
		return series.map((one, k) => {
			const value = one.values[at] ?? 0;
			const from = value < 0 ? down : up;
			if (value < 0) down += value;
			else up += value;
			return { series: k, at, from, to: from + value };
		});
	});
}
