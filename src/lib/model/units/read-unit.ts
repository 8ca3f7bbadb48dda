import type { PriceBasis } from '../types';
import { parseUnitText, type UnitPart, type UnitText } from './parse-unit-text';
import { divideUnits, MONEY_CONSTANT, MONEY_CURRENT, multiplyUnits, plainUnit, type Unit } from './unit';

/**
 * The unit that a text and a price basis mean together, or `undefined` when they mean none.
 *
 * Local money takes its dimension from the price basis, so money without a basis, or a basis without any money, has no meaning.
 * A conversion such as `VND per m VND` has no money left in it and takes the basis `none`. Foreign money is a dimension of its own
 * under every basis. A plain unit with the basis `deflator` leads from constant to current money.
 */
export function readUnit(text: string, price: PriceBasis): Unit | undefined {
	const parts = parseUnitText(text);
	if (parts === undefined) return undefined;
	const atoms = parts.per === undefined ? [parts.over.atom] : [parts.over.atom, parts.per.atom];
	if (price === 'deflator') return readDeflator(parts);
	if (price !== 'none' && !atoms.some((atom) => atom.kind === 'local' || atom.kind === 'foreign')) return undefined;
	const money = moneyExponent(parts);
	if (money !== 0 && price === 'none') return undefined;
	const unit = unitOf(parts);
	return money === 0 ? unit : multiplyUnits(unit, { dims: { [price === 'current' ? MONEY_CURRENT : MONEY_CONSTANT]: money }, scale: 1 });
}

function readDeflator(parts: UnitText): Unit | undefined {
	if (parts.over.atom.kind !== 'plain' || parts.per !== undefined) return undefined;
	return multiplyUnits(unitOf(parts), { dims: { [MONEY_CURRENT]: 1, [MONEY_CONSTANT]: -1 }, scale: 1 });
}

/** Unit without local money's dimension, which depends on the price basis. */
function unitOf(parts: UnitText): Unit {
	return divideUnits(unitOfPart(parts.over), parts.per === undefined ? plainUnit : unitOfPart(parts.per));
}

function unitOfPart({ prefix, atom }: UnitPart): Unit {
	return { dims: atom.dim === '' ? {} : { [atom.dim]: 1 }, scale: (prefix?.factor ?? 1) * atom.scale };
}

function moneyExponent(parts: UnitText): number {
	return Number(parts.over.atom.kind === 'local') - Number(parts.per?.atom.kind === 'local');
}
