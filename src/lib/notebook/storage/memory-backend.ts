import type { LogEntry, NotebookInfo, StorageBackend } from './types';

/** Keeps notebooks for as long as the page is open: where the browser refuses, and in tests. */
export function memoryBackend(): StorageBackend {
	const infos = new Map<string, NotebookInfo>();
	const logs = new Map<string, Map<number, LogEntry>>();
	return {
		infos: () => Promise.resolve([...infos.values()]),
		info: (id) => Promise.resolve(infos.get(id)),
		entries: (id, from) =>
			Promise.resolve([...(logs.get(id)?.values() ?? [])].filter(({ number }) => number >= from).toSorted((a, b) => a.number - b.number)),
		put: (info, entries) => {
			infos.set(info.id, info);
			const log = logs.get(info.id) ?? new Map<number, LogEntry>();
			for (const entry of entries) log.set(entry.number, entry);
			logs.set(info.id, log);
			return Promise.resolve();
		},
		forget: (id, numbers) => {
			for (const number of numbers) logs.get(id)?.delete(number);
			return Promise.resolve();
		},
		remove: (id) => {
			infos.delete(id);
			logs.delete(id);
			return Promise.resolve();
		},
		close: () => undefined
	};
}
