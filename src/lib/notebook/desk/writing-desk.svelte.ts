import type { Diagnostic, Language } from '$lib/base';
import type { FormulaAnswer, PackFacts, SensitivityAnswer, SensitivityRequest, TextAnswer, TextsAnswer } from '$lib/analysis';
import { changedScenario } from '$lib/i18n';
import { laySpan, type SeriesId, type YearPath } from '$lib/model';
import type { NotebookClient } from '$workers/notebook-client';
import type { EnsemblePool } from '$workers/ensemble-client';
import { DeskSeats } from '../chance/desk-seats';
import { perform, redo, startHistory, undo, type Command, type NotebookHistory } from '../commands';
import { textIn, type Cell, type NotebookDocument } from '../document';
import { buildGraph, cellStates, currentScenario, toRequest, type CellState, type NotebookContext } from '../graph';
import { createGestures } from '../session/gestures';
import { changeOf } from './assumption-values';
import { groupByCell } from './group-by-cell';
import { holdLastGood } from './last-good';
import { toShownCell } from './published-notebook';
import type { Desk, DeskScenario, ShownCell, ShownState } from './types';

/** What a person's own notebook starts from. */
export interface WritingStart {
	readonly facts: PackFacts;
	readonly document: NotebookDocument;
}

/** What a desk needs from its page. */
export interface WritingPorts {
	readonly engine: NotebookClient;
	readonly now: () => number;
	readonly language: Language;
	/** Called with every new state that a command made. */
	readonly onCommand: (document: NotebookDocument, command: Command) => void;
}

/** What a draft of a formula comes to. */
export interface DraftState {
	readonly diagnostics: readonly Diagnostic[];
	readonly years: readonly number[];
	readonly formula: FormulaAnswer | undefined;
}

const NOTHING: TextsAnswer = { years: [], runs: [], formulas: [], texts: [] };

/** A notebook of one's own: everything in it can be changed, and every change taken back. */
export class WritingDesk implements Desk {
	readonly facts: PackFacts;
	readonly #ports: WritingPorts;
	readonly #seats = new DeskSeats(() => Promise.resolve(this.#ports.engine));
	readonly #context: NotebookContext;
	readonly #gestures;
	#history: NotebookHistory = $state.raw()!;
	#answer = $state.raw<TextsAnswer>(NOTHING);
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- replaced whole, never changed
	#states = $state.raw<ReadonlyMap<string, CellState>>(new Map());
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- replaced whole, never changed
	#held = $state.raw<ReadonlySet<string>>(new Set());
	#refused = $state.raw<readonly Diagnostic[]>([]);
	#isPending = $state(false);
	#hasFailed = $state(false);
	#mayWrite = $state(true);
	#asked = 0;
	/** Cells shown, kept while they are the same, so that only changed ones are drawn anew. */
	readonly #shown = new WeakMap<Cell, ShownCell>();
	#byCell = $derived(groupByCell(this.#answer.texts));
	#hasModelsEquations = $derived(this.#answer.formulas.every(({ role }) => role !== 'override'));

	constructor({ facts, document }: WritingStart, ports: WritingPorts) {
		this.facts = facts;
		this.#ports = ports;
		this.#context = {
			scenarios: facts.scenarios.map(({ id }) => id),
			headline: facts.headline,
			programme: facts.programme,
			targets: facts.targets.map(({ id }) => id),
			// eslint-disable-next-line svelte/prefer-svelte-reactivity -- never changed
			variables: new Set(facts.variables)
		};
		this.#gestures = createGestures(ports.now);
		this.#history = startHistory(document);
		void this.#ask();
	}

	get document(): NotebookDocument {
		return this.#history.document;
	}
	get cells(): readonly ShownCell[] {
		return this.document.cells.map((cell) => this.#shownOf(cell));
	}
	get answer(): TextsAnswer {
		return this.#answer;
	}
	get current(): string {
		return currentScenario(this.document.head.content, this.#context);
	}
	get pinned(): readonly string[] {
		return this.document.head.content.pinned;
	}
	get isPending(): boolean {
		return this.#isPending;
	}
	get hasFailed(): boolean {
		return this.#hasFailed;
	}
	/** Whether this tab may write; another one may be editing. */
	get mayWrite(): boolean {
		return this.#mayWrite;
	}
	set mayWrite(may: boolean) {
		this.#mayWrite = may;
	}
	get refused(): readonly Diagnostic[] {
		return this.#refused;
	}
	get canUndo(): boolean {
		return this.#history.done.length > 0;
	}
	get canRedo(): boolean {
		return this.#history.undone.length > 0;
	}
	/** Scenarios of the pack and of the notebook. */
	get scenarios(): readonly DeskScenario[] {
		const own = this.document.head.content.scenarios.map(({ id }) => id);
		const shipped = this.facts.scenarios.map(({ id }) => id);
		return [...shipped, ...own.filter((id) => !shipped.includes(id))].map((id) => this.scenario(id));
	}

	answersOf(cell: string): readonly TextAnswer[] {
		return this.#byCell.get(cell) ?? [];
	}

	stateOf(cell: string): ShownState {
		const state = this.#states.get(cell) ?? { standing: 'ok', diagnostics: [] };
		return { ...state, isHeld: this.#held.has(cell) };
	}

	scenario(id: string): DeskScenario {
		const own = this.document.head.content.scenarios.find((one) => one.id === id);
		const base = own?.base ?? id;
		const shipped = this.facts.scenarios.find((one) => one.id === id)?.label[this.#ports.language];
		const { label, changes = [] } = own ?? {};
		// A name of the notebook's own stands for the scenario with its differences; a published name does not.
		const name = shipped === undefined ? id : changedScenario(shipped, changes.length, this.#ports.language);
		const shown = label === undefined ? name : textIn(label, this.#ports.language);
		return { id, label: shown, base, changes, ...(own?.closure === undefined ? {} : { closure: own.closure }) };
	}

	/** Equations that stand in place of the model's. */
	get equations(): string {
		return this.#answer.formulas
			.filter(({ role }) => role === 'override')
			.map(({ cell }) => this.document.cells.find(({ id }) => id === cell)?.text ?? '')
			.join('\n');
	}

	isModels(id: string): boolean {
		return this.#hasModelsEquations && this.#context.variables.has(/^\w+/.exec(id)?.[0] ?? '');
	}

	ensembles(): Promise<EnsemblePool> {
		return this.#seats.take();
	}

	sensitivity(request: SensitivityRequest): Promise<SensitivityAnswer> {
		return this.#ports.engine.sensitivity(request);
	}

	/** What a command would make of a formula cell: its values and what is wrong with it, without doing it. */
	async preview(command: Command & { readonly kind: 'edit-cell' }): Promise<DraftState> {
		const { document } = perform(startHistory(this.document), command);
		const graph = buildGraph(document, this.#context);
		const request = toRequest(document, graph, this.#context);
		const answer = await this.#ports.engine.preview(request.request);
		const state = cellStates(document, graph, { request, answer }).get(command.id);
		return {
			diagnostics: state?.diagnostics ?? [],
			years: answer.years,
			formula: answer.formulas.find(({ cell }) => cell === command.id)
		};
	}

	/** Gives a command. Those of one gesture are one step to undo. */
	do(command: Command, gesture?: string): void {
		if (!this.#mayWrite) return;
		const next = perform(this.#history, command, gesture);
		this.#go(next, command);
	}

	move(id: SeriesId, [first, last]: readonly [number, number], value: number): void {
		const before = changeOf(this.scenario(this.current).changes, id)?.path;
		this.setPath(id, laySpan(before, { first, last, value }, this.facts.years), this.#gestures.of(id));
	}

	setPath(id: SeriesId, path: YearPath, gesture?: string): void {
		this.do({ kind: 'set-assumption', scenario: this.current, id, path }, gesture);
	}

	endMove(): void {
		this.#gestures.end();
	}

	reset(id: SeriesId): void {
		this.do({ kind: 'reset-assumption', scenario: this.current, id });
	}

	undo(): void {
		if (this.#mayWrite) this.#go(undo(this.#history), { kind: 'edits', edits: [] });
	}

	redo(): void {
		const next = this.#history.undone.at(-1);
		if (this.#mayWrite && next !== undefined) this.#go(redo(this.#history), next.command);
	}

	/** A newer state from another tab. */
	replace(document: NotebookDocument): void {
		this.#history = startHistory(document);
		void this.#ask();
	}

	#go(next: NotebookHistory, command: Command): void {
		if (next === this.#history) return;
		this.#history = next;
		this.#ports.onCommand(next.document, command);
		void this.#ask();
	}

	#shownOf(cell: Cell): ShownCell {
		const known = this.#shown.get(cell);
		if (known !== undefined) return known;
		const made = toShownCell(cell);
		this.#shown.set(cell, made);
		return made;
	}

	async #ask(): Promise<void> {
		const asked = ++this.#asked;
		const { document } = this;
		const graph = buildGraph(document, this.#context);
		const request = toRequest(document, graph, this.#context);
		this.#isPending = true;
		try {
			const answer = await this.#ports.engine.ask(request.request);
			if (answer === undefined) return;
			const held = holdLastGood(this.#answer, answer);
			this.#answer = held.answer;
			this.#held = held.held;
			this.#refused = [...held.refused.values()].flat().filter(({ severity }) => severity === 'error');
			this.#states = cellStates(document, graph, { request, answer });
			this.#hasFailed = false;
			if (asked === this.#asked) this.#isPending = false;
		} catch {
			if (asked !== this.#asked) return;
			this.#hasFailed = true;
			this.#isPending = false;
		}
	}
}
