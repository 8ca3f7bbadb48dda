import type { Bilingual } from '$lib/base';

/** What a schema can expect of a value, in words; a schema's message is one of these keys. */
const EXPECTATIONS = {
	text: { vi: 'chữ', en: 'text' },
	number: { vi: 'một số', en: 'a number' },
	integer: { vi: 'một số nguyên', en: 'a whole number' },
	positive: { vi: 'một số lớn hơn 0', en: 'a number above zero' },
	year: { vi: 'một năm (bốn chữ số)', en: 'a year of four digits' },
	flag: { vi: 'true hoặc false', en: 'true or false' },
	list: { vi: 'một danh sách', en: 'a list' },
	group: { vi: 'một nhóm khóa', en: 'a group of keys' },
	range: { vi: 'hai số [thấp, cao]', en: 'two numbers [low, high]' },
	pair: { vi: 'hai mã đại lượng [a, b]', en: 'two ids of quantities [a, b]' },
	correlation: { vi: 'một số từ -1 đến 1', en: 'a number from -1 to 1' },
	value: { vi: 'một số hoặc hai số [thấp, cao]', en: 'a number or two numbers [low, high]' },
	bilingual: { vi: 'chữ bằng hai thứ tiếng {vi: …, en: …}', en: 'a text in both languages {vi: …, en: …}' }
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Expectation = keyof typeof EXPECTATIONS;

/** The words for an expectation; `undefined` when the text is none. */
export function findExpectation(text: string): Bilingual | undefined {
	return Object.hasOwn(EXPECTATIONS, text) ? EXPECTATIONS[text as Expectation] : undefined; // hasOwn has just shown it
}
