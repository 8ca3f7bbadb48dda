/** A text without diacritics and capitals, `đ` as `d`, so that "dau tu" finds "Đầu tư". */
export function foldText(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
}

/** Whether every word of the query occurs in one of the texts, diacritics and capitals aside. An empty query matches. */
export function matchesText(query: string, texts: readonly string[]): boolean {
	const words = foldText(query).split(/\s+/).filter(Boolean);
	if (words.length === 0) return true;
	const whole = foldText(texts.join(' '));
	return words.every((word) => whole.includes(word));
}
