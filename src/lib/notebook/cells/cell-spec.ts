import type { Bilingual, Place, Result } from '$lib/base';
import type { GivenSeries } from '$lib/analysis';
import type { SourceDocument } from '$lib/files';

/**
 * What each kind of cell holds, by kind. A kind's own file adds its entry, so that one more kind of cell is one more folder.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by declaration merging in `<kind>/<kind>.cell.ts`
export interface CellContents {}

/** A kind of cell. */
export type CellKind = keyof CellContents;

/** What a cell of one kind holds, marked with its kind. */
export type ContentOf<K extends CellKind> = { readonly [Kind in K]: { readonly kind: Kind } & CellContents[Kind] }[K];

/** What a cell holds, whatever its kind. */
export type CellContent = ContentOf<CellKind>;

/** The text of a cell as its decoder sees it. */
export interface CellSource {
	/** Between opening and closing line. */
	readonly body: string;
	/** Of the opening line, the ones that every cell has left out. */
	readonly attributes: ReadonlyMap<string, string>;
	/** The body as YAML. */
	readonly yaml: () => Result<SourceDocument>;
	/** The cell, for diagnostics. */
	readonly where: Place;
}

/** The text of a cell as its serialiser gives it. */
export interface CellText {
	readonly body: string;
	readonly attributes?: Readonly<Record<string, string | undefined>>;
}

/** A name that a cell brings. */
export type Definition =
	| {
			readonly kind: 'formula';
			/** Empty where the left side of the text is none. */
			readonly name: string;
			readonly text: string;
			readonly unit?: { readonly text: string; readonly price: GivenSeries['price'] };
	  }
	| ({ readonly kind: 'given' } & Omit<GivenSeries, 'cell'>);

/** An expression that a cell shows, and the scenarios it is read on; an absent one is the notebook's current scenario. */
export interface NeededText {
	readonly kind: 'number' | 'series';
	readonly text: string;
	readonly scenarios: readonly (string | undefined)[];
}

/** What a cell brings and wants. */
export interface CellNeeds {
	readonly defines?: readonly Definition[];
	readonly texts?: readonly NeededText[];
	/** Scenarios whose targets are wanted. */
	readonly targets?: readonly (string | undefined)[];
	/** Targets of the pack that it names. */
	readonly named?: readonly string[];
}

/** What is known of the notebook when a cell says what it needs. */
export interface NeedsContext {
	/** The current scenario, and those kept in view beside it. */
	readonly head: { readonly scenario: string; readonly pinned: readonly string[] };
	/** Scenario of the pack that others are compared with. */
	readonly programme: string;
}

/** One kind of cell: its names, its text and what it needs. A folder with `<kind>.cell.ts` that exports `spec` makes a kind. */
export interface CellSpec<K extends CellKind = CellKind> {
	readonly kind: K;
	/** Place in menus. */
	readonly order: number;
	readonly label: Bilingual;
	/** What it is for, in one sentence. */
	readonly purpose: Bilingual;
	/** Whether it stands between fences; only text does not. */
	readonly isFenced: boolean;
	readonly decode: (source: CellSource) => Result<ContentOf<K>>;
	readonly write: (content: ContentOf<K>) => CellText;
	readonly needs: (content: ContentOf<K>, context: NeedsContext) => CellNeeds;
	/** A cell to start from. */
	readonly blank: () => ContentOf<K>;
}
