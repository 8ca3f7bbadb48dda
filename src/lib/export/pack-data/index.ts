export { packData, type DataFigure, type DataSeries } from './pack-data';
export { exactDisplay, packDataForPrograms, packDataForSpreadsheets } from './pack-data-csv';
