import type { Change } from '$lib/analysis';
import type { Diagnostic } from '$lib/base';
import { openCheckedLink, type CheckContext } from './checked-link';

/** A visitor's own scenario, as far as its link could be read and holds. */
export interface OwnScenario {
	/** The scenario of the pack that it starts from, and what differs. */
	readonly run: { readonly scenario: string; readonly closure: string; readonly changes: readonly Change[] };
	/** Whether nothing of the link holds here. */
	readonly isRefused: boolean;
	readonly diagnostics: readonly Diagnostic[];
}

/** The scenario of a link that another page hands over, with a sentence for everything that does not hold and is left out. */
export async function openOwnScenario(fragment: string, context: CheckContext): Promise<OwnScenario> {
	const { link, isRefused, diagnostics } = await openCheckedLink(fragment, context);
	return { run: { scenario: link.scenario, closure: link.closure, changes: link.changes }, isRefused, diagnostics };
}
