export { buildGraph, labelOf, type NotebookGraph } from './build-graph';
export type { GraphDefinition } from './definition';
export { cellStates, type CellStanding, type CellState } from './cell-states';
export type { NotebookContext } from './context';
export { namesInText } from './names-in-text';
export { cellSignatures, staleCells } from './signatures';
export { currentScenario, runOf, toRequest, type NotebookRequest } from './to-request';
