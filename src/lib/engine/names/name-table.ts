import type { ModelDefinition } from '$lib/model';
import type { NamedQuantity, Plan, PlanDimension } from '../types';

/** Every name that a formula can use, by id; a map, so that no text reaches the properties of an object. */
export interface NameTable {
	readonly dimensions: ReadonlyMap<string, PlanDimension>;
	/** Dimensions by the letter that runs over them. */
	readonly letters: ReadonlyMap<string, PlanDimension>;
	/** In reading order; where an id is declared twice the first declaration counts. */
	readonly names: ReadonlyMap<string, NamedQuantity>;
}

/** The name table of some dimensions and quantities. */
export function toNameTable(dimensions: readonly PlanDimension[], quantities: readonly NamedQuantity[]): NameTable {
	const names = new Map<string, NamedQuantity>();
	for (const quantity of quantities) if (!names.has(quantity.id)) names.set(quantity.id, quantity);
	return {
		dimensions: new Map(dimensions.map((dimension) => [dimension.id, dimension])),
		letters: new Map(dimensions.map((dimension) => [dimension.index, dimension])),
		names
	};
}

/** The name table of a declared model: variables, inputs and constants in that order. */
export function nameTableOfModel(model: ModelDefinition): NameTable {
	const dimensions = model.dimensions.map(({ id, index, members }) => ({ id, index, members: members.map((member) => member.id) }));
	return toNameTable(dimensions, [
		...model.variables.map(({ id, dims, unit, price }) => ({ id, kind: 'variable', dims, unit, price }) as const),
		...model.inputs.map(({ id, dims, unit, price }) => ({ id, kind: 'input', dims, unit, price }) as const),
		...model.constants.map(({ id, unit, price }) => ({ id, kind: 'constant', dims: [], unit, price }) as const)
	]);
}

/** The name table of a plan, with names given beside the model. */
export function nameTableOfPlan(plan: Plan, extras: readonly NamedQuantity[]): NameTable {
	return toNameTable(plan.dimensions, [...plan.names, ...extras]);
}

/** Dimensions of a quantity, in bracket order; those the model does not declare are left out. */
export function dimensionsOf(quantity: NamedQuantity, table: NameTable): readonly PlanDimension[] {
	return quantity.dims.flatMap((id) => table.dimensions.get(id) ?? []);
}
