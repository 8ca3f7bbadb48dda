export { default as SeriesChart } from './SeriesChart.svelte';
export type { PlotSeries, PlotTarget, SeriesPlotData } from './types';
