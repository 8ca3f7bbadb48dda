export { additiveBlocks, type AdditiveBlock } from './additive-blocks';
export { officialTable, type OfficialOptions, type OfficialRow, type OfficialTable } from './official-table';
