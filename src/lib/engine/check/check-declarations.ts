import type { Bilingual, Diagnostic, Place } from '$lib/base';
import { parseUnitText, readUnit, type ModelDefinition, type PriceBasis } from '$lib/model';
import { BUILTINS } from '../builtins';
import { diagnoseModel } from '../diagnostics/model';
import { diagnoseUnit } from '../diagnostics/units';

const WORDS: ReadonlySet<string> = new Set(['and', 'or', 'not', 'undefined']);
// Texts give these names to a pack's targets and published figures.
const PREFIXES = ['target_', 'history_'];

/** What is wrong with the declarations of a model before any equation is looked at: ids, dimensions, units. */
export function checkDeclarations(model: ModelDefinition): readonly Diagnostic[] {
	const quantities = [...model.variables, ...model.inputs, ...model.constants];
	return [
		...checkIds(model),
		...quantities.flatMap(({ id, where }) => checkReserved(id, where)),
		...quantities.flatMap(checkUnit),
		...checkDims(model)
	];
}

function checkIds(model: ModelDefinition): readonly Diagnostic[] {
	const named: Place = {};
	const byPlace = (ids: readonly string[]) => ids.map((id) => ({ id, where: named }));
	const [byId, letters] = [model.dimensions.map((one) => one.id), model.dimensions.map((one) => one.index)];
	return [
		...twice([...model.variables, ...model.inputs, ...model.constants], { vi: 'Tên', en: 'name' }),
		...twice(byPlace(byId), { vi: 'Chiều', en: 'dimension' }),
		...twice(byPlace(letters), { vi: 'Chữ chỉ số', en: 'index letter' }),
		...model.dimensions.flatMap(({ members }) => twice(byPlace(members.map((one) => one.id)), { vi: 'Thành phần', en: 'member' })),
		...twice(
			model.conditions.map(({ id, when }) => ({ id, where: when.where })),
			{ vi: 'Điều kiện', en: 'condition' }
		),
		...twice(byPlace(model.closures.map((one) => one.id)), { vi: 'Cách đóng mô hình', en: 'closure' }),
		...twice(
			model.identities.map(({ id, computed }) => ({ id, where: computed.where })),
			{ vi: 'Đồng nhất thức', en: 'identity' }
		)
	];
}

function twice(declared: readonly { readonly id: string; readonly where: Place }[], what: Bilingual): readonly Diagnostic[] {
	const seen = new Set<string>();
	return declared.flatMap(({ id, where }) => {
		if (!seen.has(id)) {
			seen.add(id);
			return [];
		}
		return [diagnoseModel('declared-twice', { what, id }, { ...where, id })];
	});
}

function checkReserved(id: string, where: Place): readonly Diagnostic[] {
	const reserved = BUILTINS.has(id) || WORDS.has(id) || PREFIXES.some((prefix) => id.startsWith(prefix));
	return reserved ? [diagnoseModel('reserved-name', { id }, { ...where, id })] : [];
}

function checkUnit({ id, unit, price, where }: { id: string; unit: string; price: PriceBasis; where: Place }): readonly Diagnostic[] {
	if (parseUnitText(unit) === undefined) return [diagnoseUnit('unknown-unit', { unit }, { ...where, id })];
	if (readUnit(unit, price) === undefined) return [diagnoseUnit('unit-price-mismatch', { unit, price }, { ...where, id })];
	return [];
}

function checkDims(model: ModelDefinition): readonly Diagnostic[] {
	const known = model.dimensions.map((dimension) => dimension.id);
	return [...model.variables, ...model.inputs].flatMap(({ id, dims, where }) =>
		dims
			.filter((dimension) => !known.includes(dimension))
			.map((dimension) => diagnoseModel('unknown-dimension', { id, dimension, dimensions: known.join(', ') }, { ...where, id }))
	);
}
