import type { PackFacts } from '$lib/analysis';
import type { Language } from '$lib/base';
import { matchesText, type EditorTexts } from '$lib/i18n';
import { unitLabel } from '$lib/model';

/** Something to complete a name with. */
export interface NameOption {
	/** What is put in. */
	readonly text: string;
	readonly label: string;
	/** Kind and unit, or how a function is called. */
	readonly detail: string;
}

/** As many as a reader looks through. */
const MOST = 30;

/** Names and functions that match what is typed, by id or by label without diacritics; those that start with it come first. */
export function findNames(typed: string, facts: PackFacts, language: Language, kinds: EditorTexts['kinds']): readonly NameOption[] {
	const names = facts.names.map(({ id, label, unit, display, kind }) => ({
		text: id,
		label: label[language],
		search: [id, label.vi, label.en],
		detail: [kinds[kind], unitLabel(unit, display)[language]].filter(Boolean).join(', ')
	}));
	const functions = facts.functions.map(({ name, usage, doc }) => ({
		text: `${name}(`,
		label: doc[language],
		search: [name, doc.vi, doc.en],
		detail: usage
	}));
	const found = [...names, ...functions].filter(({ search }) => matchesText(typed, search));
	const starts = (one: { readonly text: string }) => Number(!one.text.startsWith(typed));
	return found
		.toSorted((a, b) => starts(a) - starts(b))
		.slice(0, MOST)
		.map(({ text, label, detail }) => ({ text, label, detail }));
}
