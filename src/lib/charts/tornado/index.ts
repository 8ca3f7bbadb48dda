export { default as TornadoChart } from './TornadoChart.svelte';
export type { TornadoBar, TornadoData } from './types';
