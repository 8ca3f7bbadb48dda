/** A unit as the checker reckons with it: exponents by dimension, and the size of one in the dimensions' own units. */
export interface Unit {
	/** Exponents by dimension; dimensions with exponent 0 are left out. Money is `money:current` or `money:constant`. */
	readonly dims: Readonly<Record<string, number>>;
	/** Size of one of this unit, e.g. 1e9 for bn VND. */
	readonly scale: number;
}

/** Dimension of local money in the prices of each year. */
export const MONEY_CURRENT = 'money:current';

/** Dimension of local money in the prices of one fixed year. */
export const MONEY_CONSTANT = 'money:constant';

/** What differs between two units: nothing, only the price basis of money, only the scale, or what they measure. */
export type UnitComparison = 'same' | 'price' | 'scale' | 'dimension';

/** The unit of a plain number: no dimension, scale 1. */
export const plainUnit: Unit = { dims: {}, scale: 1 };

// Scales are products of powers of ten and exponents sums of small fractions; both pick up only rounding errors.
const SCALE_TOLERANCE = 1e-12;
const EXPONENT_TOLERANCE = 1e-12;

/** Unit of a product. */
export function multiplyUnits(a: Unit, b: Unit): Unit {
	return { dims: addExponents(a.dims, b.dims, 1), scale: a.scale * b.scale };
}

/** Unit of a quotient. */
export function divideUnits(a: Unit, b: Unit): Unit {
	return { dims: addExponents(a.dims, b.dims, -1), scale: a.scale / b.scale };
}

/** Unit of a power with a known exponent. */
export function powerUnit(a: Unit, exponent: number): Unit {
	const dims = Object.entries(a.dims).map(([dim, power]) => [dim, power * exponent] as const);
	return { dims: withoutZeros(dims), scale: a.scale ** exponent };
}

/** What differs between two units, the gravest difference first; `price` where only the basis of money does. */
export function compareUnits(a: Unit, b: Unit): UnitComparison {
	if (!sameExponents(foldMoney(a.dims), foldMoney(b.dims))) return 'dimension';
	if (!sameExponents(a.dims, b.dims)) return 'price';
	return Math.abs(a.scale - b.scale) <= SCALE_TOLERANCE * Math.max(Math.abs(a.scale), Math.abs(b.scale)) ? 'same' : 'scale';
}

function addExponents(a: Unit['dims'], b: Unit['dims'], sign: 1 | -1): Unit['dims'] {
	const sums = new Map(Object.entries(a));
	for (const [dim, power] of Object.entries(b)) sums.set(dim, (sums.get(dim) ?? 0) + sign * power);
	return withoutZeros([...sums]);
}

function withoutZeros(entries: readonly (readonly [string, number])[]): Unit['dims'] {
	return Object.fromEntries(entries.filter(([, power]) => Math.abs(power) > EXPONENT_TOLERANCE));
}

/** Exponents with both price bases counted as one money, as they are when only the basis of two units differs. */
function foldMoney(dims: Unit['dims']): Unit['dims'] {
	const { [MONEY_CURRENT]: current = 0, [MONEY_CONSTANT]: constant = 0, ...rest } = dims;
	return withoutZeros([...Object.entries(rest), ['money', current + constant]]);
}

function sameExponents(a: Unit['dims'], b: Unit['dims']): boolean {
	return Object.keys(addExponents(a, b, -1)).length === 0;
}
