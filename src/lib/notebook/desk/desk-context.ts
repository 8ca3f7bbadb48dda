import { createContext } from 'svelte';
import type { NotebookTexts } from '$lib/i18n';
import { traceFragment, type TracedNumber } from '../link/trace-address';
import type { Desk } from './types';

/** What cell views find around them. */
export interface DeskContext {
	readonly desk: Desk;
	readonly words: NotebookTexts;
	/** Address of the page that traces numbers of the pack; absent where it has none. */
	readonly model?: string;
}

export const [getDesk, setDesk] = createContext<DeskContext>();

/** Where a number of the pack is traced; `undefined` where it cannot be. */
export function traceAddress({ desk, model }: DeskContext, number: Required<TracedNumber>): string | undefined {
	const { id, scenario } = number;
	return model !== undefined && desk.traces?.(id, scenario) === true ? `${model}#${traceFragment(number)}` : undefined;
}
