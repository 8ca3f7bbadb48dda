export { CellFrame, getDesk, loadExtraViews, ReadingDesk, setDesk, type ExtraViews, type ReadingStart, type ShownCell } from './desk';
export { textIn } from './document/types';
export { setLocale } from './locale-context';
export { default as NoticeList } from './views/DiagnosticList.svelte';
