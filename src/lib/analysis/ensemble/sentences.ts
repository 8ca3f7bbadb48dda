import { fillBilingual, type Bilingual } from '$lib/base';
import { formatNumber, formatValue } from '$lib/i18n';
import type { Display } from '$lib/model';
import type { Chance, SeriesBand } from './types';

const texts = {
	band: {
		vi: 'Trong 100 lần tính với các giả định thay đổi ngẫu nhiên, 90 lần {label} năm {year} nằm giữa {low} và {high}.',
		en: 'In 90 of 100 runs with assumptions varied by chance, {label} in {year} lies between {low} and {high}.'
	},
	bandOfSome: {
		vi: 'Trong {share} số lần tính ra được số cho năm {year}, cứ 100 lần thì 90 lần {label} nằm giữa {low} và {high}.',
		en: 'Of the {share} of runs that have a value in {year}, 90 in 100 have {label} between {low} and {high}.'
	},
	none: { vi: '{label}: không đạt trong lần nào của {draws} lần tính.', en: '{label}: met in none of {draws} runs.' },
	all: { vi: '{label}: đạt trong cả {draws} lần tính.', en: '{label}: met in all of {draws} runs.' },
	few: { vi: '{label}: đạt trong chưa tới 1 trên 100 lần tính.', en: '{label}: met in fewer than 1 of 100 runs.' },
	most: { vi: '{label}: đạt trong hơn 99 trên 100 lần tính.', en: '{label}: met in more than 99 of 100 runs.' },
	share: {
		vi: '{label}: đạt trong khoảng {count} trên 100 lần tính (sai số lấy mẫu ±{error}).',
		en: '{label}: met in about {count} of 100 runs (sampling error ±{error}).'
	},
	together: { vi: 'Cả {count} chỉ tiêu cùng lúc', en: 'All {count} targets together' },
	half: {
		vi: '{label}: phải đến năm {year} mới có ít nhất một nửa số lần tính đã đạt.',
		en: '{label}: the chance of having met it reaches one half in {year}.'
	},
	never: {
		vi: '{label}: đến năm {lastYear} số lần tính đã đạt vẫn chưa tới một nửa.',
		en: '{label}: by {lastYear} the chance of having met it is still below one half.'
	},
	gap: {
		vi: 'Không tính được khả năng cùng đạt vì có “{label}”. {reason}',
		en: 'There is no chance of all together, because of “{label}”. {reason}'
	},
	byConstruction: { vi: '{label}: không tính xác suất. {reason}', en: '{label}: no probability. {reason}' }
} as const;

const WHOLE: Display = { as: 'number', decimals: 0 };
const PERCENT: Display = { as: 'percent', decimals: 0 };
const TENTH: Display = { as: 'number', decimals: 1 };

/** Fewer runs say nothing of 90 in 100. */
const FEWEST_RUNS = 20;

/** "In 90 of 100 runs … lies between … and …"; nothing where too few runs have a value that year. */
export function bandSentence(
	band: SeriesBand,
	{ year, at, draws }: { readonly year: number; readonly at: number; readonly draws: number }
): Bilingual | undefined {
	const [low, high] = [band.quantiles[0]?.[at], band.quantiles.at(-1)?.[at]];
	const missing = band.missing[at] ?? 0;
	if (low === undefined || high === undefined || draws - missing < FEWEST_RUNS) return undefined;
	const shown = { label: inSentence(band.label), year, low: value(band, low), high: value(band, high) };
	if (missing === 0) return fillBilingual(texts.band, shown);
	return fillBilingual(texts.bandOfSome, { ...shown, share: number((draws - missing) / draws, PERCENT) });
}

/** How often something is met, in runs of a hundred. */
export function chanceSentence(label: Bilingual, { probability, error }: Chance, draws: number): Bilingual {
	const shown = { label, draws: number(draws, WHOLE), count: number(probability * 100, WHOLE), error: number(error * 100, TENTH) };
	if (probability === 0) return fillBilingual(texts.none, shown);
	if (probability === 1) return fillBilingual(texts.all, shown);
	if (probability < 0.01) return fillBilingual(texts.few, shown);
	return fillBilingual(probability > 0.99 ? texts.most : texts.share, shown);
}

/** How often a set of targets is met together. */
export function jointSentence(count: number, chance: Chance, draws: number): Bilingual {
	return chanceSentence(fillBilingual(texts.together, { count }), chance, draws);
}

/** Why a set of targets has no chance together. */
export function jointGapSentence({ label, reason }: { readonly label: Bilingual; readonly reason: Bilingual }): Bilingual {
	return fillBilingual(texts.gap, { label, reason });
}

/** By when the chance of having met a target is one half. */
export function halfYearSentence(label: Bilingual, year: number | undefined, lastYear: number): Bilingual {
	return year === undefined ? fillBilingual(texts.never, { label, lastYear }) : fillBilingual(texts.half, { label, year });
}

/** Why a target has no probability. */
export function noChanceSentence(label: Bilingual, reason: Bilingual): Bilingual {
	return fillBilingual(texts.byConstruction, { label, reason });
}

function value({ display, unit }: SeriesBand, figure: number): Bilingual {
	return { vi: formatValue(figure, display, unit, 'vi'), en: formatValue(figure, display, unit, 'en') };
}

function number(figure: number, display: Display): Bilingual {
	return { vi: formatNumber(figure, display, 'vi'), en: formatNumber(figure, display, 'en') };
}

/** A label as it stands inside a sentence: its first letter small, unless the word is written in capitals. */
function inSentence(label: Bilingual): Bilingual {
	const lower = (text: string) => (/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);
	return { vi: lower(label.vi), en: lower(label.en) };
}
