import { seriesFacts, type CompiledPack } from '$lib/analysis';
import type { Bilingual, Language } from '$lib/base';
import { fillText, formatGap, formatNumber, type SensitivityTexts } from '$lib/i18n';
import type { Distribution, Status, UncertainInput } from '$lib/model';

/** How uncertain one assumption is, as the page shows it. */
export interface VariedInput {
	readonly id: string;
	readonly label: Bilingual;
	/** Empty where it has none. */
	readonly level: string;
	readonly shock: string;
	/** Assumptions that move with it. */
	readonly with: readonly Bilingual[];
	readonly status: Status;
	readonly source: Bilingual | undefined;
	readonly why: Bilingual | undefined;
}

/** Every uncertain assumption of a pack, in the order of its file. */
export function variedInputs({ pack, model }: CompiledPack, words: SensitivityTexts, language: Language): readonly VariedInput[] {
	const labelOf = (id: Parameters<typeof seriesFacts>[1]) => seriesFacts(model, id)?.label ?? { vi: id, en: id };
	return (pack.uncertainty?.inputs ?? []).map((input) => {
		const format = formatOf(input, seriesFacts(model, input.id), language);
		const linked = (pack.uncertainty?.correlations ?? []).filter(({ between }) => between.includes(input.id));
		return {
			id: input.id,
			label: labelOf(input.id),
			level: input.level === undefined ? '' : levelText(input, input.level, { words, format }),
			shock: input.shock === undefined ? '' : shockText(input.shock, { words, format }, language),
			with: linked.map(({ between: [a, b] }) => labelOf(a === input.id ? b : a)),
			status: input.status,
			source: pack.sources.find(({ id }) => id === input.source)?.title,
			why: input.why
		};
	});
}

type Format = (value: number) => string;

/** Factors are plain numbers; what is added to a share is counted in points. */
function formatOf({ as }: UncertainInput, facts: ReturnType<typeof seriesFacts>, language: Language): Format {
	if (as === 'factor' || facts === undefined) return (value) => formatNumber(value, { as: 'number', decimals: 2 }, language);
	return (value) => formatGap(value, facts.display, facts.unit, language).replace('+', '');
}

interface Writing {
	readonly words: SensitivityTexts;
	readonly format: Format;
}

function levelText({ as }: UncertainInput, level: Distribution, { words, format }: Writing): string {
	const text = fillText(words.distributions[level.kind], parametersOf(level, format));
	return as === 'factor' ? `${words.factor}: ${text}` : text;
}

function parametersOf(level: Distribution, format: Format): Record<string, string | number> {
	if ('sd' in level) return { sd: format(level.sd) };
	if (level.kind === 'empirical') return { count: level.values.length };
	return { low: format(level.low), high: format(level.high) };
}

function shockText({ sd, persistence }: NonNullable<UncertainInput['shock']>, { words, format }: Writing, language: Language): string {
	if (persistence === 0) return fillText(words.white, { sd: format(sd) });
	return fillText(words.persistent, { sd: format(sd), persistence: formatNumber(persistence, { as: 'number', decimals: 2 }, language) });
}
