import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { LogEntry, NotebookInfo, StorageBackend } from './types';

/** The name never changes: notebooks of people are under it. */
const DATABASE = 'kichban-notebooks';
const VERSION = 1;

interface Schema extends DBSchema {
	notebooks: { key: string; value: NotebookInfo };
	/** By notebook and number. */
	log: { key: [string, number]; value: LogEntry };
}

/**
 * Keeps notebooks in the browser's database.
 * @throws DOMException when the browser refuses
 */
export async function idbBackend(): Promise<StorageBackend> {
	const database = await openDB<Schema>(DATABASE, VERSION, {
		upgrade(db, oldVersion) {
			if (oldVersion < 1) {
				db.createObjectStore('notebooks', { keyPath: 'id' });
				db.createObjectStore('log', { keyPath: ['notebook', 'number'] });
			}
		},
		// Another tab wants to bring the database to a newer version.
		blocking: (_current, _blocked, event) => (event.target as IDBPDatabase<Schema> | null)?.close()
	});
	return backendOf(database);
}

function backendOf(database: IDBPDatabase<Schema>): StorageBackend {
	const range = (id: string, from: number) => IDBKeyRange.bound([id, from], [id, Number.MAX_SAFE_INTEGER]);
	return {
		infos: () => database.getAll('notebooks'),
		info: (id) => database.get('notebooks', id),
		entries: (id, from) => database.getAll('log', range(id, from)),
		async put(info, entries) {
			const transaction = database.transaction(['notebooks', 'log'], 'readwrite');
			await Promise.all([
				transaction.objectStore('notebooks').put(info),
				...entries.map((entry) => transaction.objectStore('log').put(entry)),
				transaction.done
			]);
		},
		async forget(id, numbers) {
			const transaction = database.transaction('log', 'readwrite');
			await Promise.all([...numbers.map((number) => transaction.store.delete([id, number])), transaction.done]);
		},
		async remove(id) {
			const transaction = database.transaction(['notebooks', 'log'], 'readwrite');
			await Promise.all([
				transaction.objectStore('notebooks').delete(id),
				transaction.objectStore('log').delete(range(id, 0)),
				transaction.done
			]);
		},
		close: () => database.close()
	};
}
