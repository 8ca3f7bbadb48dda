import { assertDefined, assertNever, type Bilingual } from '$lib/base';
import { defaultDisplay, memberLabel, type Display, type ModelDefinition, type VariableId } from '$lib/model';
import type { ResolvedSeries } from '../resolve/resolve-series';
import type { PlannedEquation, Slot } from '../types';

/** A declared quantity with what a slot says of it. */
interface Declared {
	readonly id: VariableId;
	readonly label: Bilingual;
	readonly block: string;
	readonly display?: Display;
	readonly value?: number;
}

/** Declarations of a model by id; where an id is declared twice the first counts. */
export function declaredById(model: ModelDefinition): ReadonlyMap<string, Declared> {
	const constants = model.constants.map((constant) => ({ ...constant, block: '' }));
	const all: readonly Declared[] = [...model.variables, ...model.inputs, ...constants];
	return new Map([...all].reverse().map((one) => [one.id, one]));
}

/** The slot of a series; equations must be on the plan's own slot numbers. */
export function toSlot(
	{ series }: ResolvedSeries,
	declared: Declared,
	model: ModelDefinition,
	equations: { readonly anchored: boolean; readonly equation?: PlannedEquation; readonly baseEquation?: PlannedEquation }
): Slot {
	const { unit, price } = series.quantity;
	return {
		id: series.id,
		variable: declared.id,
		kind: slotKind(series.quantity.kind),
		label: labelWithMembers(series, declared.label, model),
		block: declared.block,
		unit,
		price,
		display: declared.display ?? defaultDisplay(unit),
		...equations,
		...(declared.value === undefined ? {} : { value: declared.value })
	};
}

function slotKind(kind: ResolvedSeries['series']['quantity']['kind']): Slot['kind'] {
	switch (kind) {
		case 'variable':
			return 'equation';
		case 'input':
		case 'constant':
			return kind;
		case 'extra':
			throw new Error('a name given beside the model has no slot');
		default:
			return assertNever(kind);
	}
}

/** The label with those of the members, as a heading of one series. */
function labelWithMembers({ quantity, members }: ResolvedSeries['series'], label: Bilingual, model: ModelDefinition): Bilingual {
	const labels = quantity.dims.map((id, at) => {
		const dimension = assertDefined(
			model.dimensions.find((one) => one.id === id),
			`dimension ${id}`
		);
		return assertDefined(dimension.members[members[at] ?? -1], `member of ${id}`).label;
	});
	return memberLabel(label, labels);
}
