import type { Language } from '$lib/base';
import { openPublished, packLinks, pageFacts } from '../published.server';
import { slimPageData } from '../slim-page-data.server';

/** Every check of a pack's figures against each other; of the default pack without a name. */
export function auditPage(packId: string | undefined, language: Language) {
	const pack = openPublished(packId);
	return slimPageData(language, {
		facts: { ...pageFacts(pack), document: pack.pack.document },
		checks: pack.audit,
		packs: packLinks()
	});
}
