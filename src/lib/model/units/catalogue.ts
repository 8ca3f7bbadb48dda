import type { Bilingual } from '$lib/base';

/** How an atom takes part in the algebra: `local` money has a price basis, `foreign` money has none of its own, `plain` is a number. */
type AtomKind = 'local' | 'foreign' | 'plain' | 'thing';

/** One indivisible unit: the words that name it, its dimension and size, and how people read it. */
export interface Atom {
	/** Spellings accepted in unit texts; the first is the one the catalogue prints. */
	readonly names: readonly string[];
	readonly kind: AtomKind;
	/** Dimension of a `thing` or of `foreign` money; empty for plain numbers and local money. */
	readonly dim: string;
	/** Size in the dimension's own unit. */
	readonly scale: number;
	readonly label: Bilingual;
	/** Label after "per", where it differs. */
	readonly perLabel?: Bilingual;
	/** Decimals shown without prefix and denominator. */
	readonly decimals: number;
}

/** A word before an atom that multiplies it. */
export interface Prefix {
	readonly name: string;
	readonly factor: number;
	/** Word in front of a unit, empty where the number itself is written. */
	readonly label: Bilingual;
}

/** Every prefix of the unit grammar, longest name first so that `10 thousand` is not read as an atom called `10`. */
export const PREFIXES: readonly Prefix[] = [
	{ name: '100 thousand', factor: 1e5, label: { vi: '100.000', en: '100,000' } },
	{ name: '10 thousand', factor: 1e4, label: { vi: '10.000', en: '10,000' } },
	{ name: 'thousand', factor: 1e3, label: { vi: 'nghìn', en: 'thousand' } },
	{ name: '100', factor: 1e2, label: { vi: '100', en: '100' } },
	{ name: 'trn', factor: 1e12, label: { vi: 'nghìn tỷ', en: 'trn' } },
	{ name: 'bn', factor: 1e9, label: { vi: 'tỷ', en: 'bn' } },
	{ name: 'm', factor: 1e6, label: { vi: 'triệu', en: 'm' } }
];

/** Unit texts that messages show as examples: a sum of money, money per head, and a conversion constant. */
export const EXAMPLE_UNITS = { money: 'bn VND', perHead: 'm VND per person', conversion: 'VND per m VND' } as const;

const PEOPLE_PER: Bilingual = { vi: 'dân', en: 'people' };

/** Every atom of the unit grammar. */
export const ATOMS: readonly Atom[] = [
	plain('share', 1, { vi: '', en: '' }, 2),
	plain('percent', 0.01, { vi: '%', en: '%' }, 2),
	plain('per mille', 0.001, { vi: '‰', en: '‰' }, 2),
	plain('index', 1, { vi: '', en: '' }, 3),
	plain('ratio', 1, { vi: '', en: '' }, 2),
	plain('times', 1, { vi: 'lần', en: 'times' }, 2),
	{ names: ['VND'], kind: 'local', dim: '', scale: 1, label: { vi: 'đồng', en: 'VND' }, decimals: 0 },
	{ names: ['USD'], kind: 'foreign', dim: 'USD', scale: 1, label: { vi: 'USD', en: 'USD' }, decimals: 0 },
	{ ...thing('persons', 'person', 'người', 0), perLabel: { vi: 'người', en: 'person' } },
	// Workers are persons, so that output per worker times workers in thousand persons gives money.
	{ ...thing('workers', 'worker', 'lao động', 0), dim: 'person' },
	thing('households', 'household', 'hộ', 0),
	thing('students', 'student', 'sinh viên', 0),
	thing('pupils', 'pupil', 'học sinh', 0),
	thing('doctors', 'doctor', 'bác sĩ', 0),
	thing('beds', 'bed', 'giường bệnh', 0),
	thing('enterprises', 'enterprise', 'doanh nghiệp', 0),
	thing('projects', 'project', 'dự án', 0),
	thing('schools', 'school', 'trường', 0),
	thing('communes', 'commune', 'xã', 0),
	thing('dwellings', 'dwelling', 'căn nhà', 0),
	thing('children', 'child', 'con', 2),
	thing('women', 'woman', 'phụ nữ', 0),
	thing('years', 'year', 'năm', 1),
	// Life expectancy is read with its own word in Vietnamese.
	{ names: ['years of life'], kind: 'thing', dim: 'year', scale: 1, label: { vi: 'tuổi', en: 'years' }, decimals: 1 },
	{ names: ['ha'], kind: 'thing', dim: 'ha', scale: 1, label: { vi: 'ha', en: 'ha' }, decimals: 0 },
	{ names: ['km2'], kind: 'thing', dim: 'ha', scale: 100, label: { vi: 'km²', en: 'km²' }, decimals: 0 },
	thing('tonnes', 'tonne', 'tấn', 0)
];

const BY_NAME: ReadonlyMap<string, Atom> = new Map(ATOMS.flatMap((atom) => atom.names.map((name) => [name, atom] as const)));

/** The atom of that exact name, singular or plural. */
export function findAtom(name: string): Atom | undefined {
	return BY_NAME.get(name);
}

/** How an atom is read after "per": people counted by the ten thousand are `dân`, not `người`. */
export function perLabelOf(atom: Atom, prefix: Prefix | undefined): Bilingual {
	if (atom.dim === 'person' && atom.perLabel !== undefined && prefix !== undefined) return PEOPLE_PER;
	return atom.perLabel ?? { vi: atom.label.vi, en: atom.names[1] ?? atom.label.en };
}

function plain(name: string, scale: number, label: Bilingual, decimals: number): Atom {
	return { names: [name], kind: 'plain', dim: '', scale, label, decimals };
}

function thing(plural: string, singular: string, vi: string, decimals: number): Atom {
	return { names: [plural, singular], kind: 'thing', dim: singular, scale: 1, label: { vi, en: plural }, decimals };
}
