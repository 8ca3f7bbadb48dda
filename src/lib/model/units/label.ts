import type { Bilingual } from '$lib/base';
import type { Display } from '../types';
import { ATOMS, findAtom, perLabelOf, PREFIXES, type Atom } from './catalogue';
import { parseUnitText, type UnitPart, type UnitText } from './parse-unit-text';
import { MONEY_CONSTANT, MONEY_CURRENT, type Unit } from './unit';

const NUMBER_WORDS: readonly { readonly scale: number; readonly label: Bilingual }[] = [
	{ scale: 1e3, label: { vi: 'nghìn', en: 'thousand' } },
	{ scale: 1e6, label: { vi: 'triệu', en: 'million' } },
	{ scale: 1e9, label: { vi: 'tỷ', en: 'billion' } },
	{ scale: 1e12, label: { vi: 'nghìn tỷ', en: 'trillion' } }
];

/** Plain numbers that have a name of their own. */
const PARTS_OF_ONE: readonly { readonly scale: number; readonly label: Bilingual }[] = [
	{ scale: 1e-2, label: { vi: 'phần trăm', en: 'per cent' } },
	{ scale: 1e-3, label: { vi: 'phần nghìn', en: 'per mille' } }
];

const LOCAL_MONEY: Bilingual = ATOMS.find((atom) => atom.kind === 'local')?.label ?? { vi: '', en: '' };

/**
 * A unit text as people read it: `m VND per person` is "triệu đồng/người". Empty for plain numbers; a share takes `%` or `‰` from
 * its display. A text outside the catalogue comes back as it is.
 */
export function unitLabel(text: string, display?: Display): Bilingual {
	if (display?.as === 'percent') return { vi: '%', en: '%' };
	if (display?.as === 'per-mille') return { vi: '‰', en: '‰' };
	const parts = parseUnitText(text);
	if (parts === undefined) return { vi: text, en: text };
	const over = join(parts.over, parts.over.atom.label);
	if (parts.per === undefined) return over;
	const per = join(parts.per, perLabelOf(parts.per.atom, parts.per.prefix));
	return { vi: `${over.vi}/${per.vi}`, en: `${over.en} per ${per.en}` };
}

/** How numbers of a unit are shown when the model does not say: shares as per cent, big money without decimals. */
export function defaultDisplay(text: string): Display {
	const parts = parseUnitText(text);
	if (parts === undefined) return { as: 'number', decimals: 2 };
	if (parts.over.atom === findAtom('share')) return { as: 'percent', decimals: parts.over.atom.decimals };
	return { as: 'number', decimals: decimalsOf(parts) };
}

/** A unit in words, for messages: "million VND in current prices per person". */
export function describeUnit(unit: Unit): Bilingual {
	const over = dimensionWords(unit, 1);
	const per = dimensionWords(unit, -1);
	if (over.vi === '' && per.vi === '') return plainWords(unit.scale);
	if (per.vi === '') return scaled(unit.scale, over);
	// A scale below one is read with what the unit is counted by: money per thousand persons.
	const isSmall = unit.scale < 1;
	const head = isSmall ? over : scaled(unit.scale, over);
	const tail = isSmall ? scaled(1 / unit.scale, dimensionWords(unit, -1, 'many')) : per;
	return { vi: `${head.vi || '1'} / ${tail.vi}`, en: `${head.en || '1'} per ${tail.en}` };
}

/** Words of a unit with the word of its scale in front. */
function scaled(scale: number, words: Bilingual): Bilingual {
	const { vi, en } = scaleWords(scale);
	return { vi: [vi, words.vi].filter(Boolean).join(' '), en: [en, words.en].filter(Boolean).join(' ') };
}

function decimalsOf({ over, per }: UnitText): number {
	const isMoney = over.atom.kind === 'local' || over.atom.kind === 'foreign';
	if (per !== undefined && !isMoney) return 2;
	if (over.prefix === undefined) return over.atom.decimals;
	if (isMoney) return over.prefix.name === 'm' && over.atom.kind === 'local' ? 1 : 0;
	return over.atom.decimals + 1;
}

function join({ prefix }: UnitPart, label: Bilingual): Bilingual {
	if (prefix === undefined) return label;
	return { vi: `${prefix.label.vi} ${label.vi}`, en: `${prefix.label.en} ${label.en}` };
}

function plainWords(scale: number): Bilingual {
	const words = scaleWords(scale);
	if (words.vi === '') return { vi: 'số thuần, không đơn vị', en: 'a plain number' };
	const part = PARTS_OF_ONE.find((one) => Math.abs(one.scale / scale - 1) < 1e-9);
	if (part !== undefined) return part.label;
	return { vi: `số thuần × ${words.vi}`, en: `a plain number × ${words.en}` };
}

function scaleWords(scale: number): Bilingual {
	const power = Math.log10(scale);
	const exponent = Math.round(power);
	if (exponent === 0 && Math.abs(power) < 1e-9) return { vi: '', en: '' };
	// Logarithms of scales near a power of ten are off by rounding only.
	if (Math.abs(power - exponent) > 1e-9) return { vi: String(scale).replace('.', ','), en: String(scale) };
	const word =
		NUMBER_WORDS.find((one) => Math.round(Math.log10(one.scale)) === exponent) ?? PREFIXES.find((one) => one.factor === 10 ** exponent);
	return word?.label ?? { vi: `10^${exponent}`, en: `10^${exponent}` };
}

/** The dimensions of one sign, each with its power, as "người × ha^2"; English counts many above the line and one below it. */
function dimensionWords(unit: Unit, sign: 1 | -1, count: 'one' | 'many' = sign === 1 ? 'many' : 'one'): Bilingual {
	const chosen = Object.entries(unit.dims).filter(([, power]) => power * sign > 0);
	const words = chosen.map(([dim, power]) => withPower(dimensionLabel(dim, count), Math.abs(power)));
	return { vi: words.map((word) => word.vi).join(' × '), en: words.map((word) => word.en).join(' × ') };
}

function dimensionLabel(dim: string, count: 'one' | 'many'): Bilingual {
	if (dim === MONEY_CURRENT) return { vi: `${LOCAL_MONEY.vi} theo giá hiện hành`, en: `${LOCAL_MONEY.en} in current prices` };
	if (dim === MONEY_CONSTANT) return { vi: `${LOCAL_MONEY.vi} theo giá so sánh`, en: `${LOCAL_MONEY.en} in constant prices` };
	const atom: Atom | undefined = findAtom(dim);
	return atom === undefined
		? { vi: dim, en: dim }
		: { vi: atom.label.vi, en: count === 'many' ? atom.label.en : (atom.names[1] ?? atom.label.en) };
}

function withPower(word: Bilingual, power: number): Bilingual {
	if (Math.abs(power - 1) < 1e-12) return word;
	const text = String(Number(power.toPrecision(4)));
	return { vi: `${word.vi}^${text.replace('.', ',')}`, en: `${word.en}^${text}` };
}
