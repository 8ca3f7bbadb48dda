/** A series of a chart with as many series as needed: colour and dash tell them apart, each for one thing. */
export interface PlotSeries {
	readonly id: string;
	readonly label: string;
	/** Index of colour, and of dash pattern. */
	readonly colour: number;
	readonly dash: number;
	/** By year of the plot. */
	readonly values: readonly (number | undefined)[];
}

/** A figure asked for in a year; a band has two ends. */
export interface PlotTarget {
	readonly year: number;
	readonly low: number;
	readonly high: number;
	readonly label: string;
}

/** Everything that a plot of several series shows. */
export interface SeriesPlotData {
	readonly form: 'line' | 'area' | 'bars';
	readonly years: readonly number[];
	readonly series: readonly PlotSeries[];
	readonly targets: readonly PlotTarget[];
	/** Published points. */
	readonly dots: readonly { readonly year: number; readonly value: number; readonly isHollow: boolean }[];
	/** Ends of the vertical axis; worked out from the values when absent. */
	readonly domain: readonly [number, number] | undefined;
}
