/** Texts of the page that offers the languages. */
export const startPageTexts = {
	vi: { choose: 'Chọn ngôn ngữ', open: 'Mở bản tiếng Việt' },
	en: { choose: 'Choose a language', open: 'Open the English version' }
} as const;
