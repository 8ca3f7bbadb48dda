export { CellFrame, ReadingDesk, setDesk, type ReadingStart, type ShownCell } from './desk';
export { textIn } from './document/types';
export { setLocale } from './locale-context';
export { default as NoticeList } from './views/DiagnosticList.svelte';
export { default as Contents } from './frame/Contents.svelte';
export { FrameState } from './frame/frame-state.svelte';
export { actOnKey, focusCell } from './keyboard';
export type { FileSubject } from './handing/make-file';
