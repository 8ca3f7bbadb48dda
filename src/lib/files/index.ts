export { TEXT_LIMIT } from './check-text';
export { filesCatalogue } from './diagnostics';
export { toPlainDocument, type PlainDocument } from './plain-document';
export { readCsv } from './read-csv';
export { readYaml } from './read-yaml';
export type { DataPath, SourceDocument, TextFile } from './text-file';
