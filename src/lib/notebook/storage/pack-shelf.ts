import { openDB, type DBSchema } from 'idb';
import { failure, success, type Bilingual, type Result } from '$lib/base';
import { diagnoseStorage } from './diagnostics';

/** A pack that a person opened from a file. */
export interface ShelvedPack {
	readonly id: string;
	readonly label: Bilingual;
	/** The whole file, as it was opened. */
	readonly text: string;
}

/** Where packs of one's own are kept. */
export interface PackShelf {
	list(): Promise<Result<readonly ShelvedPack[]>>;
	/** Keeps a pack, in place of an earlier one of the same id. */
	put(pack: ShelvedPack): Promise<Result<undefined>>;
	remove(id: string): Promise<Result<undefined>>;
}

/** The name never changes: packs of people are under it. */
const DATABASE = 'kichban-packs';

interface Schema extends DBSchema {
	packs: { key: string; value: ShelvedPack };
}

/** Keeps packs in the browser's database. What goes wrong is told, never thrown. */
export function browserShelf(): PackShelf {
	const open = () =>
		openDB<Schema>(DATABASE, 1, {
			upgrade: (database) => void database.createObjectStore('packs', { keyPath: 'id' })
		});
	return {
		list: () => told(async () => (await open()).getAll('packs')),
		put: (pack) =>
			told(async () => {
				await (await open()).put('packs', pack);
				return undefined;
			}),
		remove: (id) =>
			told(async () => {
				await (await open()).delete('packs', id);
				return undefined;
			})
	};
}

async function told<T>(work: () => Promise<T>): Promise<Result<T>> {
	try {
		return success(await work());
	} catch (error) {
		const name = error instanceof Error ? error.name : String(error);
		if (name === 'QuotaExceededError') return failure([diagnoseStorage('storage-full', {}, {})]);
		if (name === 'SecurityError' || name === 'InvalidStateError') return failure([diagnoseStorage('storage-refused', {}, {})]);
		return failure([diagnoseStorage('storage-broken', { reason: name }, {})]);
	}
}
