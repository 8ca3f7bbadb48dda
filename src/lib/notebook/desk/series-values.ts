import type { TextAnswer, TextFacts } from '$lib/analysis';
import type { Language } from '$lib/base';
import { formatDigits } from '$lib/i18n';
import { unitLabel, type Display } from '$lib/model';
import { writeLiveNumber } from '../cells/live/number-text';
import type { SeriesEntry } from '../cells/local-text';
import { textIn } from '../document/types';
import type { Desk } from './types';

/** The answer to a series that a cell asks for, on one scenario. */
export function answerTo(answers: readonly TextAnswer[], text: string, scenario: string): TextAnswer | undefined {
	return answers.find((one) => one.kind === 'series' && one.text === text && scenario in one.values);
}

/** Values by year of the answer; none where it has none. */
export function seriesIn(answer: TextAnswer | undefined, scenario: string): readonly (number | undefined)[] {
	const values = answer?.values[scenario];
	return typeof values === 'object' ? values : [];
}

/** How an entry is called: by its writer, by the model, or by what it computes. */
export function entryLabel(entry: SeriesEntry, facts: TextFacts | undefined, language: Language): string {
	return entry.label === undefined ? (facts?.series?.label[language] ?? entry.of) : textIn(entry.label, language);
}

const PLAIN: Display = { as: 'number', decimals: 2 };

/** Unit of an entry in words; empty when its numbers carry their own. */
export function entryUnit(entry: SeriesEntry, facts: TextFacts | undefined, language: Language): string {
	if (facts === undefined) return '';
	if (entry.format?.startsWith('percent') === true) return '%';
	return facts.unitText === undefined ? '' : unitLabel(facts.unitText, facts.display)[language];
}

/** A value of an entry without its unit. */
export function entryDigits(
	value: number | undefined,
	{ entry, facts, language }: { readonly entry: SeriesEntry; readonly facts: TextFacts | undefined; readonly language: Language },
	options: { readonly signed?: boolean } = {}
): string {
	if (entry.format !== undefined && facts !== undefined && options.signed !== true) {
		const written = writeLiveNumber(value, facts, { format: entry.format, language });
		if (written !== undefined) return written.replace(/\s?%$/, '');
	}
	return formatDigits(value, facts?.display ?? PLAIN, language, options);
}

/** Scenarios that a cell shows: those it names, else the current one and those it falls back to. */
export function shownScenarios(desk: Desk, named: readonly string[] | undefined, beside: readonly string[] = []): readonly string[] {
	return [...new Set(named ?? [desk.current, ...beside])];
}
