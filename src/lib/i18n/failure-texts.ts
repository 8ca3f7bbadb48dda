/**
 * Texts of the page that says that something failed, in both languages at once. They stand apart from the catalogue because every
 * page carries them, and the catalogue of the other language with them otherwise.
 */
export const failureTexts = {
	missing: { vi: 'Không có trang này', en: 'There is no such page' },
	lead: { vi: 'Địa chỉ có thể gõ sai hoặc trang đã chuyển đi.', en: 'The address may be mistyped, or the page has moved.' },
	broken: { vi: 'Trang gặp lỗi', en: 'The page has failed' },
	home: { vi: 'Về trang đầu', en: 'To the first page' }
} as const;
