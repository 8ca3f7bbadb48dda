export { encodeNotebookLink, openAnyLink } from './link';
export { LocalNotebooks, type PackFile } from './local/local-notebooks.svelte';
export { newNotebook } from './local/starters';
export { default as WritingView } from './local/WritingView.svelte';
export { writeNotebook } from './document';
