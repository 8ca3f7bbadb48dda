import type { Bilingual, Diagnostic, Place } from '$lib/base';
import { diagnoseModel } from '../diagnostics';
import { nameList } from '../diagnostics/wording';

/** Braces in a text that nothing fills. */
export function checkPlaceholders(text: Bilingual, known: readonly string[], at: (language: 'vi' | 'en') => Place): readonly Diagnostic[] {
	return (['vi', 'en'] as const).flatMap((language) =>
		[...text[language].matchAll(/\{([^{}]*)\}/g)]
			.map((match) => match[1] ?? '')
			.filter((name) => !known.includes(name))
			.map((name) => diagnoseModel('unknown-placeholder', { name, known: nameList(known) }, at(language)))
	);
}
