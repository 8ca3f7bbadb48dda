import type {
	CompiledTexts,
	EnsembleRequest,
	EnsembleResult,
	PackFacts,
	SensitivityAnswer,
	SensitivityRequest,
	TextsAnswer
} from '$lib/analysis';
import type { Diagnostic } from '$lib/base';
import type { NotebookContext } from '../graph/context';
import { buildGraph, cellStates, toRequest } from '../graph';
import type { Cell, NotebookDocument } from '../document';
import { ONE_NUMBER } from '../prose/live-text';
import { toProse } from '../prose/to-prose';
import { ensembleRequest } from '../chance/request';
import { sensitivityRequest } from '../sensitivity/request';
import type { ShownCell } from './types';

/** A cell as views show it. */
export function toShownCell({ id, type, view, content }: Cell): ShownCell {
	const markdown = content?.kind === 'text' || content?.kind === 'note' ? content.markdown : undefined;
	// The prose holds what the Markdown says; carrying both would double the page.
	const shown = markdown === undefined || content === undefined ? content : { ...content, markdown: '' };
	return { id, type, view, content: shown, prose: markdown === undefined ? undefined : toProse(markdown) };
}

/** What compiles and evaluates, given from outside: pages never import the engine. */
export interface EvaluateTools {
	readonly context: NotebookContext;
	readonly compile: (request: CompiledTexts['request']) => CompiledTexts;
	readonly evaluate: (texts: CompiledTexts) => TextsAnswer;
}

/** What the build also has. */
export interface PublishTools extends EvaluateTools {
	readonly facts: PackFacts;
	/** On the pack with equations of the notebook's own, which `texts` hold. */
	readonly sensitivity: (texts: CompiledTexts, request: SensitivityRequest) => SensitivityAnswer;
	readonly ensemble: (texts: CompiledTexts, request: EnsembleRequest) => EnsembleResult;
}

/** Everything that the page of a published notebook carries, and its compiled texts for the worker. */
export function publishNotebook(document: NotebookDocument, { facts, sensitivity, ensemble, ...tools }: PublishTools) {
	const { request, current, texts, answer, problems } = evaluateNotebook(document, tools);
	const startOf = (id = current) => {
		const { scenario = id, changes = [], closure } = request.runs.find((run) => run.id === id) ?? {};
		return { scenario, changes, ...(closure === undefined ? {} : { closure }) };
	};
	const cells = document.cells.map((cell): ShownCell => {
		const decides = sensitivityRequest(cell.content, startOf);
		const runs = ensembleRequest(cell.content, startOf);
		return {
			...toShownCell(cell),
			...(decides === undefined ? {} : { sensitivity: sensitivity(texts, decides) }),
			...(runs === undefined ? {} : { ensemble: { request: runs, result: ensemble(texts, runs) } })
		};
	});
	const { title, description, pinned } = document.head.content;
	return {
		texts,
		problems,
		page: {
			title,
			description,
			cells,
			start: {
				facts: trimFacts(facts, { cells, scenarios: request.runs.map(({ id }) => id) }),
				answer: trimAnswer(answer, cells),
				runs: request.runs,
				own: document.head.content.scenarios.map(({ id, base, label, closure }) => ({
					id,
					base,
					...(label === undefined ? {} : { label }),
					...(closure === undefined ? {} : { closure })
				})),
				current,
				pinned,
				traced: tracedSeries(texts, facts)
			}
		}
	};
}

/** Every formula and text of a notebook on its pack, and what is wrong with them. */
export function evaluateNotebook(document: NotebookDocument, { context, compile, evaluate }: EvaluateTools) {
	const graph = buildGraph(document, context);
	const asked = toRequest(document, graph, context);
	const texts = compile(asked.request);
	const answer = evaluate(texts);
	const states = cellStates(document, graph, { request: asked, answer });
	const problems = [...states].flatMap(([cell, { diagnostics }]) =>
		diagnostics.map((one): Diagnostic => ({ ...one, where: { id: cell, ...one.where } }))
	);
	return { request: asked.request, current: asked.current, texts, answer, problems };
}

/** Series of the model that texts ask for, by themselves or in one year; none where equations of the notebook's own change the model. */
function tracedSeries({ request }: CompiledTexts, { variables }: PackFacts): readonly string[] {
	const isOwn = request.formulas.some(({ text }) => variables.includes(/^\s*(\w+)/.exec(text)?.[1] ?? ''));
	if (isOwn) return [];
	const ids = request.texts.map(({ text }) => ONE_NUMBER.exec(text)?.[1] ?? text);
	return [...new Set(ids)].filter((id) => variables.includes(/^\w+(?=$|\[[^\]]*\]$)/.exec(id)?.[0] ?? ''));
}

/** Facts of which the cells show something: the page of a notebook does not carry the whole pack. */
function trimFacts(
	facts: PackFacts,
	{ cells, scenarios }: { readonly cells: readonly ShownCell[]; readonly scenarios: readonly string[] }
): PackFacts {
	const moved = new Set(cells.flatMap(({ content }) => (content?.kind === 'assumption' ? [content.variable] : [])));
	const compares = cells.some(({ content }) => content?.kind === 'compare' && content.assumptions);
	const kept = new Set([...scenarios, facts.programme]);
	const only = <T>(all: Readonly<Record<string, T>>) => Object.fromEntries(Object.entries(all).filter(([id]) => kept.has(id)));
	const differs = ({ values }: PackFacts['assumptions'][number]) => new Set(scenarios.map((id) => JSON.stringify(values[id]))).size > 1;
	return {
		...facts,
		targets: [],
		blocks: [],
		names: [],
		functions: [],
		variables: [],
		scenarios: facts.scenarios.map((one) => ({ ...one, question: { vi: '', en: '' } })),
		audit: auditOf(facts, cells),
		assumptions: facts.assumptions
			.filter((one) => moved.has(one.id) || (compares && differs(one)))
			.map((one) => ({ ...one, past: [], values: only(one.values), origins: moved.has(one.id) ? only(one.origins) : {} }))
	};
}

function auditOf({ audit }: PackFacts, cells: readonly ShownCell[]): PackFacts['audit'] {
	const wanted = cells.flatMap(({ content }) => (content?.kind === 'audit' ? [content] : []));
	return audit.filter((check) =>
		wanted.some(
			({ checks, only }) =>
				(checks === undefined || checks.includes(check.id)) && (only === undefined || check.consistent === (only === 'consistent'))
		)
	);
}

/** Results of targets that no cell shows stay out of the page; the worker's answers have them. */
function trimAnswer(answer: TextsAnswer, cells: readonly ShownCell[]): TextsAnswer {
	const shows = (id: string, group: string) =>
		cells.some(({ content }) => {
			if (content?.kind === 'compare') return content.targets.includes(id);
			if (content?.kind !== 'targets') return false;
			const { targets, groups } = content;
			return (targets === undefined && groups === undefined) || targets?.includes(id) === true || groups?.includes(group) === true;
		});
	return {
		...answer,
		runs: answer.runs.map((run) => ({ ...run, targets: run.targets?.filter(({ id, group }) => shows(id, group)) }))
	};
}
