import type { Language } from '$lib/base';

/** How many assumptions have been changed: `đã đổi 2 giả định`, `2 assumptions changed`. */
export function changedCount(count: number, language: Language): string {
	return language === 'vi' ? `đã đổi ${count} giả định` : `${count} ${count === 1 ? 'assumption' : 'assumptions'} changed`;
}

/**
 * Name of a scenario in which so many assumptions differ from what is published under that name: `Chương trình (đã đổi 2 giả định)`; the
 * name alone where none does.
 */
export function changedScenario(label: string, count: number, language: Language): string {
	return count === 0 ? label : `${label} (${changedCount(count, language)})`;
}
