/** Texts of the strip that offers a new version of the site. */
export const updateTexts = {
	vi: { available: 'Có bản mới.', reload: 'Tải lại' },
	en: { available: 'A new version is ready.', reload: 'Reload' }
} as const;
