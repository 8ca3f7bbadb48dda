export type { CellContent, CellContents, CellKind, CellNeeds, CellSpec, ContentOf, Definition, NeededText } from './cell-spec';
export { findLiveNumbers, type LiveNumber } from './live/live-numbers';
export { formatLiveNumber } from './live/number-format';
export { CELL_SPECS, cellSpec, findCellSpec, needsOf, ofKind } from './registry';
export { compareYears } from './compare/compare.cell';
export { isSeriesRow, tableYears } from './table/table.cell';
export type { SeriesEntry } from './local-text';
export { readPastedTable, type ChosenMarks, type PastedSeries, type PastedTable } from './data/pasted-table';
export type { DecimalMark } from './data/read-number-column';
