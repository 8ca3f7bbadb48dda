export { officialCsv } from './official-csv';
