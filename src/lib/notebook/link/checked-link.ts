import { checkChanges, type KnownInput } from './check-changes';
import type { LinkContext } from './decode-link';
import { openAnyLink, type OpenedLink } from './notebook-link';

/** What a link is read and its changes are checked against. */
export interface CheckContext extends LinkContext {
	/** Called when there are changes to check. */
	readonly askInputs: () => readonly KnownInput[] | Promise<readonly KnownInput[]>;
	readonly years: { readonly first: number; readonly last: number };
}

/** A link with the changes that hold, and a sentence for everything that does not and is left out. */
export async function openCheckedLink(fragment: string, { askInputs, years, ...context }: CheckContext): Promise<OpenedLink> {
	const opened = await openAnyLink(fragment, context);
	const { link, isRefused, notebook } = opened;
	if (isRefused || notebook !== undefined || link.changes.length === 0) return opened;
	const { changes, diagnostics } = checkChanges(link.changes, await askInputs(), years);
	return { ...opened, link: { ...link, changes }, diagnostics: [...opened.diagnostics, ...diagnostics] };
}
