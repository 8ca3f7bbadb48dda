import { createContext } from 'svelte';
import type { NotebookTexts } from '$lib/i18n';
import { encodeChanges } from '../link/encode-link';
import { traceFragment, type TracedNumber } from '../link/trace-address';
import type { Desk } from './types';

/** What cell views find around them. */
export interface DeskContext {
	readonly desk: Desk;
	readonly words: NotebookTexts;
	/** Address of the page that traces numbers of the pack; absent where it has none. */
	readonly model?: string;
	/** Address under which others see what is shown; absent where only this browser has it. */
	readonly link?: () => string;
}

export const [getDesk, setDesk] = createContext<DeskContext>();

/** Where a number of the pack is traced; `undefined` where it cannot be. */
export function traceAddress(
	{ desk, model }: DeskContext,
	{ id, year, scenario }: Required<Omit<TracedNumber, 'own'>>
): string | undefined {
	if (model === undefined || desk.isModels?.(id) !== true) return undefined;
	const { base, changes, closure } = desk.scenario(scenario);
	// A link has no word for another way of computing.
	if (closure !== undefined) return undefined;
	const of = changes.length === 0 ? { scenario: base } : { own: encodeChanges(desk.facts, base, changes) };
	return `${model}#${traceFragment({ id, year, ...of })}`;
}
