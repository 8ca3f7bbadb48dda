import type { CellContent } from '../cells/cell-spec';

/** What a form can change; other cells are changed as text. */
export type FormContent = Extract<CellContent, { readonly kind: 'chart' | 'data' | 'table' | 'targets' | 'fan' | 'chances' }>;
