export { default as ChanceTable } from './ChanceTable.svelte';
export { default as EnsembleStatus } from './EnsembleStatus.svelte';
export { default as FanFigure } from './FanFigure.svelte';
export { default as NoticeList } from '../views/DiagnosticList.svelte';
