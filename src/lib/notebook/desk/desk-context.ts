import { createContext } from 'svelte';
import type { NotebookTexts } from '$lib/i18n';
import type { Desk } from './types';

/** What cell views find around them. */
export interface DeskContext {
	readonly desk: Desk;
	readonly words: NotebookTexts;
}

export const [getDesk, setDesk] = createContext<DeskContext>();
