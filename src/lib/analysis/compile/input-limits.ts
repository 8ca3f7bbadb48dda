import { seriesIdsOf, type ModelDefinition, type Pack } from '$lib/model';
import { seriesFacts } from './series-facts';
import type { InputLimits, Layer } from './types';

/** Limits of every input that the pack or one of its scenarios gives a path, in the model's order. */
export function inputLimits(model: ModelDefinition, pack: Pack, layers: readonly Layer[]): readonly InputLimits[] {
	const given = new Set(layers.flatMap(({ entries }) => entries.map(({ id }) => id)));
	return model.inputs.flatMap((input) =>
		seriesIdsOf(input.id, input.dims, model.dimensions).flatMap((id) => {
			const facts = seriesFacts(model, id);
			if (facts === undefined || !given.has(id)) return [];
			const soft = pack.assumptions.find((one) => one.id === id)?.soft;
			return [{ id, label: facts.label, unit: facts.unit, display: facts.display, hard: input.hard, soft, step: input.step }];
		})
	);
}
