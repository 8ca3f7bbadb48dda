export { diagnoseStorage, storageCatalogue } from './diagnostics';
export { idbBackend } from './idb-backend';
export { textOfPieces } from './log';
export { memoryBackend } from './memory-backend';
export {
	NotebookStore,
	type BinnedCell,
	type NotebookFacts,
	type StoredNotebook,
	type StoreOptions,
	type VersionInfo
} from './notebook-store';
export { browserLockPorts, lockNotebook, type LockPorts, type TabHandlers, type TabLock, type TabMessage, type TabRole } from './tab-lock';
export type { LogEntry, NotebookInfo, StorageBackend } from './types';
export { browserShelf, type PackShelf, type ShelvedPack } from './pack-shelf';
