export { default as CellFrame } from './CellFrame.svelte';
export { setDesk } from './desk-context';
export { ReadingDesk, type ReadingStart } from './reading-desk.svelte';
export type { Desk, ShownCell, ShownState } from './types';
