import type { LocalEffect, LocalResult } from '$lib/analysis';
import type { Language } from '$lib/base';
import type { TornadoData } from '$lib/charts';
import { fillText, formatDigits, formatNumber, formatValue, type SensitivityFigureTexts } from '$lib/i18n';

/** Bars shorter than this share of the longest say nothing and are only counted. */
const LEAST_SWING = 0.005;

/** A tornado with its texts. */
export interface TornadoView {
	/** What it shows, as a sentence; absent where nothing changes the outcome. */
	readonly finding: string | undefined;
	readonly caption: string;
	readonly data: TornadoData | undefined;
	/** Effects that have a bar, in order. */
	readonly effects: readonly LocalEffect[];
	/** How many assumptions have none. */
	readonly others: number;
}

/** The bars of a local result with the sentences around them. */
export function toTornado({ output, base, effects, amount }: LocalResult, words: SensitivityFigureTexts, language: Language): TornadoView {
	const longest = Math.abs(effects[0]?.swing ?? 0);
	const shown = effects.filter(({ swing }) => longest > 0 && Math.abs(swing ?? 0) >= LEAST_SWING * longest);
	const [first] = shown;
	const value = (of: number | undefined) => formatDigits(of, output.display, language);
	const ends = [first?.low, first?.high].filter((end) => end !== undefined);
	return {
		finding:
			first === undefined
				? undefined
				: fillText(words.tornado.finding, {
						label: output.label[language],
						low: value(Math.min(...ends)),
						high: formatValue(Math.max(...ends), output.display, output.unit, language),
						base: value(base),
						assumption: first.label[language]
					}),
		caption: captionOf(amount, words, language),
		data:
			base === undefined || first === undefined
				? undefined
				: {
						base,
						bars: shown.map((effect) => ({
							id: effect.id,
							label: effect.label[language],
							amount: amountText(effect, language),
							low: effect.low,
							high: effect.high
						}))
					},
		effects: shown,
		others: effects.length - shown.length
	};
}

/** By how much an assumption is moved: `8,4 … 13,2 %`. */
export function amountText({ input, display, unit }: LocalEffect, language: Language): string {
	return `${formatDigits(input.low, display, language)} … ${formatValue(input.high, display, unit, language)}`;
}

function captionOf(amount: LocalResult['amount'], { tornado }: SensitivityFigureTexts, language: Language): string {
	switch (amount.by) {
		case 'spread':
			return tornado.amount.spread;
		case 'steps':
			return fillText(tornado.amount.steps, { count: amount.count });
		case 'share':
			return fillText(tornado.amount.share, { share: formatNumber(amount.share, { as: 'percent', decimals: 0 }, language) });
	}
}
