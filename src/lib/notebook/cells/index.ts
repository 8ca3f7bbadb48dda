export type { CellContent, CellContents, CellKind, CellNeeds, CellSpec, ContentOf, Definition, NeededText } from './cell-spec';
export { findLiveNumbers, type LiveNumber } from './live/live-numbers';
export { formatLiveNumber } from './live/number-format';
export { CELL_SPECS, cellSpec, needsOf, ofKind } from './registry';
export type { SeriesEntry } from './local-text';
export { readPastedTable, type ChosenMarks, type PastedSeries, type PastedTable } from './data/pasted-table';
export type { DecimalMark } from './data/read-number-column';
