import type { Bilingual, Diagnostic, Place } from '$lib/base';
import { diagnoseModel } from '../diagnostics';
import { suggestion } from '../diagnostics/wording';
import type { PriceBasis } from '../types';
import { ATOMS, compareUnits, parseUnitText, PREFIXES, readUnit } from '../units';

const NEEDS_BASIS: Bilingual = {
	vi: 'Tiền trong nước cần “price: current” (giá hiện hành) hoặc “price: constant” (giá so sánh).',
	en: 'Local money needs "price: current" or "price: constant".'
};
const HAS_NO_BASIS: Bilingual = {
	vi: 'Đơn vị không có tiền thì bỏ “price”; chỉ số giá là số thuần với “price: deflator”.',
	en: 'A unit without money has no "price"; a price index is a plain number with "price: deflator".'
};

/** A unit text that is not in the catalogue, or does not go with its price basis. */
export function checkUnit(unit: string, price: PriceBasis, at: (key: 'unit' | 'price') => Place): readonly Diagnostic[] {
	const parts = parseUnitText(unit);
	if (parts === undefined) return [checkUnitText(unit, at('unit'))].filter((one) => one !== undefined);
	if (readUnit(unit, price) !== undefined) return [];
	return [diagnoseModel('price-basis-mismatch', { unit, price, suggestion: price === 'none' ? NEEDS_BASIS : HAS_NO_BASIS }, at('price'))];
}

/** A unit text that is not in the catalogue. */
export function checkUnitText(unit: string, where: Place): Diagnostic | undefined {
	if (parseUnitText(unit) !== undefined) return undefined;
	return diagnoseModel('unit-not-in-catalogue', { unit, suggestion: suggestion(unit, commonUnits()) }, where);
}

/**
 * A figure whose unit is not the one the model counts its series in. Other words for the same unit pass; a unit of another size does
 * not, since nothing is converted in passing.
 */
export function checkSameUnit(
	figure: { readonly id: string; readonly unit: string },
	expected: { readonly unit: string; readonly price: PriceBasis },
	where: Place
): Diagnostic | undefined {
	const unknown = checkUnitText(figure.unit, where);
	if (unknown !== undefined) return unknown;
	return isSameUnit(figure.unit, expected.unit, expected.price)
		? undefined
		: diagnoseModel('wrong-unit', { ...figure, expected: expected.unit }, where);
}

/** Whether two unit texts mean the same under one price basis. */
export function isSameUnit(a: string, b: string, price: PriceBasis): boolean {
	const [unitA, unitB] = [readUnit(a, price), readUnit(b, price)];
	return unitA !== undefined && unitB !== undefined && compareUnits(unitA, unitB) === 'same';
}

/** Atoms alone and with each prefix: what a misspelt unit is compared with. */
function commonUnits(): readonly string[] {
	const atoms = ATOMS.flatMap((atom) => atom.names);
	const counted = ATOMS.filter((atom) => atom.kind !== 'plain').flatMap((atom) =>
		PREFIXES.map((prefix) => `${prefix.name} ${atom.names[0] ?? ''}`)
	);
	return [...atoms, ...counted];
}
