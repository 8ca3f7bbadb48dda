import type { LeverView } from '$lib/analysis';
import { fillText, formatDigits, formatGap, formatNumber, formatValue, formatYearRange, parseNumber } from '$lib/i18n';
import { unitLabel, type Display } from '$lib/model';
import type { SliderText, SliderView, TypedNumber } from '$lib/ui';
import type { Locale } from '../locale-context';

/** What a lever is as a slider: policies have round thumbs, context square ones. */
export function toSliderView(lever: LeverView, locale: Locale): SliderView {
	return {
		label: lever.label[locale.language],
		unit: unitLabel(lever.unit, lever.display)[locale.language],
		origin: lever.scenarioValue,
		step: lever.step,
		hard: lever.hard,
		soft: lever.soft,
		mark: lever.programmeValue,
		scent: lever.history,
		shape: lever.kind === 'policy' ? 'round' : 'square'
	};
}

/** The words around a lever's slider. */
export function toSliderText(lever: LeverView, locale: Locale): SliderText {
	const { language, text } = locale;
	const label = lever.label[language];
	const format = (value: number) => formatValue(value, lever.display, lever.unit, language);
	const limits = ([low, high]: readonly [number, number]) => ({ low: format(low), high: format(high) });
	const { slider } = text;
	return {
		less: fillText(slider.less, { label }),
		more: fillText(slider.more, { label }),
		reset: fillText(slider.reset, { label }),
		entry: fillText(slider.entry, { label }),
		mark: lever.programmeValue === undefined ? undefined : fillText(slider.programme, { value: format(lever.programmeValue) }),
		scent: lever.history === undefined ? undefined : scentText(lever.history, lever, locale),
		outside: lever.soft === undefined ? '' : fillText(slider.outside, limits(lever.soft)),
		format,
		formatEntry: (value) => formatDigits(value, entryDisplay(value, lever.display), language),
		changed: (value) =>
			fillText(slider.changed, {
				value: format(lever.scenarioValue),
				change: formatGap(value - lever.scenarioValue, lever.display, lever.unit, language)
			}),
		valueText: (value) =>
			lever.programmeValue === undefined
				? format(value)
				: fillText(slider.valueTextMark, { value: format(value), mark: format(lever.programmeValue) }),
		refused: (value) => fillText(slider.refused, { value: format(value), ...limits(lever.hard) }),
		unreadable: (typed) =>
			fillText(slider.unreadable, { text: typed, example: formatDigits(lever.scenarioValue, lever.display, language) }),
		reading: (reading) => fillText(slider.reading, { reading }),
		parse: (typed) => parseEntry(typed, lever.display, locale)
	};
}

/** A typed entry in the lever's unit: a bare number is in the unit shown, `10%` says its own. */
export function parseEntry(typed: string, display: Display, { language }: Locale): TypedNumber | undefined {
	const parsed = parseNumber(typed, language);
	if (parsed === undefined) return undefined;
	const isBareShare = parsed.mark === undefined && display.as !== 'number';
	const value = isBareShare ? Number(`${parsed.value}e${display.as === 'percent' ? -2 : -3}`) : parsed.value;
	return { value: Number.isFinite(value) ? value : parsed.value / (display.as === 'percent' ? 100 : 1000), reading: parsed.reading };
}

function scentText(
	{ low, high, firstYear, lastYear }: NonNullable<LeverView['history']>,
	{ display }: LeverView,
	{ language, text }: Locale
): string {
	const years = formatYearRange(firstYear, lastYear);
	const ends = { low: formatDigits(low, display, language), high: formatNumber(high, display, language) };
	if (ends.low === formatDigits(high, display, language)) return fillText(text.slider.historyOne, { years, value: ends.high });
	return fillText(text.slider.history, { years, ...ends });
}

/**
 * A typed value keeps up to two decimals more than are shown, because rounding it in the field would show another number than the model
 * uses. Values with long tails, such as calibrated ones, are rounded as everywhere.
 */
function entryDisplay(value: number, display: Display): Display {
	const factor = display.as === 'percent' ? 100 : display.as === 'per-mille' ? 1000 : 1;
	const [, fraction = ''] = String(Number((value * factor).toPrecision(9))).split('.');
	const isShort = fraction.length <= display.decimals + 2;
	return { ...display, decimals: isShort ? Math.max(display.decimals, fraction.length) : display.decimals };
}
