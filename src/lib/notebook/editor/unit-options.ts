import type { Language } from '$lib/base';
import { foldText } from '$lib/i18n';
import { PRICE_BASES, readUnit, unitLabel, type PriceBasis } from '$lib/model';

/** A unit that a series may be in, with the price basis that gives it its meaning. */
export interface UnitOption {
	readonly unit: string;
	readonly price: PriceBasis;
	/** As people read it, with the price basis where it has one. */
	readonly label: string;
}

/** Words for units that have no sign of their own, and for price bases. */
interface UnitWords {
	readonly plain: Readonly<Record<string, string>>;
	readonly price: Readonly<Record<PriceBasis, string>>;
}

/** Units that tables are printed in though no series of the model is. */
const PRINTED = ['percent', 'per mille'];

/** Those units and the ones that tables are printed in, each once for every price basis it goes with, by their labels. */
export function unitOptions(units: readonly string[], language: Language, { plain, price: prices }: UnitWords): readonly UnitOption[] {
	return [...new Set([...PRINTED, ...units])]
		.flatMap((unit) =>
			PRICE_BASES.filter((price) => isUsual(unit, price)).map((price) => ({
				unit,
				price,
				label: [unitLabel(unit)[language] || (plain[unit] ?? unit), prices[price]].filter(Boolean).join(', ')
			}))
		)
		.toSorted((a, b) => a.label.localeCompare(b.label, language));
}

/** Every plain number could be a deflator; only an index is taken for one. */
function isUsual(unit: string, price: PriceBasis): boolean {
	return readUnit(unit, price) !== undefined && (price !== 'deflator' || unit === 'index');
}

/** The option that a heading names in brackets at its end or behind its last comma, as in “GRDP (tỷ đồng)”. */
export function unitInHeading(heading: string, options: readonly UnitOption[], language: Language): UnitOption | undefined {
	const named = /\(([^()]*)\)\s*$|,([^,]*)$/.exec(heading);
	const written = foldText((named?.[1] ?? named?.[2] ?? '').trim());
	const fitting = options.filter(({ unit }) => written !== '' && foldText(unitLabel(unit)[language]) === written);
	return fitting.find(({ price }) => price === 'current') ?? fitting[0];
}
