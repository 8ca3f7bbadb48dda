/// <reference types="vite/client" />
import { assertDefined } from '$lib/base';
import type { CellContent, CellKind, CellNeeds, CellSpec, CellText, ContentOf, NeedsContext } from './cell-spec';

// Found by file name, so that one more kind of cell is one more folder.
const files: Readonly<Record<string, { readonly spec: unknown }>> = import.meta.glob<{ readonly spec: unknown }>('./*/*.cell.ts', {
	eager: true
});

type AnySpec = { readonly [K in CellKind]: CellSpec<K> }[CellKind];

/** Every kind of cell, in the order of menus. */
export const CELL_SPECS: readonly AnySpec[] = Object.values(files)
	.map(({ spec }) => spec as AnySpec) // each file's export is checked against its own kind where it is written
	.toSorted((a, b) => a.order - b.order);

const BY_KIND: ReadonlyMap<string, AnySpec> = new Map(CELL_SPECS.map((spec) => [spec.kind, spec]));

/** The kind of that name; `undefined` when there is none. */
export function findCellSpec(kind: string): AnySpec | undefined {
	return BY_KIND.get(kind);
}

/** The spec of a kind. */
export function cellSpec<K extends CellKind>(kind: K): CellSpec<K> {
	return assertDefined(BY_KIND.get(kind), `cell kind ${kind}`) as unknown as CellSpec<K>; // the map holds each spec under its own kind
}

/** Whether a word behind a fence names a kind of cell. */
export function isCellWord(word: string): boolean {
	return BY_KIND.get(word)?.isFenced === true;
}

/** The text of a cell's content. */
export function writeContent<K extends CellKind>(content: ContentOf<K>): CellText {
	return cellSpec<K>(content.kind).write(content);
}

/** What a cell's content brings and wants. */
export function needsOf<K extends CellKind>(content: ContentOf<K>, context: NeedsContext): CellNeeds {
	return cellSpec<K>(content.kind).needs(content, context);
}

/** The content when it is of that kind. */
export function ofKind<K extends CellKind>(
	content: CellContent | undefined,
	kind: K
): Extract<CellContent, { readonly kind: K }> | undefined {
	return content?.kind === kind ? (content as Extract<CellContent, { readonly kind: K }>) : undefined; // the kind has just been compared
}
