import type { Language } from '$lib/base';
import { unitLabel, type Display } from '$lib/model';

/** No-break space: a number never parts from its sign or unit at a line end. */
const NBSP = '\u00a0';
const MINUS = '\u2212';
const MISSING = '—';

const SEPARATORS: Readonly<Record<Language, { readonly group: string; readonly decimal: string }>> = {
	vi: { group: '.', decimal: ',' },
	en: { group: ',', decimal: '.' }
};

/** Ways to write a number that differ from the plain one. */
export interface NumberOptions {
	/** Write `+` before positive numbers, as differences need. */
	readonly signed?: boolean;
}

/**
 * The digits of a value in its display, without per cent or per mille sign: 0.0305 as per cent with 2 decimals is `3,05` in
 * Vietnamese. Tables use it, where the unit has a column of its own. Em dash for no value.
 */
export function formatDigits(value: number | undefined, display: Display, language: Language, options: NumberOptions = {}): string {
	if (value === undefined || !Number.isFinite(value)) return MISSING;
	const rounded = roundDigits(value * displayFactor(display), display.decimals);
	const negative = rounded.startsWith('-') && Number(rounded) !== 0;
	const unsigned = rounded.replace('-', '');
	const [whole = '', fraction] = unsigned.split('.');
	const { group, decimal } = SEPARATORS[language];
	const digits = whole.replace(/\B(?=(\d{3})+$)/g, group) + (fraction === undefined ? '' : decimal + fraction);
	if (negative) return MINUS + digits;
	return options.signed === true && Number(unsigned) !== 0 ? `+${digits}` : digits;
}

/** A value in its display with `%` or `‰` where it is a share: `3,05 %`, `3.05%`. Em dash for no value. */
export function formatNumber(value: number | undefined, display: Display, language: Language, options: NumberOptions = {}): string {
	const digits = formatDigits(value, display, language, options);
	if (digits === MISSING || display.as === 'number') return digits;
	return digits + spaceBeforeSign(language) + (display.as === 'percent' ? '%' : '‰');
}

/** A value with its unit in words: `128,4 triệu đồng/người`, `3,05 %`. Em dash for no value. */
export function formatValue(value: number | undefined, display: Display, unit: string, language: Language): string {
	return withUnit(formatNumber(value, display, language), display, unit, language);
}

/** The same with `+` before positive numbers. */
export function formatSignedValue(value: number | undefined, display: Display, unit: string, language: Language): string {
	return withUnit(formatNumber(value, display, language, { signed: true }), display, unit, language);
}

/** A difference of two values with its sign and unit; between shares it is counted in points: `−0,8 điểm %`, `−0.8 pp`. */
export function formatGap(gap: number | undefined, display: Display, unit: string, language: Language): string {
	const digits = formatDigits(gap, display, language, { signed: true });
	if (digits === MISSING) return digits;
	if (display.as === 'number') return formatSignedValue(gap, display, unit, language);
	return digits + NBSP + gapUnit(display, unit, language);
}

/** Unit of a difference in words: points for shares. */
export function gapUnit(display: Display, unit: string, language: Language): string {
	return display.as === 'number' ? unitLabel(unit, display)[language] : POINTS[language][display.as];
}

const MOST_DECIMALS = 8;

/**
 * A number on an axis in its display: with the decimals that tell it from its neighbours and no more.
 * @param step distance to the next number, in the unit of `value`; 0 where there is only one.
 */
export function formatTick(value: number, step: number, display: Display, language: Language): string {
	// A step of 0.1 must not count as a little less for its last bit.
	const decimals = step > 0 ? -Math.floor(Math.log10(step * displayFactor(display)) + 1e-9) : 0;
	return formatDigits(value, { ...display, decimals: Math.min(Math.max(decimals, 0), MOST_DECIMALS) }, language);
}

/** Digits with the unit in words; shares carry their sign already. */
function withUnit(number: string, display: Display, unit: string, language: Language): string {
	if (number === MISSING || display.as !== 'number') return number;
	const label = unitLabel(unit, display)[language];
	return label === '' ? number : number + NBSP + label;
}

const POINTS: Readonly<Record<Language, Readonly<Record<'percent' | 'per-mille', string>>>> = {
	vi: { percent: 'điểm %', 'per-mille': 'điểm ‰' },
	en: { percent: 'pp', 'per-mille': '‰ points' }
};

function spaceBeforeSign(language: Language): string {
	return language === 'vi' ? NBSP : '';
}

function displayFactor(display: Display): number {
	switch (display.as) {
		case 'number':
			return 1;
		case 'percent':
			return 100;
		case 'per-mille':
			return 1000;
	}
}

/** Fixed decimals of what the number says to 15 digits, so that 0.285 × 100 rounds as 28.5 and not as 28.499…96. */
function roundDigits(value: number, decimals: number): string {
	return roundHalfAway(Number(value.toPrecision(15)), decimals);
}

function roundHalfAway(value: number, decimals: number): string {
	const shifted = Number(`${Math.abs(value)}e${decimals}`);
	// Numbers that print with an exponent are too large or small for half digits to matter.
	if (!Number.isFinite(shifted) || shifted >= 1e15) return value.toFixed(decimals);
	const rounded = Math.round(shifted) / 10 ** decimals;
	return (value < 0 ? '-' : '') + rounded.toFixed(decimals);
}
