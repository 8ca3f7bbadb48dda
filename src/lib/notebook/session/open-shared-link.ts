import type { PackView } from '$lib/analysis';
import type { Diagnostic } from '$lib/base';
import { checkChanges, openAnyLink, type KnownInput, type ShareLink } from '../link';
import type { AssessmentState } from './commands';

/** What to tell a visitor who came by a link. */
export interface LinkNotice {
	readonly link: ShareLink;
	readonly diagnostics: readonly Diagnostic[];
	/** Whether the page shows anything of it. */
	readonly isApplied: boolean;
	/** Where it opens, if not here: on the page of another pack, or with the notebooks of one's own. */
	readonly elsewhere?: { readonly fragment: string; readonly pack?: string };
}

/** What a shared link does to a first page. */
export interface SharedLink {
	/** The choices that it leads to; absent where nothing of it belongs here. */
	readonly state?: AssessmentState;
	readonly inputs: readonly KnownInput[];
	readonly notice: LinkNotice;
}

/** Reads a link for the page of a pack. @param askInputs gives what changes are checked against; called when there are any */
export async function openSharedLink(
	fragment: string,
	{ id, scenarios, headlineScenario, baseYear, lastYear }: PackView,
	askInputs: () => Promise<readonly KnownInput[]>
): Promise<SharedLink> {
	const { link, diagnostics, isRefused, madeFor, notebook } = await openAnyLink(fragment, { pack: id, scenarios, headlineScenario });
	if (notebook !== undefined) return { inputs: [], notice: { link, diagnostics: [], isApplied: false, elsewhere: { fragment } } };
	if (isRefused) {
		const elsewhere = madeFor === undefined ? {} : { elsewhere: { fragment, pack: madeFor } };
		return { inputs: [], notice: { link, diagnostics, isApplied: false, ...elsewhere } };
	}
	const inputs = link.changes.length > 0 ? await askInputs() : [];
	const { changes, diagnostics: refused } = checkChanges(link.changes, inputs, { first: baseYear, last: lastYear });
	const all = [...diagnostics, ...refused];
	const isApplied = all.length === 0 || changes.length > 0 || link.scenario !== headlineScenario;
	const state = { scenario: link.scenario, changes };
	return { state, inputs, notice: { link: { ...link, changes }, diagnostics: all, isApplied } };
}
