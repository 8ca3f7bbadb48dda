export { projectionTable, type CellStatus, type ProjectionTable, type TableOptions, type TableRow } from './projection-table';
export { renderTable, type ExportFormat } from './render-table';
export { toTableJson, type TableData } from './table-json';
