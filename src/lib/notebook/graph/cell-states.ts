import { hasErrors, type Diagnostic } from '$lib/base';
import type { TextsAnswer } from '$lib/analysis';
import { diagnoseNotebook } from '../document/diagnostics';
import type { Cell, CellId, NotebookDocument } from '../document/types';
import { labelOf, type NotebookGraph } from './build-graph';
import type { NotebookRequest } from './to-request';

/** How a cell stands: fine, with an error of its own, waiting for one that has an error, or switched off. */
export type CellStanding = 'ok' | 'error' | 'blocked' | 'off';

/** How a cell stands, and everything there is to say of it. */
export interface CellState {
	readonly standing: CellStanding;
	readonly diagnostics: readonly Diagnostic[];
}

/** How every cell stands after an answer. Only cells that depend on a broken one are blocked by it. */
export function cellStates(
	{ cells }: NotebookDocument,
	graph: NotebookGraph,
	{ request, answer }: { readonly request: NotebookRequest; readonly answer: TextsAnswer | undefined }
): ReadonlyMap<CellId, CellState> {
	const own = new Map(cells.map((cell) => [cell.id, ownDiagnostics(cell, graph, { request, answer })]));
	const broken = new Set(cells.filter((cell) => hasErrors(own.get(cell.id) ?? []) && isDefiner(graph, cell.id)).map(({ id }) => id));
	return new Map(cells.map((cell) => [cell.id, stateOf(cell, { cells, graph, broken, diagnostics: own.get(cell.id) ?? [] })]));
}

function isDefiner({ needs }: NotebookGraph, id: CellId): boolean {
	return (needs.get(id)?.defines ?? []).length > 0;
}

function ownDiagnostics(
	cell: Cell,
	graph: NotebookGraph,
	{ request, answer }: { readonly request: NotebookRequest; readonly answer: TextsAnswer | undefined }
): readonly Diagnostic[] {
	const answers = answer === undefined ? [] : [...answer.formulas, ...answer.texts];
	return [
		...cell.diagnostics,
		...(graph.diagnostics.get(cell.id) ?? []),
		...(request.diagnostics.get(cell.id) ?? []),
		...answers.filter((one) => one.cell === cell.id).flatMap((one) => one.diagnostics)
	];
}

interface Standing {
	readonly cells: readonly Cell[];
	readonly graph: NotebookGraph;
	readonly broken: ReadonlySet<CellId>;
	readonly diagnostics: readonly Diagnostic[];
}

function stateOf({ id, view }: Cell, { cells, graph, broken, diagnostics }: Standing): CellState {
	if (view.off) return { standing: 'off', diagnostics };
	const causes = [...(graph.dependencies.get(id) ?? [])].filter((one) => broken.has(one));
	if (causes.length === 0 || (graph.diagnostics.get(id) ?? []).length > 0)
		return { standing: hasErrors(diagnostics) ? 'error' : 'ok', diagnostics };
	const names = new Set(causes.flatMap((cause) => (graph.needs.get(cause)?.defines ?? []).map(({ name }) => name)));
	// A name that the engine does not know because its cell is broken is not this cell's fault.
	const left = diagnostics.filter((one) => !(one.code === 'unknown-name' && names.has(nameAt(one))));
	const blocked = causes.map((cell) => diagnoseNotebook('depends-on-broken', { cell: labelOf(cells, cell) }, { id }));
	return { standing: hasErrors(left) ? 'error' : 'blocked', diagnostics: [...left, ...blocked] };
}

function nameAt({ where }: Diagnostic): string {
	return where.span === undefined
		? ''
		: (where.text ?? '')
				.slice(where.span.start, where.span.end)
				.replace(/[([].*$/, '')
				.trim();
}
