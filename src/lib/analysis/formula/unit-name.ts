import { ATOMS, MONEY_CONSTANT, MONEY_CURRENT, PREFIXES, readUnit, type PriceBasis, type Unit } from '$lib/model';

/** A unit in the catalogue's words. */
export interface UnitName {
	readonly text: string;
	readonly price: PriceBasis;
}

let names: ReadonlyMap<string, UnitName> | undefined;

/**
 * The catalogue's text for a unit, the shortest first; `undefined` where it has none. A plain number without scale is `ratio`, and what
 * leads from constant to current money is an `index`.
 */
export function nameUnit(unit: Unit): UnitName | undefined {
	names ??= allNames();
	return names.get(keyOf(unit));
}

/** Every unit of the catalogue by its dimensions and size; the first name of a unit stays. */
function allNames(): ReadonlyMap<string, UnitName> {
	const found = new Map<string, UnitName>();
	const put = (text: string, price: PriceBasis) => {
		const unit = readUnit(text, price);
		if (unit !== undefined && !found.has(keyOf(unit))) found.set(keyOf(unit), { text, price });
	};
	put('ratio', 'none');
	put('index', 'deflator');
	const things = ATOMS.filter(({ kind }) => kind !== 'plain');
	const over = ['', ...PREFIXES.map(({ name }) => `${name} `)].flatMap((prefix) => things.map(({ names: [name = ''] }) => prefix + name));
	const per = ['', ...PREFIXES.filter(({ factor }) => factor < 1e6).map(({ name }) => `${name} `)];
	const under = per.flatMap((prefix) =>
		things.map(({ names: [plural = '', singular = plural] }) => (prefix === '' ? singular : prefix + plural))
	);
	for (const text of over) for (const price of PRICES) put(text, price);
	// The plain denominators come first: money per person before money per thousand persons.
	for (const tail of under) for (const head of over) for (const price of PRICES) put(`${head} per ${tail}`, price);
	return found;
}

const PRICES: readonly PriceBasis[] = ['none', 'current', 'constant'];

function keyOf({ dims, scale }: Unit): string {
	const powers = Object.entries(dims).map(([dim, power]) => `${dim}^${Number(power.toPrecision(6))}`);
	return `${powers.toSorted().join(' ')} ${scale.toPrecision(9)}`;
}

/** Whether a unit is money in some basis or leads from one to the other. */
export function priceOf({ dims }: Unit): PriceBasis {
	const current = dims[MONEY_CURRENT] ?? 0;
	const constant = dims[MONEY_CONSTANT] ?? 0;
	if (current === 0) return constant === 0 ? 'none' : 'constant';
	return constant === 0 ? 'current' : 'deflator';
}
