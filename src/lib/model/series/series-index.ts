import type { Bilingual } from '$lib/base';
import type { InputDefinition, ModelDefinition, SeriesId, VariableDefinition } from '../types';
import { parseSeriesId, seriesIdsOf } from './series-id';

/** One scalar series of the model and the definition it belongs to. */
export type SeriesInfo =
	| { readonly id: SeriesId; readonly kind: 'variable'; readonly definition: VariableDefinition }
	| { readonly id: SeriesId; readonly kind: 'input'; readonly definition: InputDefinition };

/** Every scalar series of a model by id, variables first, in declared order. */
export type SeriesIndex = ReadonlyMap<string, SeriesInfo>;

/** Lists every scalar series of a model: each member of a dimensioned variable or input is one. */
export function indexSeries(model: ModelDefinition): SeriesIndex {
	const { dimensions } = model;
	const variables = model.variables.flatMap((definition) =>
		seriesIdsOf(definition.id, definition.dims, dimensions).map((id): SeriesInfo => ({ id, kind: 'variable', definition }))
	);
	const inputs = model.inputs.flatMap((definition) =>
		seriesIdsOf(definition.id, definition.dims, dimensions).map((id): SeriesInfo => ({ id, kind: 'input', definition }))
	);
	return new Map([...variables, ...inputs].map((info) => [info.id, info]));
}

/** Label of a series as people read it: the variable's, and the members' after a dash. */
export function seriesLabel(model: ModelDefinition, info: SeriesInfo): Bilingual {
	const { label, dims } = info.definition;
	const members = parseSeriesId(info.id)?.members ?? [];
	const labels = members.map((member, index): Bilingual => {
		const dimension = model.dimensions.find((one) => one.id === dims[index]);
		return dimension?.members.find((one) => one.id === member)?.label ?? { vi: member, en: member };
	});
	return memberLabel(label, labels);
}

/** Label of one member of a quantity with dimensions: “Value added – Sector II”, the quantity's own label where it has none. */
export function memberLabel(label: Bilingual, members: readonly Bilingual[]): Bilingual {
	if (members.length === 0) return label;
	const join = (language: 'vi' | 'en') => `${label[language]} – ${members.map((one) => one[language]).join(', ')}`;
	return { vi: join('vi'), en: join('en') };
}
