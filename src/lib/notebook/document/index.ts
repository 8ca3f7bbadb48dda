export { checkPack } from './check-pack';
export { notebookCatalogue } from './diagnostics';
export { NOTEBOOK_LIMITS } from './limits';
export { parseNotebook, type ParsedNotebook } from './parse-notebook';
export { readerOf, yamlTextsOf } from './read-ahead';
export type { ReadYaml } from './read-cell';
export { textIn, toCellId } from './types';
export type { Cell, CellId, CellShow, Head, LocalText, NotebookDocument, NotebookHead, NotebookPieces, NotebookScenario } from './types';
export { createCell, piecesOf, rewriteCell, rewriteHead, writeNotebook } from './write-notebook';
