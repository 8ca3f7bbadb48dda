import type { TextAnswer, TextFacts } from '$lib/analysis';
import type { Language } from '$lib/base';
import { formatDigits, formatTick, formatYear, gapUnit } from '$lib/i18n';
import { unitLabel } from '$lib/model';
import { readingOf, type NumberReading } from '../cells/live/number-text';
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

/** What it takes to write values of an entry. */
export interface EntryLook {
	readonly entry: SeriesEntry;
	readonly facts: TextFacts | undefined;
	readonly language: Language;
	/** Differences carry their sign, and those of shares are counted in points. */
	readonly isDifference?: boolean;
}

const PLAIN: NumberReading = { display: { as: 'number', decimals: 2 }, unitText: '', factor: 1, isSigned: false };

/** How values of an entry are written: as its writer asks, else as the model says. */
function readingFor({ entry, facts }: Pick<EntryLook, 'entry' | 'facts'>): NumberReading {
	if (facts === undefined) return PLAIN;
	const asked = entry.format === undefined ? undefined : readingOf(facts, entry.format);
	return asked ?? { ...PLAIN, display: facts.display, unitText: facts.unitText ?? '' };
}

/** More decimals for ratios that stay below one, of which two would say little; nothing to change for other values. */
export function smallRatioFormat(facts: TextFacts | undefined, values: readonly (number | undefined)[]): { readonly format?: string } {
	const isPlain = facts?.display.as === 'number' && unitLabel(facts.unitText ?? '', facts.display).en === '';
	return isPlain && values.every((value) => Math.abs(value ?? 0) < 1) ? { format: 'number:4' } : {};
}

/** Unit of an entry in words; empty when its numbers carry their own. */
export function entryUnit({ entry, facts, language, isDifference = false }: EntryLook): string {
	if (facts === undefined) return '';
	const { display, unitText } = readingFor({ entry, facts });
	const isInPoints = isDifference || entry.format?.startsWith('points') === true;
	if (display.as === 'number' && unitText === '') return '';
	return isInPoints ? gapUnit(display, unitText, language) : unitLabel(unitText, display)[language];
}

/** A value of an entry without its unit. */
export function entryDigits(value: number | undefined, { entry, facts, language, isDifference = false }: EntryLook): string {
	if (entry.format === 'year') return formatYear(value);
	const { display, factor, isSigned } = readingFor({ entry, facts });
	const scaled = value === undefined ? undefined : value * factor;
	return formatDigits(scaled, display, language, { signed: isDifference || isSigned });
}

/** A value of an entry on an axis whose numbers are a step apart. */
export function entryTick(value: number, step: number, { entry, facts, language }: EntryLook): string {
	if (entry.format === 'year') return formatYear(value);
	const { display, factor } = readingFor({ entry, facts });
	return formatTick(value * factor, step * factor, display, language);
}

/** Scenarios that a cell shows: those it names, else the current one and those it falls back to. */
export function shownScenarios(desk: Desk, named: readonly string[] | undefined, beside: readonly string[] = []): readonly string[] {
	return [...new Set(named ?? [desk.current, ...beside])];
}
