import type { CellId, NotebookDocument } from '../document/types';
import type { NotebookGraph } from './build-graph';
import type { NotebookRequest } from './to-request';

/**
 * A text for each cell that changes when, and only when, what it shows may change: its own source, the sources of cells it reads, the
 * replaced equations, and the scenarios it is read on. Undoing an edit brings the old text back.
 */
export function cellSignatures(
	{ cells }: NotebookDocument,
	graph: NotebookGraph,
	{ request, current }: NotebookRequest
): ReadonlyMap<CellId, string> {
	const sources = new Map(cells.map((cell) => [cell.id, JSON.stringify([cell.view.off, cell.content ?? cell.text])]));
	const overrides = graph.definitions.flatMap(({ definition, isOverride }) =>
		isOverride && 'text' in definition ? [definition.text] : []
	);
	const runs = new Map(request.runs.map((run) => [run.id, JSON.stringify(run)]));
	return new Map(
		cells.map(({ id }) => {
			const { texts = [], targets = [], defines = [] } = graph.needs.get(id) ?? {};
			const scenarios = new Set(
				[...texts.flatMap((text) => text.scenarios), ...targets, ...(defines.length > 0 ? [undefined] : [])].map(
					(scenario) => scenario ?? current
				)
			);
			const read = [id, ...(graph.dependencies.get(id) ?? [])].map((cell) => sources.get(cell));
			return [id, JSON.stringify([read, [...scenarios].map((scenario) => runs.get(scenario)), scenarios.size === 0 ? [] : overrides])];
		})
	);
}

/** Cells whose shown result no longer fits what they say. */
export function staleCells(now: ReadonlyMap<CellId, string>, shown: ReadonlyMap<CellId, string>): ReadonlySet<CellId> {
	return new Set([...now].flatMap(([id, signature]) => (shown.has(id) && shown.get(id) !== signature ? [id] : [])));
}
