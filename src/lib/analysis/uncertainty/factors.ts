import type { SeriesId } from '$lib/model';
import type { RuntimeUncertainty } from './types';

/**
 * Uncertain assumptions in groups that vary independently of each other: those linked by a correlation, directly or through others,
 * are one group. In the order of the pack's file.
 */
export function independentGroups({ inputs, correlations }: RuntimeUncertainty): readonly (readonly SeriesId[])[] {
	const groups: SeriesId[][] = inputs.map(({ id }) => [id]);
	for (const { between, value } of correlations) {
		if (value === 0) continue;
		const [into, from] = between.map((id) => groups.find((group) => group.includes(id)));
		if (into === undefined || from === undefined || into === from) continue;
		into.push(...from);
		groups.splice(groups.indexOf(from), 1);
	}
	const order = inputs.map(({ id }) => id);
	return groups
		.map((group) => group.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)))
		.toSorted((a, b) => order.indexOf(a[0]!) - order.indexOf(b[0]!));
}
