export { write } from 'hucre/xlsx';
