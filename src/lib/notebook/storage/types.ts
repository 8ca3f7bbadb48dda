import type { Bilingual } from '$lib/base';
import type { LocalText, NotebookPieces } from '../document';

/** What a list of notebooks shows of one. Times in milliseconds. */
export interface NotebookInfo {
	readonly id: string;
	readonly title: LocalText;
	readonly pack: string;
	readonly createdAt: number;
	readonly changedAt: number;
	/** When it went to the bin. */
	readonly binnedAt?: number;
	/** The published notebook it is a copy of, and the hash of the text that was copied. */
	readonly origin?: { readonly notebook: string; readonly hash: string };
	/** Number of the newest entry of its log. */
	readonly lastEntry: number;
	/** Number of the newest entry that holds the whole file. */
	readonly lastWhole: number;
}

/** What changed between two states of a notebook's file. */
export interface PieceChanges {
	readonly head?: string;
	/** Ids of all cells in order, when cells came, went or moved. */
	readonly order?: readonly string[];
	/** Texts of cells that are other or new, by id. */
	readonly cells?: Readonly<Record<string, string>>;
}

/** One entry of a notebook's log; entries are only ever added. */
export interface LogEntry {
	readonly notebook: string;
	readonly number: number;
	readonly at: number;
	/** What was done. */
	readonly label: Bilingual;
	/** Name that a person gave the version. */
	readonly name?: string;
	/** The whole file, in every fiftieth entry and in named ones. */
	readonly whole?: NotebookPieces;
	/** What changed against the entry before. */
	readonly changes?: PieceChanges;
}

/** What the store needs of a place to keep things: a browser's database, or memory. */
export interface StorageBackend {
	readonly infos: () => Promise<readonly NotebookInfo[]>;
	readonly info: (id: string) => Promise<NotebookInfo | undefined>;
	/** Entries of a notebook from a number on, by number. */
	readonly entries: (id: string, from: number) => Promise<readonly LogEntry[]>;
	/** Writes the facts of a notebook, and entries of its log, together or not at all. */
	readonly put: (info: NotebookInfo, entries: readonly LogEntry[]) => Promise<void>;
	/** Takes entries out of a log. */
	readonly forget: (id: string, numbers: readonly number[]) => Promise<void>;
	/** Takes a notebook and its whole log away. */
	readonly remove: (id: string) => Promise<void>;
	readonly close: () => void;
}
