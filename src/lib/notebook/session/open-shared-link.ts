import type { PackView } from '$lib/analysis';
import type { Diagnostic } from '$lib/base';
import { openCheckedLink, type KnownInput, type ShareLink } from '../link';
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
	let inputs: readonly KnownInput[] = [];
	const { link, diagnostics, isRefused, madeFor, notebook } = await openCheckedLink(fragment, {
		pack: id,
		scenarios,
		headlineScenario,
		askInputs: async () => (inputs = await askInputs()),
		years: { first: baseYear, last: lastYear }
	});
	if (notebook !== undefined) return { inputs, notice: { link, diagnostics: [], isApplied: false, elsewhere: { fragment } } };
	if (isRefused) {
		const elsewhere = madeFor === undefined ? {} : { elsewhere: { fragment, pack: madeFor } };
		return { inputs, notice: { link, diagnostics, isApplied: false, ...elsewhere } };
	}
	const { scenario, changes } = link;
	const isApplied = diagnostics.length === 0 || changes.length > 0 || scenario !== headlineScenario;
	return { state: { scenario, changes }, inputs, notice: { link, diagnostics, isApplied } };
}
