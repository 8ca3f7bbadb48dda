export { OWN } from './link/own-id';
export type { OwnScenario } from './link/own-scenario';
export { readTrace, traceFragment } from './link/trace-address';
export { setLocale } from './locale-context';
export { default as NoticeList } from './views/DiagnosticList.svelte';
