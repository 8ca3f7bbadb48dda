import type { Diagnostic } from '$lib/base';
import { diagnoseNotebook } from './diagnostics';
import type { NotebookDocument } from './types';

/** What there is to say when a notebook is about a pack that is not here; nothing when it is, or when its head cannot be read. */
export function checkPack({ head }: NotebookDocument, packs: readonly string[]): readonly Diagnostic[] {
	const { pack } = head.content;
	return pack === '' || packs.includes(pack) ? [] : [diagnoseNotebook('pack-not-known', { pack, known: packs.join(', ') }, { id: pack })];
}
