import type { GlobalResult, IndexEstimate } from '$lib/analysis';
import type { Language } from '$lib/base';
import type { IndexRow } from '$lib/charts';
import { fillText, formatNumber, inSentence, type SensitivityFigureTexts } from '$lib/i18n';

/** Which of the two tables: indices of the value, or of met and not met. */
export type IndexKind = 'values' | 'met';

/** Dots with their texts. */
export interface IndicesView {
	/** What they show, as a sentence; or why there are none. */
	readonly finding: string;
	readonly caption: string;
	/** Factors, the one that decides most first. */
	readonly rows: readonly IndexRow[];
}

const WHOLE = { as: 'percent', decimals: 0 } as const;
const TENTH = { as: 'percent', decimals: 1 } as const;

/** A share as text, in whole per cents. */
export function shareText(share: number, language: Language): string {
	return formatNumber(share, WHOLE, language);
}

/** An estimate with its 95 per cent interval. */
export function intervalText({ value, low, high }: IndexEstimate, { indices }: SensitivityFigureTexts, language: Language): string {
	const show = (share: number) => formatNumber(share, TENTH, language);
	return fillText(indices.interval, { value: show(value), low: show(low), high: show(high) });
}

/** One table of a global result with the sentences around it. */
export function toIndices(
	result: GlobalResult,
	kind: IndexKind,
	{ words, language }: { readonly words: SensitivityFigureTexts; readonly language: Language }
): IndicesView {
	const table = result[kind];
	const whole = (count: number) => formatNumber(count, { as: 'number', decimals: 0 }, language);
	if (table === undefined) {
		const isNowhere = kind === 'values' && result.missing >= result.draws;
		return { finding: isNowhere ? words.indices.nowhere : words.indices.still, caption: '', rows: [] };
	}
	const left = result.draws - table.draws;
	const drawn = fillText(words.indices.drawn, { draws: whole(table.draws) });
	const caption = left === 0 ? drawn : `${drawn} ${fillText(words.indices.left, { count: whole(left) })}`;
	if (kind === 'met' && !result.isMetTold) {
		const share = formatNumber(table.mean, TENTH, language);
		return { finding: fillText(words.indices.rare, { share }), caption: '', rows: [] };
	}
	const rows = table.factors
		.map(({ first, total }, at): IndexRow => {
			const factor = result.factors[at]!;
			return { id: factor.ids.join(' '), label: factor.label[language], first, total };
		})
		.toSorted((a, b) => b.total.value - a.total.value);
	const [top] = rows;
	const text = kind === 'values' ? words.indices.findingValues : words.indices.findingMet;
	const finding =
		top === undefined
			? words.indices.none
			: fillText(text, {
					factor: top.label,
					share: shareText(Math.min(1, Math.max(0, top.total.value)), language),
					label: inSentence(result.output.label[language])
				});
	return { finding, caption, rows };
}

/** Pairs of factors with what they do only together, the largest first; empty where pairs were not computed. */
export function toPairs({ factors, values }: GlobalResult, language: Language) {
	const labels = factors.map((factor) => factor.label[language]);
	const names = labels.flatMap((a, i) => labels.slice(i + 1).map((b) => `${a} × ${b}`));
	return (values?.pairs ?? [])
		.map((estimate, at) => ({ name: names[at] ?? '', estimate }))
		.toSorted((a, b) => Math.abs(b.estimate.value) - Math.abs(a.estimate.value));
}
