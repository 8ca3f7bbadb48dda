import type { Diagnostic } from '$lib/base';
import { needsOf } from '../cells';
import type { CellNeeds } from '../cells';
import { diagnoseNotebook } from '../document/diagnostics';
import type { Cell, CellId, NotebookDocument } from '../document/types';
import type { NotebookContext } from './context';
import { readsOf, type GraphDefinition } from './definition';
import { findLoops } from './find-loops';
import { namesInText } from './names-in-text';

/** Which cell needs which, whatever their order in the file. */
export interface NotebookGraph {
	/** What each cell brings and wants; cells that are off or cannot be read want nothing. */
	readonly needs: ReadonlyMap<CellId, CellNeeds>;
	/** Definitions in an order in which they can be computed; second definitions of a name and those in loops are left out. */
	readonly definitions: readonly GraphDefinition[];
	/** Cells whose names a cell reads, itself or through others. */
	readonly dependencies: ReadonlyMap<CellId, ReadonlySet<CellId>>;
	/** What is wrong between cells, by cell. */
	readonly diagnostics: ReadonlyMap<CellId, readonly Diagnostic[]>;
}

/** The graph of a notebook. One definition a name: the second is off. Loops are named as paths. */
export function buildGraph({ head, cells }: NotebookDocument, context: NotebookContext): NotebookGraph {
	const needs = new Map(
		cells.map((cell) => [
			cell.id,
			needsOfCell(cell, { head: { ...head.content, scenario: head.content.scenario || context.headline }, programme: context.programme })
		])
	);
	const diagnostics = new Map<CellId, Diagnostic[]>();
	const tell = (cell: CellId, diagnostic: Diagnostic) => diagnostics.set(cell, [...(diagnostics.get(cell) ?? []), diagnostic]);
	const named = firstDefinitions(cells, needs, { context, tell });
	const loops = findLoops(named.filter((one) => !one.isOverride));
	for (const loop of loops) {
		const path = [...loop, loop[0]!].map(({ definition, cell }) => `\`${definition.name}\` (${labelOf(cells, cell)})`).join(' → ');
		for (const { cell, definition } of loop)
			tell(
				cell,
				diagnoseNotebook(
					'names-in-a-loop',
					{ path, lagged: loop[0]!.definition.name },
					{ id: cell, text: 'text' in definition ? definition.text : '' }
				)
			);
	}
	const looping = new Set(loops.flat());
	const cellsByName = new Map(named.map(({ definition, cell }) => [definition.name, cell]));
	return {
		needs,
		definitions: inOrder(named.filter((one) => !looping.has(one))),
		dependencies: allDependencies(needs, cellsByName),
		diagnostics
	};
}

/** How a message calls a cell. */
export function labelOf(cells: readonly Cell[], id: CellId): string {
	return cells.find((cell) => cell.id === id)?.view.title ?? id;
}

function needsOfCell({ content, view }: Cell, context: Parameters<typeof needsOf>[1]): CellNeeds {
	return content === undefined || view.off ? {} : needsOf(content, context);
}

function firstDefinitions(
	cells: readonly Cell[],
	needs: ReadonlyMap<CellId, CellNeeds>,
	{ context, tell }: { readonly context: NotebookContext; readonly tell: (cell: CellId, diagnostic: Diagnostic) => void }
): readonly GraphDefinition[] {
	const first = new Map<string, GraphDefinition>();
	const nameless: GraphDefinition[] = [];
	for (const { id } of cells) {
		for (const definition of needs.get(id)?.defines ?? []) {
			const known = first.get(definition.name);
			const one = { cell: id, definition, isOverride: definition.kind === 'formula' && context.variables.has(definition.name) };
			if (definition.name === '') nameless.push(one);
			else if (known === undefined) first.set(definition.name, one);
			else
				tell(
					id,
					diagnoseNotebook(
						'name-defined-twice',
						{ name: definition.name, first: labelOf(cells, known.cell), second: labelOf(cells, id) },
						{ id }
					)
				);
		}
	}
	return [...first.values(), ...nameless];
}

/** Each definition behind those it reads. There are no loops among them any more. */
function inOrder(definitions: readonly GraphDefinition[]): readonly GraphDefinition[] {
	const byName = new Map(definitions.map((one) => [one.definition.name, one]));
	const ordered = new Set<GraphDefinition>();
	const visit = (one: GraphDefinition, depth: number): void => {
		if (ordered.has(one) || depth > definitions.length) return;
		for (const name of readsOf(one)) {
			const read = byName.get(name);
			if (read !== undefined && read !== one) visit(read, depth + 1);
		}
		ordered.add(one);
	};
	for (const one of definitions) visit(one, 0);
	return [...ordered];
}

function allDependencies(
	needs: ReadonlyMap<CellId, CellNeeds>,
	cellsByName: ReadonlyMap<string, CellId>
): ReadonlyMap<CellId, ReadonlySet<CellId>> {
	const direct = new Map([...needs].map(([id, one]) => [id, directDependencies(id, one, cellsByName)]));
	return new Map([...needs.keys()].map((id) => [id, reach(id, direct)]));
}

function directDependencies(
	id: CellId,
	{ defines = [], texts = [] }: CellNeeds,
	cellsByName: ReadonlyMap<string, CellId>
): readonly CellId[] {
	const formulas = defines.flatMap((one) => (one.kind === 'formula' ? [one.text.slice(one.text.indexOf('=') + 1)] : []));
	const names = new Set([...formulas, ...texts.map(({ text }) => text)].flatMap((text) => [...namesInText(text)]));
	return [...names].flatMap((name) => cellsByName.get(name) ?? []).filter((cell) => cell !== id);
}

function reach(id: CellId, direct: ReadonlyMap<CellId, readonly CellId[]>): ReadonlySet<CellId> {
	const found = new Set(direct.get(id) ?? []);
	for (const cell of found) for (const next of direct.get(cell) ?? []) found.add(next);
	found.delete(id);
	return found;
}
