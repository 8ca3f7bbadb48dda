export { buildGraph, type NotebookGraph } from './build-graph';
export type { GraphDefinition } from './definition';
export { cellStates, type CellStanding, type CellState } from './cell-states';
export type { NotebookContext } from './context';
export { cellSignatures, staleCells } from './signatures';
export { currentScenario, toRequest, type NotebookRequest } from './to-request';
