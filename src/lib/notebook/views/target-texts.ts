import type { TargetResult } from '$lib/analysis';
import { fillText, formatDigits, formatGap, formatNumber, formatYear, formatYearRange } from '$lib/i18n';
import { unitLabel, type Display } from '$lib/model';
import type { TracedNumber } from '../link/trace-address';
import type { Locale } from '../locale-context';

/** Display of results that name none: targets without a series. */
const PLAIN: Display = { as: 'number', decimals: 0 };

/** Where numbers are traced: the page, and the scenario of the pack or a link with a visitor's own. */
export interface TracePlace extends Pick<TracedNumber, 'scenario' | 'own'> {
	readonly page: string;
}

/** A target and its result as texts, ready to stand in a row. */
export interface TargetRow {
	readonly id: string;
	readonly section: string;
	readonly group: string;
	readonly label: string;
	readonly when: string;
	readonly unit: string;
	readonly target: string;
	readonly value: string;
	readonly gap: string;
	readonly status: TargetResult['status'];
	readonly firstYear: string;
	readonly details: readonly string[];
	/** The number of the model that it is measured by, where it is one by itself. */
	readonly traced: { readonly id: string; readonly year: number } | undefined;
}

/** A row of the scoreboard. Texts only, so that rows that say the same are the same and are not drawn again. */
export function toTargetRow(result: TargetResult, locale: Locale): TargetRow {
	const display = result.display ?? PLAIN;
	const { language } = locale;
	return {
		id: result.id,
		section: result.section,
		group: result.group,
		label: result.label[language],
		when: whenOf(result),
		unit: unitOf(result, display, locale),
		target: askedFor(result, display, locale),
		value: formatDigits(result.value, display, language),
		gap: gapOf(result, display, locale),
		status: result.status,
		firstYear: formatYear(result.firstYear),
		details: detailsOf(result, display, locale),
		traced: result.measure === 'level' && result.series && result.year ? { id: result.series, year: result.year } : undefined
	};
}

/** Results with their rows, kept from one run to the next. */
export interface TargetRows {
	readonly results: readonly TargetResult[];
	readonly rows: readonly TargetRow[];
}

/**
 * The rows of new results. The row of a target that came out as before is the one from before, so that only what changed is written
 * and drawn again: a lever moves some targets, sixty times a second.
 */
export function toTargetRows(results: readonly TargetResult[], before: TargetRows | undefined, locale: Locale): TargetRows {
	const rows = results.map((result, index) => {
		const old = before?.results[index];
		return old !== undefined && sameOutcome(old, result) ? before!.rows[index]! : toTargetRow(result, locale);
	});
	return { results, rows };
}

/** Whether two results of one target say the same: what a run decides, by which everything else is worked out. */
function sameOutcome(a: TargetResult, b: TargetResult): boolean {
	if (a === b) return true;
	return (
		a.id === b.id &&
		a.value === b.value &&
		a.status === b.status &&
		a.firstYear === b.firstYear &&
		a.growthNeeded === b.growthNeeded &&
		a.reason?.vi === b.reason?.vi &&
		a.reason?.en === b.reason?.en
	);
}

/** The year or period measured; average growth and change count from the year before the period's first. */
export function whenOf({ measure, from, year }: TargetResult): string {
	const startsBefore = measure === 'cagr' || measure === 'change';
	return formatYearRange(from !== undefined && startsBefore ? from + 1 : from, year);
}

function unitOf({ unit, measure }: TargetResult, display: Display, { language }: Locale): string {
	if (unit === undefined) return '';
	const label = unitLabel(unit, display)[language];
	if (measure !== 'cagr') return label;
	return language === 'vi' ? `${label}/năm` : `${label} a year`;
}

function askedFor({ target, comparison }: TargetResult, display: Display, { language, text }: Locale): string {
	if (target === undefined || comparison === undefined) return '—';
	const [low, high] = typeof target === 'number' ? [target, target] : target;
	const value = formatDigits(low, display, language);
	if (low === high && comparison === 'between') return value;
	return fillText(text.scoreboard.comparison[comparison], { value, low: value, high: formatDigits(high, display, language) });
}

/** How far a value is from what is asked: signed where one side is better, else on which side it is. */
function gapOf({ gap, value, target, comparison, direction }: TargetResult, display: Display, { language, text }: Locale): string {
	const written = formatGap(gap, display, '', language);
	const hasSides = (comparison === 'about' || comparison === 'between') && direction === 'neutral' && /[1-9]/.test(written);
	if (!hasSides || value === undefined || target === undefined) return written;
	const low = typeof target === 'number' ? target : target[0];
	return fillText(value < low ? text.scoreboard.gapBelow : text.scoreboard.gapAbove, { gap: written.slice(1) });
}

function detailsOf(result: TargetResult, display: Display, locale: Locale): readonly string[] {
	const { language, text } = locale;
	const { scoreboard } = text;
	const details = [result.reason?.[language], scoreboard.measure[result.measure]];
	if (result.price !== undefined && result.price !== 'none')
		details.push(fillText(scoreboard.priceBasis, { price: text.price[result.price] }));
	if (result.passedIn !== undefined) details.push(fillText(scoreboard.passedIn, { year: result.passedIn }));
	if (result.betterThanAsked) details.push(scoreboard.betterThanAsked);
	if (result.gapShare !== undefined && result.gapShare !== 0 && display.as === 'number') {
		details.push(
			fillText(scoreboard.gapShare, { share: formatNumber(Math.abs(result.gapShare), { as: 'percent', decimals: 1 }, language) })
		);
	}
	if (result.growthNeeded !== undefined && result.lastActualYear !== undefined && result.status !== 'met') {
		const growth = formatNumber(result.growthNeeded, { as: 'percent', decimals: 1 }, language);
		details.push(
			fillText(result.growthNeeded < 0 ? scoreboard.changeNeeded : scoreboard.growthNeeded, { growth, year: result.lastActualYear })
		);
	}
	if (result.upperBound) details.push(scoreboard.upperBound);
	return details.filter((one) => one !== undefined);
}
