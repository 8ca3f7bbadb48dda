import { createContext } from 'svelte';
import type { Language } from '$lib/base';
import type { Messages } from '$lib/i18n';

/** Language of a page and the texts of that language; views read it from the context. */
export interface Locale {
	readonly language: Language;
	readonly text: Messages;
}

export const [getLocale, setLocale] = createContext<Locale>();
