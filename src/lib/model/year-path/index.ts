export * from './apply-path';
export { decodeYearPath, type PlaceOfPart } from './decode-year-path';
export * from './format-year-path';
export * from './parse-year-path';
export * from './path-between';
export { diagnoseNumber, plainNumber } from './read-number';
