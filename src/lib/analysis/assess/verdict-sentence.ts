import { fillBilingual, type Bilingual, type Language } from '$lib/base';
import { formatDigits, formatGap, formatNumber, formatValue } from '$lib/i18n';
import type { Display, PriceBasis } from '$lib/model';
import { goodSideOf, nearEdgeOf } from '../targets/judge';
import type { TargetResult, Verdict } from '../types';
import { verdictTexts as texts } from './sentences';

/** What the sentence says beside the target's own result. */
export interface VerdictFacts {
	readonly scenario: Bilingual;
	readonly lastYear: number;
	readonly priceYear: number;
	readonly growthInRun: number | undefined;
	/** Whether the run has the published figure of the last actual year, so that its growth from there compares with the growth needed. */
	readonly startsFromPublished: boolean;
	readonly missedCompanions: readonly TargetResult[];
	readonly alternatives: Verdict['alternatives'];
}

const RATE: Display = { as: 'percent', decimals: 1 };

/** The answer in full sentences: met or not, the value and the gap, when, what would be needed, and what spoils a good answer. */
export function verdictSentence(target: TargetResult, facts: VerdictFacts): Bilingual {
	const word = texts.word[target.status];
	if (target.value === undefined || target.status === 'not-computable') return joinSentences([word, target.reason]);
	return joinSentences([
		word,
		valueSentence(target, facts),
		whenSentence(target, facts.lastYear),
		neededSentence(target, facts),
		companionSentence(target, facts.missedCompanions),
		...facts.alternatives.map((one) => alternativeSentence(target, one))
	]);
}

/** What the chart of the series shows, as its title: "GRDP per person in 2030: 142.4 m VND, 7.6 short". */
export function findingSentence(target: TargetResult, seriesLabel: Bilingual): Bilingual {
	const year = target.year ?? '';
	if (target.value === undefined) return fillBilingual(texts.finding.none, { label: seriesLabel, year });
	return fillBilingual(texts.finding.value, { label: seriesLabel, year, value: shown(target, target.value), gap: gapClause(target) });
}

/** A value of the target in its display, with its unit. */
export function shown(target: Pick<TargetResult, 'display' | 'unit'>, value: number): Bilingual {
	const display = target.display ?? { as: 'number', decimals: 1 };
	const unit = target.unit ?? '';
	return { vi: formatValue(value, display, unit, 'vi'), en: formatValue(value, display, unit, 'en') };
}

/** A figure of the document with as many digits as it needs: 150 and not 150.0. */
export function asPrinted(target: Pick<TargetResult, 'display' | 'unit'>, figure: number): Bilingual {
	const { display } = target;
	return shown(display === undefined ? target : { ...target, display: { ...display, decimals: decimalsNeeded(figure, display) } }, figure);
}

function decimalsNeeded(figure: number, { as, decimals }: Display): number {
	const scaled = figure * (as === 'percent' ? 100 : as === 'per-mille' ? 1000 : 1);
	const needed = Array.from({ length: decimals }, (_, k) => k).find((k) => Math.abs(scaled - Number(scaled.toFixed(k))) < 1e-9);
	return needed ?? decimals;
}

function valueSentence(target: TargetResult, { scenario, priceYear }: VerdictFacts): Bilingual {
	const value = shown(target, target.value ?? Number.NaN);
	const price = fillBilingual(priceClause(target.price), { priceYear });
	return fillBilingual(texts.value, { scenario, year: target.year ?? '', value, price, gap: gapClause(target) });
}

function priceClause(price: PriceBasis | undefined): Bilingual {
	return price === 'current' || price === 'constant' ? texts.price[price] : { vi: '', en: '' };
}

/** "7.6 m VND short (5.1 %)": the percentage only for levels, where it says something of its own. */
function gapClause(target: TargetResult): Bilingual {
	const { gap, gapShare, display = { as: 'number', decimals: 1 }, unit = '' } = target;
	if (gap === undefined) return { vi: '', en: '' };
	const size = (language: Language) => formatGap(Math.abs(gap), display, unit, language).replace(/^\+/, '');
	if (!/[1-9]/.test(formatDigits(gap, display, 'en'))) return texts.gap.none;
	const percent = (language: Language) =>
		display.as === 'number' && gapShare !== undefined ? ` (${formatNumber(Math.abs(gapShare), RATE, language)})` : '';
	return fillBilingual(texts.gap[gapKind(target, gap)], {
		gap: { vi: size('vi'), en: size('en') },
		percent: { vi: percent('vi'), en: percent('en') }
	});
}

function gapKind({ comparison, direction }: TargetResult, gap: number): 'short' | 'over' | 'tooHigh' | 'lower' | 'off' {
	const good = comparison === undefined ? 'neutral' : goodSideOf({ comparison, direction });
	if (good === 'neutral') return 'off';
	if (good === 'more') return gap < 0 ? 'short' : 'over';
	return gap < 0 ? 'tooHigh' : 'lower';
}

function whenSentence(target: TargetResult, lastYear: number): Bilingual | undefined {
	const { firstYear, passedIn, year, status } = target;
	if (year === undefined || target.target === undefined || target.measure !== 'level') return undefined;
	const mark = asPrinted(target, nearEdge(target));
	if (passedIn !== undefined) return fillBilingual(texts.passed, { passedIn });
	if (status !== 'met') {
		if (firstYear === undefined) return fillBilingual(texts.neverReached, { lastYear, target: mark });
		return firstYear > year ? fillBilingual(texts.reachedLater, { firstYear, target: mark }) : undefined;
	}
	return firstYear !== undefined && firstYear < year ? fillBilingual(texts.reachedEarlier, { firstYear, target: mark }) : undefined;
}

function neededSentence(
	{ status, growthNeeded, lastActualYear }: TargetResult,
	{ growthInRun, startsFromPublished }: VerdictFacts
): Bilingual | undefined {
	if (status === 'met' || growthNeeded === undefined || lastActualYear === undefined) return undefined;
	const needed = rate(growthNeeded);
	if (!startsFromPublished || growthInRun === undefined) return fillBilingual(texts.neededFromPublished, { lastActualYear, needed });
	return fillBilingual(texts.needed, { lastActualYear, needed, growth: rate(growthInRun) });
}

function companionSentence({ status }: TargetResult, missed: readonly TargetResult[]): Bilingual | undefined {
	if (status !== 'met' || missed.length === 0) return undefined;
	return fillBilingual(texts.companions, {
		labels: { vi: missed.map(({ label }) => label.vi).join('; '), en: missed.map(({ label }) => label.en).join('; ') }
	});
}

function alternativeSentence(target: TargetResult, { label, value, status }: Verdict['alternatives'][number]): Bilingual {
	const word = texts.word[status];
	return fillBilingual(texts.alternative, {
		label,
		value: shown(target, value),
		word: { vi: lowerFirst(word.vi), en: lowerFirst(word.en) }
	});
}

function nearEdge({ target, comparison = 'about', direction }: TargetResult): number {
	return target === undefined ? Number.NaN : nearEdgeOf({ value: target, comparison, direction });
}

function rate(share: number): Bilingual {
	return { vi: formatNumber(share, RATE, 'vi'), en: formatNumber(share, RATE, 'en') };
}

function lowerFirst(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}

function joinSentences(parts: readonly (Bilingual | undefined)[]): Bilingual {
	const said = parts.filter((part) => part !== undefined);
	return { vi: said.map((part) => part.vi).join(' '), en: said.map((part) => part.en).join(' ') };
}
