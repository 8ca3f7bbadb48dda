export { default as LineChart } from './LineChart.svelte';
export { default as Sparkline } from './Sparkline.svelte';
export { default as ChartTable } from './ChartTable.svelte';
export type { ChartBand, ChartLine, ChartPoint, ChartTarget, ChartText, LineChartData } from './types';
export { SeriesChart, type PlotSeries, type PlotTarget, type SeriesPlotData } from './series';
export { inLightColours, standaloneSvg, toPng, type PictureCaption, type PictureMark, type PicturePart } from './picture';
export { IndicesChart, type DotInterval, type IndexRow } from './indices';
export { TornadoChart, type TornadoBar, type TornadoData } from './tornado';
