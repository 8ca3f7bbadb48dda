export { type Command } from './commands';
export { describeCommand } from './describe-command';
export type { DocumentEdit } from './edits';
export { perform, redo, startHistory, undo, type NotebookHistory, type Step } from './history';
export { reduce } from './reduce';
