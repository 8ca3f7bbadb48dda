export { default as IndicesChart } from './IndicesChart.svelte';
export type { DotInterval, IndexRow } from './types';
