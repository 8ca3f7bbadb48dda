import { createContext } from 'svelte';
import type { NotebookTexts } from '$lib/i18n';
import type { ExtraViews } from './extra-views';
import type { Desk } from './types';

/** What cell views find around them. */
export interface DeskContext {
	readonly desk: Desk;
	readonly words: NotebookTexts;
	/** Views of rarer cells, those that the page has loaded. */
	readonly views?: ExtraViews;
}

export const [getDesk, setDesk] = createContext<DeskContext>();
