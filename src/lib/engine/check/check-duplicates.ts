import type { Diagnostic } from '$lib/base';
import { diagnoseModel } from '../diagnostics/model';
import type { NameTable } from '../names/name-table';
import { seriesOf } from '../names/series';
import { groupByName, matchingEquations } from '../resolve/resolve-series';
import type { Equation } from '../types';

/** Series for which one list gives two equations that are equally specific, so that none is the right one. */
export function checkDuplicates(equations: readonly Equation[], table: NameTable): readonly Diagnostic[] {
	return [...groupByName(equations)].flatMap(([name, group]) => {
		const quantity = table.names.get(name);
		if (quantity === undefined || group.length < 2) return [];
		for (const series of seriesOf(quantity, table)) {
			const [, second] = matchingEquations(group, series, table);
			if (second !== undefined) {
				return [diagnoseModel('duplicate-equation', { id: series.id }, { ...second.where, text: second.text, id: series.id })];
			}
		}
		return [];
	});
}
