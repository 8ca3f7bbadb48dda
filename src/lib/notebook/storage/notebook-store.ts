import { failure, success, type Bilingual, type Diagnostic, type Result } from '$lib/base';
import type { LocalText, NotebookPieces } from '../document';
import { without } from '../document/without';
import { diagnoseStorage } from './diagnostics';
import { changesBetween, forgettable, replay, VERSIONS_KEPT, WHOLE_EVERY } from './log';
import type { LogEntry, NotebookInfo, StorageBackend } from './types';

/** How long the bin keeps things. */
export const BIN_DAYS = 30;
const DAY_MS = 86_400_000;

/** What a store needs from outside. */
export interface StoreOptions {
	readonly backend: () => Promise<StorageBackend>;
	/** Clock in milliseconds. */
	readonly now: () => number;
	/** An id that no other notebook has. */
	readonly newId: () => string;
}

/** A notebook as it was last kept. */
export interface StoredNotebook {
	readonly info: NotebookInfo;
	readonly pieces: NotebookPieces;
}

/** A version that can be gone back to. */
export type VersionInfo = Pick<LogEntry, 'number' | 'at' | 'label' | 'name'>;

/** A cell that was deleted and can be had back. */
export interface BinnedCell {
	readonly id: string;
	readonly text: string;
	readonly at: number;
	/** Cells that stood before it, the nearest first. */
	readonly behind: readonly string[];
}

/** Facts of a notebook that a list shows. */
export interface NotebookFacts {
	readonly title: LocalText;
	readonly pack: string;
	readonly origin?: NotebookInfo['origin'];
}

/**
 * The notebooks of this machine: an append-only log for each, with the whole file in every fiftieth entry. What goes wrong is told, never
 * thrown, and leaves what was kept before.
 */
export class NotebookStore {
	readonly #options: StoreOptions;
	#backend: Promise<StorageBackend> | undefined;
	/** Last kept state of open notebooks. */
	readonly #kept = new Map<string, StoredNotebook>();
	/** Writes follow each other. */
	#queue: Promise<unknown> = Promise.resolve();

	constructor(options: StoreOptions) {
		this.#options = options;
	}

	/** Notebooks that are not in the bin, the one changed last first. */
	async list(): Promise<Result<readonly NotebookInfo[]>> {
		return this.#attempt(async (backend) => byChange((await backend.infos()).filter(({ binnedAt }) => binnedAt === undefined)));
	}

	/** Notebooks in the bin. Those that have been there for longer than 30 days are taken away. */
	async listBin(): Promise<Result<readonly NotebookInfo[]>> {
		return this.#attempt(async (backend) => {
			const oldest = this.#options.now() - BIN_DAYS * DAY_MS;
			const binned = (await backend.infos()).filter(({ binnedAt }) => binnedAt !== undefined);
			for (const { id, binnedAt = 0 } of binned) if (binnedAt < oldest) await backend.remove(id);
			return byChange(binned.filter(({ binnedAt = 0 }) => binnedAt >= oldest));
		});
	}

	/** A notebook kept for the first time. */
	async create(facts: NotebookFacts, pieces: NotebookPieces, label: Bilingual): Promise<Result<StoredNotebook>> {
		return this.#write(async (backend) => {
			const [id, at] = [this.#options.newId(), this.#options.now()];
			const info: NotebookInfo = {
				id,
				title: facts.title,
				pack: facts.pack,
				...(facts.origin === undefined ? {} : { origin: facts.origin }),
				createdAt: at,
				changedAt: at,
				lastEntry: 1,
				lastWhole: 1
			};
			await backend.put(info, [{ notebook: id, number: 1, at, label, whole: pieces }]);
			return this.#remember({ info, pieces });
		});
	}

	/** A notebook as it was last kept. A log with a gap gives the newest state that can be read, with a warning. */
	async open(id: string): Promise<Result<StoredNotebook>> {
		const read = await this.#attempt(async (backend) => {
			const info = await backend.info(id);
			return info === undefined ? undefined : { info, ...replay(await backend.entries(id, info.lastWhole)) };
		});
		if (!read.ok) return read;
		const { value } = read;
		if (value?.pieces === undefined) return failure([diagnoseStorage('notebook-not-here', { id }, { id })]);
		const warnings = value.brokenAt === undefined ? [] : [diagnoseStorage('log-damaged', { number: value.brokenAt }, { id })];
		// After a gap the next entry holds the whole file again.
		const info = value.brokenAt === undefined ? value.info : { ...value.info, lastWhole: value.info.lastEntry - WHOLE_EVERY };
		return success(this.#remember({ info, pieces: value.pieces }), warnings);
	}

	/** Adds what changed to the log of an open notebook. Nothing is written when nothing changed. */
	async save(
		id: string,
		{
			facts,
			pieces,
			label,
			name
		}: { readonly facts: NotebookFacts; readonly pieces: NotebookPieces; readonly label: Bilingual; readonly name?: string }
	): Promise<Result<NotebookInfo>> {
		return this.#write(async (backend) => {
			const kept = this.#kept.get(id);
			const known = await backend.info(id);
			if (known === undefined) return diagnoseStorage('notebook-not-here', { id }, { id });
			// Where another tab has written meanwhile, changes against what this one knows would not fit.
			const isOurs = kept?.info.lastEntry === known.lastEntry;
			const changes = kept === undefined || !isOurs ? undefined : changesBetween(kept.pieces, pieces);
			if (isOurs && changes === undefined && name === undefined) return known;
			const [number, at] = [known.lastEntry + 1, this.#options.now()];
			const lastWhole = isOurs ? kept.info.lastWhole : known.lastWhole;
			const isWhole = changes === undefined || name !== undefined || number - lastWhole >= WHOLE_EVERY;
			const entry: LogEntry = {
				notebook: id,
				number,
				at,
				label,
				...(name === undefined ? {} : { name }),
				...(isWhole ? { whole: pieces } : { changes })
			};
			const info: NotebookInfo = {
				...known,
				title: facts.title,
				pack: facts.pack,
				changedAt: at,
				lastEntry: number,
				lastWhole: isWhole ? number : lastWhole
			};
			await backend.put(info, [entry]);
			this.#remember({ info, pieces });
			if (isWhole) await backend.forget(id, forgettable(await backend.entries(id, 0)));
			return info;
		});
	}

	/** The last 200 versions and every named one, the newest first. */
	async versions(id: string): Promise<Result<readonly VersionInfo[]>> {
		return this.#attempt(async (backend) => {
			const entries = await backend.entries(id, 0);
			const shown = entries.filter(({ name }, k) => name !== undefined || k >= entries.length - VERSIONS_KEPT);
			return shown.map(({ number, at, label, name }) => ({ number, at, label, ...(name === undefined ? {} : { name }) })).toReversed();
		});
	}

	/** The file as it was in a version. */
	async version(id: string, number: number): Promise<Result<NotebookPieces>> {
		const read = await this.#attempt(async (backend) => {
			const entries = (await backend.entries(id, 0)).filter((entry) => entry.number <= number);
			return replay(entries.slice(entries.findLastIndex(({ whole }) => whole !== undefined)));
		});
		if (!read.ok) return read;
		const { pieces, brokenAt } = read.value;
		if (pieces === undefined) return failure([diagnoseStorage('notebook-not-here', { id }, { id })]);
		return success(pieces, brokenAt === undefined ? [] : [diagnoseStorage('log-damaged', { number: brokenAt }, { id })]);
	}

	/** Cells deleted within the last 30 days that are not there now, the newest first. */
	async binnedCells(id: string): Promise<Result<readonly BinnedCell[]>> {
		return this.#attempt(async (backend) => {
			const entries = await backend.entries(id, 0);
			const now = replay(entries.slice(entries.findLastIndex(({ whole }) => whole !== undefined))).pieces;
			return deletedCells(entries, this.#options.now() - BIN_DAYS * DAY_MS).filter(
				(cell) => now?.cells.every((one) => one.id !== cell.id) === true
			);
		});
	}

	/** Puts a notebook into the bin, or takes it out again. */
	async bin(id: string, isBinned: boolean): Promise<Result<NotebookInfo>> {
		return this.#write(async (backend) => {
			const known = await backend.info(id);
			if (known === undefined) return diagnoseStorage('notebook-not-here', { id }, { id });
			const info: NotebookInfo = isBinned ? { ...known, binnedAt: this.#options.now() } : without(known, 'binnedAt');
			await backend.put(info, []);
			const kept = this.#kept.get(id);
			if (kept !== undefined) this.#remember({ ...kept, info });
			return info;
		});
	}

	/** Takes a notebook away for good. */
	async remove(id: string): Promise<Result<string>> {
		return this.#write(async (backend) => {
			await backend.remove(id);
			this.#kept.delete(id);
			return id;
		});
	}

	#remember(stored: StoredNotebook): StoredNotebook {
		this.#kept.set(stored.info.id, stored);
		return stored;
	}

	/** One write after the other, so that numbers of entries follow. */
	#write<T extends object | string>(action: (backend: StorageBackend) => Promise<T | Diagnostic>): Promise<Result<T>> {
		const result = this.#queue.then(async (): Promise<Result<T>> => {
			const answer = await this.#attempt(action);
			if (!answer.ok) return answer;
			return isDiagnostic(answer.value) ? failure([answer.value]) : success(answer.value);
		});
		this.#queue = result;
		return result;
	}

	async #attempt<T>(action: (backend: StorageBackend) => Promise<T>): Promise<Result<T>> {
		try {
			this.#backend ??= this.#options.backend();
			return success(await action(await this.#backend));
		} catch (error) {
			// The next call opens the database anew: it may have been closed, or space made.
			this.#backend = undefined;
			return failure([explainFailure(error)]);
		}
	}
}

function isDiagnostic(value: object | string): value is Diagnostic {
	return typeof value === 'object' && 'code' in value && 'hint' in value;
}

function byChange(infos: readonly NotebookInfo[]): readonly NotebookInfo[] {
	return infos.toSorted((a, b) => b.changedAt - a.changedAt);
}

/** What a browser's refusal means to a person. */
function explainFailure(error: unknown): Diagnostic {
	const name = error instanceof Error ? error.name : '';
	if (name === 'QuotaExceededError') return diagnoseStorage('storage-full', {}, {});
	if (REFUSALS.has(name)) return diagnoseStorage('storage-refused', {}, {});
	return diagnoseStorage('storage-broken', { reason: error instanceof Error ? error.message : String(error) }, {});
}

/** How browsers say that a database may not be opened; a missing one is a ReferenceError or TypeError. */
const REFUSALS: ReadonlySet<string> = new Set([
	'SecurityError',
	'InvalidStateError',
	'NotAllowedError',
	'ReferenceError',
	'TypeError',
	'UnknownError'
]);

function deletedCells(entries: readonly LogEntry[], since: number): readonly BinnedCell[] {
	const found = new Map<string, BinnedCell>();
	let before: NotebookPieces | undefined;
	entries.forEach((_, k) => {
		const after = replay([...(before === undefined ? [] : [wholeOf(before, entries[k - 1])]), ...entries.slice(k, k + 1)]).pieces;
		const at = entries[k]?.at ?? 0;
		const left = new Set<string>(after?.cells.map(({ id }) => id));
		const cells = at >= since ? (before?.cells ?? []) : [];
		cells.forEach(({ id, text }, place) => {
			const behind = cells.slice(0, place).map((cell) => cell.id);
			if (!left.has(id)) found.set(id, { id, text, at, behind: behind.toReversed() });
		});
		before = after;
	});
	return [...found.values()].toSorted((a, b) => b.at - a.at);
}

function wholeOf(pieces: NotebookPieces, entry: LogEntry | undefined): LogEntry {
	return { notebook: '', label: { vi: '', en: '' }, at: 0, number: entry?.number ?? 0, whole: pieces };
}
