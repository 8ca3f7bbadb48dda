import type { Change } from '$lib/analysis';
import type { Diagnostic } from '$lib/base';
import { checkChanges, type KnownInput } from './check-changes';
import type { LinkContext } from './decode-link';
import { openAnyLink } from './notebook-link';

/** A visitor's own scenario, as far as its link could be read and holds. */
export interface OwnScenario {
	/** The scenario of the pack that it starts from, and what differs. */
	readonly run: { readonly scenario: string; readonly closure: string; readonly changes: readonly Change[] };
	/** Whether nothing of the link holds here. */
	readonly isRefused: boolean;
	readonly diagnostics: readonly Diagnostic[];
}

/** What a link is read and its changes are checked against. */
export interface OwnContext extends LinkContext {
	readonly inputs: readonly KnownInput[];
	readonly years: { readonly first: number; readonly last: number };
}

/** The scenario of a link that another page hands over, with a sentence for everything that does not hold and is left out. */
export async function openOwnScenario(link: string, { inputs, years, ...context }: OwnContext): Promise<OwnScenario> {
	const { link: read, isRefused, diagnostics } = await openAnyLink(link, context);
	const checked = checkChanges(read.changes, inputs, years);
	return {
		run: { scenario: read.scenario, closure: read.closure, changes: checked.changes },
		isRefused,
		diagnostics: [...diagnostics, ...checked.diagnostics]
	};
}
