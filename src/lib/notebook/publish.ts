export { parseNotebook, type NotebookDocument } from './document';
export { evaluateNotebook, publishNotebook } from './desk/published-notebook';
export { contextOf } from './graph/context';
