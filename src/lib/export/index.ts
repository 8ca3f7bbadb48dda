export { projectionTable, type CellStatus, type ProjectionTable, type TableOptions, type TableRow } from './projection-table';
export { exactDisplay, packData, packDataForPrograms, packDataForSpreadsheets, type DataSeries } from './pack-data';
export { renderRun, type RunFormat } from './render-run';
export { renderTable, type ExportFormat } from './render-table';
export { toTableJson, type TableData } from './table-json';
export { toXlsx, workbookFacts, type WorkbookFacts, type WorkbookRequest } from './xlsx';
