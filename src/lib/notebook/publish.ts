export { parseNotebook, type NotebookDocument } from './document';
export { publishNotebook } from './desk/published-notebook';
