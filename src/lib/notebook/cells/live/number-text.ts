import type { Language } from '$lib/base';
import type { TextFacts } from '$lib/analysis';
import { formatDigits, formatGap, formatNumber, formatSignedValue, formatValue, formatYear } from '$lib/i18n';
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

function write(value: number | undefined, { unit, display }: TextFacts, format: NumberFormat, language: Language): string | undefined {
	const options = { signed: format.isSigned };
	const isPlain = unit === undefined || compareUnits(unit, plainUnit) === 'same';
	const decimals = (usual: number) => format.decimals ?? usual;
	switch (format.kind) {
		case 'number':
			return formatDigits(value, { as: 'number', decimals: decimals(display.as === 'number' ? display.decimals : 2) }, language, options);
		case 'year':
			return formatYear(value);
		case 'percent':
		case 'per-mille':
			return isPlain
				? formatNumber(value, { as: format.kind, decimals: decimals(display.as === format.kind ? display.decimals : 1) }, language, options)
				: undefined;
		case 'points':
			return isPlain ? points(value, decimals(1), language, format.isSigned) : undefined;
		case 'unit':
			return inUnit(value, { unit, text: format.unit ?? '' }, format, language);
	}
}

/** A difference of shares in points: signed where asked, its size alone where the text says the direction. */
function points(value: number | undefined, decimals: number, language: Language, isSigned: boolean): string {
	const written = formatGap(value, { as: 'percent', decimals }, 'share', language);
	return isSigned ? written : written.replace(/^[+\u2212]/, '');
}

function inUnit(
	value: number | undefined,
	{ unit, text }: { readonly unit: Unit | undefined; readonly text: string },
	format: NumberFormat,
	language: Language
): string | undefined {
	const factor = unit === undefined ? 1 : factorTo(unit, text);
	if (factor === undefined) return undefined;
	const usual = defaultDisplay(text);
	const display: Display = { as: usual.as, decimals: format.decimals ?? usual.decimals };
	const write = format.isSigned ? formatSignedValue : formatValue;
	return write(value === undefined ? undefined : value * factor, display, text, language);
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
