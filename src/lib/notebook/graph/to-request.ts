import type { Diagnostic } from '$lib/base';
import type { AskedText, TextRun, TextsRequest } from '$lib/analysis';
import { nearestName } from '$lib/model';
import { diagnoseNotebook } from '../document/diagnostics';
import type { CellId, NotebookDocument, NotebookHead } from '../document/types';
import type { NotebookGraph } from './build-graph';
import type { NotebookContext } from './context';

/** What a notebook asks of the engine, and the names of scenarios and targets that its cells give in vain. */
export interface NotebookRequest {
	readonly request: TextsRequest;
	/** The scenario that levers move. */
	readonly current: string;
	readonly diagnostics: ReadonlyMap<CellId, readonly Diagnostic[]>;
}

/** Everything that the cells want to know, as one request. Runs are named after their scenarios. */
export function toRequest({ head, cells }: NotebookDocument, graph: NotebookGraph, context: NotebookContext): NotebookRequest {
	const current = currentScenario(head.content, context);
	const wanted = new Set<string>([current]);
	const diagnostics = new Map<CellId, readonly Diagnostic[]>();
	const texts: AskedText[] = [];
	let targets = false;
	for (const { id } of cells) {
		const { texts: asked = [], targets: judged = [], named: aimed = [] } = graph.needs.get(id) ?? {};
		const named = [...asked.flatMap(({ scenarios }) => scenarios), ...judged].map((scenario) => scenario ?? current);
		const unknown = [...new Set(named.filter((scenario) => runOf(scenario, head.content, context) === undefined))];
		const found = [
			...unknown.map((scenario) => notKnown(scenario, { id, head: head.content, context })),
			...aimed.filter((target) => !context.targets.includes(target)).map((target) => noTarget(target, id, context))
		];
		if (found.length > 0) diagnostics.set(id, found);
		for (const scenario of named) if (!unknown.includes(scenario)) wanted.add(scenario);
		const runs = (scenarios: readonly (string | undefined)[]) =>
			[...new Set(scenarios.map((one) => one ?? current))].filter((one) => !unknown.includes(one));
		for (const { kind, text, scenarios } of asked) texts.push({ cell: id, kind, text, runs: runs(scenarios) });
		targets ||= judged.length > 0;
	}
	const runs = [...wanted].flatMap((scenario) => runOf(scenario, head.content, context) ?? []);
	return { request: { runs, texts, targets, ...definitionsOf(graph) }, current, diagnostics };
}

/** The scenario that levers move and texts speak of. */
export function currentScenario({ scenario }: Pick<NotebookHead, 'scenario'>, { headline }: NotebookContext): string {
	return scenario === '' ? headline : scenario;
}

/** The run of a scenario of the notebook or the pack; `undefined` when neither has it. */
export function runOf(
	id: string,
	{ scenarios }: Pick<NotebookHead, 'scenarios'>,
	context: Pick<NotebookContext, 'scenarios'>
): TextRun | undefined {
	const own = scenarios.find((one) => one.id === id);
	const scenario = own?.base ?? id;
	if (!context.scenarios.includes(scenario)) return undefined;
	return { id, scenario, changes: own?.changes ?? [], ...(own?.closure === undefined ? {} : { closure: own.closure }) };
}

function definitionsOf({ definitions }: NotebookGraph): Pick<TextsRequest, 'given' | 'formulas'> {
	return {
		given: definitions.flatMap(({ cell, definition }) => {
			if (definition.kind !== 'given') return [];
			const { name, unit, price, points } = definition;
			return [{ cell, name, unit, price, points }];
		}),
		formulas: definitions.flatMap(({ cell, definition }) =>
			definition.kind === 'formula'
				? [{ cell, text: definition.text, ...(definition.unit === undefined ? {} : { unit: definition.unit }) }]
				: []
		)
	};
}

function noTarget(target: string, id: CellId, { targets }: NotebookContext): Diagnostic {
	return diagnoseNotebook('target-not-known', { target, known: nearestName(target, targets) ?? targets.slice(0, 5).join(', ') }, { id });
}

function notKnown(
	scenario: string,
	{ id, head, context }: { readonly id: CellId; readonly head: NotebookHead; readonly context: NotebookContext }
): Diagnostic {
	const known = [...head.scenarios.map((one) => one.id), ...context.scenarios];
	return diagnoseNotebook('scenario-not-known', { scenario, known: [...new Set(known)].join(', ') }, { id });
}
