import { failure, hasErrors, type Result } from '$lib/base';
import type { TextFile } from '$lib/files';
import { loadPacks, readBundle } from '$lib/model';
import { openWhole, type OpenedPack, type WholePack } from './whole-notebook';

/** Makes the pack of a bundle ready, as the site's own packs are; or says what is wrong with its files. */
export function openBundle(bundle: TextFile, { model }: Pick<WholePack, 'model'>): Result<OpenedPack> {
	const files = readBundle(bundle);
	if (!files.ok) return files;
	const loaded = loadPacks(model, files.value);
	if (!loaded.ok) return loaded;
	const { diagnostics, value } = loaded;
	const [pack] = value.packs;
	// A pack with a broken scenario is not opened in part: what it says would depend on what is missing.
	if (pack === undefined || hasErrors(diagnostics)) return failure(diagnostics);
	return openWhole({ model, pack, sources: value.scenarios });
}
