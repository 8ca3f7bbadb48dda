import type { Bilingual, Language } from '$lib/base';
import type { ModelDefinition } from '$lib/model';

/** Labels of every quantity that equations name, by id. */
export function quantityLabels({ variables, inputs, constants }: ModelDefinition): ReadonlyMap<string, Bilingual> {
	return new Map([...variables, ...inputs, ...constants].map(({ id, label }): [string, Bilingual] => [id, label]));
}

/** An equation with labels in place of ids and its lags in words; members in brackets and functions stay as they are. */
export function labelEquation(text: string, labels: ReadonlyMap<string, Bilingual>): Bilingual {
	return { vi: labelIn(text, labels, 'vi'), en: labelIn(text, labels, 'en') };
}

/** A name, its members, and its lag. */
const NAME = /([A-Za-z_]\w*)(\[[^\]]*\])?(\(\s*-\s*\d+\s*\))?/g;

function labelIn(text: string, labels: ReadonlyMap<string, Bilingual>, language: Language): string {
	return text.replace(NAME, (whole: string, name: string, members: string | undefined, lag: string | undefined) => {
		const label = labels.get(name);
		return label === undefined ? whole : `“${label[language]}”${members ?? ''}${lag === undefined ? '' : lagText(lag, language)}`;
	});
}

function lagText(lag: string, language: Language): string {
	const years = Number(lag.replace(/\D/g, ''));
	if (language === 'vi') return years === 1 ? ' (năm trước)' : ` (${years} năm trước)`;
	return years === 1 ? ' (year before)' : ` (${years} years before)`;
}
