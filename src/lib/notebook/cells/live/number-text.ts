import type { Language } from '$lib/base';
import type { TextFacts } from '$lib/analysis';
import { formatDigits, formatGap, formatSignedValue, formatValue, formatYear } from '$lib/i18n';
import { ATOMS, compareUnits, defaultDisplay, plainUnit, PREFIXES, readUnit, type Display, type Unit } from '$lib/model';

/** How a live number is written: `percent:1`, `number:0`, `points`, `year`, or a unit such as `thousand_persons`. */
export interface NumberFormat {
	readonly kind: 'number' | 'percent' | 'per-mille' | 'points' | 'year' | 'unit';
	/** Unit text of the catalogue, for `unit`. */
	readonly unit?: string;
	readonly decimals?: number;
	/** Whether the sign is always written. */
	readonly isSigned: boolean;
}

const PLAIN_KINDS: ReadonlyMap<string, NumberFormat['kind']> = new Map([
	['number', 'number'],
	['percent', 'percent'],
	['per_mille', 'per-mille'],
	['points', 'points'],
	['year', 'year']
]);

const FORMAT = /^([a-z0-9_]+)(?::(\d))?(\+)?$/;

/** The format of that text; `undefined` when it is none. */
export function readNumberFormat(text: string): NumberFormat | undefined {
	const match = FORMAT.exec(text);
	if (match === null) return undefined;
	const [, name = '', decimals, sign] = match;
	const kind = PLAIN_KINDS.get(name);
	const unit = kind === undefined ? unitOfName(name) : undefined;
	if (kind === undefined && unit === undefined) return undefined;
	return {
		kind: kind ?? 'unit',
		...(unit === undefined ? {} : { unit }),
		...(decimals === undefined ? {} : { decimals: Number(decimals) }),
		isSigned: sign === '+'
	};
}

/** A value as a live number is read in a text; `undefined` when the format is none or is of another unit. */
export function writeLiveNumber(
	value: number | undefined,
	facts: TextFacts,
	{
		format,
		language,
		isDifference = false
	}: { readonly format: string | undefined; readonly language: Language; readonly isDifference?: boolean }
): string | undefined {
	if (format === undefined) {
		const { display, unitText = '' } = facts;
		return isDifference ? formatGap(value, display, unitText, language) : formatValue(value, display, unitText, language);
	}
	const asked = readNumberFormat(format);
	return asked === undefined ? undefined : write(value, facts, asked, language);
}

/** How values are written: in which display and unit, times what, and whether always with a sign. */
export interface NumberReading {
	readonly display: Display;
	readonly unitText: string;
	readonly factor: number;
	readonly isSigned: boolean;
}

/** How a format has values written; `undefined` when it is none, is a year, or is of another unit. */
export function readingOf(facts: TextFacts, text: string): NumberReading | undefined {
	const format = readNumberFormat(text);
	return format === undefined ? undefined : readingAs(facts, format);
}

function readingAs({ unit, unitText = '', display }: TextFacts, format: NumberFormat): NumberReading | undefined {
	const { kind, isSigned } = format;
	const isPlain = unit === undefined || compareUnits(unit, plainUnit) === 'same';
	const as = (name: Display['as'], usual: number): Display => ({
		as: name,
		decimals: format.decimals ?? (display.as === name ? display.decimals : usual)
	});
	switch (kind) {
		case 'number':
			return { display: as(kind, 2), unitText, factor: 1, isSigned };
		case 'year':
			return undefined;
		case 'percent':
		case 'per-mille':
			return isPlain ? { display: as(kind, 1), unitText, factor: 1, isSigned } : undefined;
		case 'points':
			return isPlain ? { display: { as: 'percent', decimals: format.decimals ?? 1 }, unitText, factor: 1, isSigned } : undefined;
		case 'unit': {
			const text = format.unit ?? '';
			const factor = unit === undefined ? 1 : factorTo(unit, text);
			const usual = defaultDisplay(text);
			const own = { as: usual.as, decimals: format.decimals ?? usual.decimals };
			return factor === undefined ? undefined : { display: own, unitText: text, factor, isSigned };
		}
	}
}

function write(value: number | undefined, facts: TextFacts, format: NumberFormat, language: Language): string | undefined {
	if (format.kind === 'year') return formatYear(value);
	const reading = readingAs(facts, format);
	if (reading === undefined) return undefined;
	const { display, unitText, factor, isSigned } = reading;
	const scaled = value === undefined ? undefined : value * factor;
	switch (format.kind) {
		case 'number':
			return formatDigits(scaled, display, language, { signed: isSigned });
		case 'points':
			return points(scaled, display, language, isSigned);
		case 'percent':
		case 'per-mille':
		case 'unit':
			return (isSigned ? formatSignedValue : formatValue)(scaled, display, unitText, language);
	}
}

/** A difference of shares in points: signed where asked, its size alone where the text says the direction. */
function points(value: number | undefined, display: Display, language: Language, isSigned: boolean): string {
	const written = formatGap(value, display, 'share', language);
	return isSigned ? written : written.replace(/^[+\u2212]/, '');
}

/** What turns a value into the unit, in whichever price basis the value has; `undefined` where they measure different things. */
function factorTo(unit: Unit, text: string): number | undefined {
	for (const price of ['none', 'current', 'constant'] as const) {
		const asked = readUnit(text, price);
		const difference = asked === undefined ? 'dimension' : compareUnits(unit, asked);
		if (asked !== undefined && (difference === 'same' || difference === 'scale')) return unit.scale / asked.scale;
	}
	return undefined;
}

const PARTS: ReadonlyMap<string, string> = new Map(
	ATOMS.flatMap(({ names, kind }) =>
		names.flatMap((name) => {
			const prefixes = kind === 'plain' ? [''] : ['', ...PREFIXES.map((prefix) => `${prefix.name} `)];
			return prefixes.map((prefix) => [underscored(prefix + name), prefix + name] as const);
		})
	)
);

/** The unit text that a format's name stands for: `thousand_persons` is `thousand persons`. */
function unitOfName(name: string): string | undefined {
	const whole = PARTS.get(name);
	if (whole !== undefined) return whole;
	const cut = name.indexOf('_per_');
	if (cut < 0) return undefined;
	const over = PARTS.get(name.slice(0, cut));
	const per = PARTS.get(name.slice(cut + '_per_'.length));
	return over === undefined || per === undefined ? undefined : `${over} per ${per}`;
}

function underscored(text: string): string {
	return text.toLowerCase().replace(/[^a-z0-9]+/g, '_');
}
