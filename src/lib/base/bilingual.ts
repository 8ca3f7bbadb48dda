/** A text that people read, in both languages of the product. */
export interface Bilingual {
	readonly vi: string;
	readonly en: string;
}

/** The two languages, Vietnamese first. */
export const LANGUAGES = ['vi', 'en'] as const;

/** Language of a page, a message or a document. */
export type Language = (typeof LANGUAGES)[number];
