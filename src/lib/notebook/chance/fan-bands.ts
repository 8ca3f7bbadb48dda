import type { EnsembleResult, SeriesBand } from '$lib/analysis';
import type { ChartBand } from '$lib/charts';
import { fillText, type ChanceFigureTexts } from '$lib/i18n';

/** The bands of a fan, widest first: 90, 60 and 30 of 100 runs lie inside. Years in which no run has a value are left out. */
export function fanBands(
	{ levels, years }: Pick<EnsembleResult, 'levels' | 'years'>,
	{ quantiles }: Pick<SeriesBand, 'quantiles'>,
	words: Pick<ChanceFigureTexts, 'band'>
): readonly ChartBand[] {
	return levels.slice(0, Math.floor(levels.length / 2)).map((level, at) => {
		const share = 1 - 2 * level;
		return {
			share,
			label: fillText(words.band, { count: Math.round(share * 100) }),
			points: years.flatMap((year, k) => {
				const [low, high] = [quantiles[at]?.[k], quantiles.at(-1 - at)?.[k]];
				return low === undefined || high === undefined ? [] : [{ year, low, high }];
			})
		};
	});
}
