import { hasErrors, type Diagnostic, type Language } from '$lib/base';
import type { Change, PackFacts, SensitivityAnswer, SensitivityRequest, TextAnswer, TextRun, TextsAnswer } from '$lib/analysis';
import { changedScenario } from '$lib/i18n';
import { laySpan, type SeriesId } from '$lib/model';
import type { NotebookClient } from '$workers/notebook-client';
import type { EnsemblePool } from '$workers/ensemble-client';
import { DeskSeats } from '../chance/desk-seats';
import { encodeChanges, isLink, type LinkedPack } from '../link/encode-link';
import { browserTimers, createAddressWriter } from '../session/address-writer';
import { createGestures } from '../session/gestures';
import { perform, redo, startHistory, undo, type History } from '../session/history';
import type { AssessmentState } from '../session/commands';
import { textIn, type NotebookScenario } from '../document/types';
import { changeOf } from './assumption-values';
import { groupByCell } from './group-by-cell';
import { holdLastGood } from './last-good';
import type { Desk, DeskScenario, ShownState } from './types';

/** Everything that a published notebook's page carries for its desk. */
export interface ReadingStart {
	readonly facts: PackFacts;
	readonly answer: TextsAnswer;
	readonly runs: readonly TextRun[];
	/** Scenarios of the notebook's own; what each changes stands in its run. */
	readonly own: readonly Omit<NotebookScenario, 'changes' | 'note'>[];
	readonly current: string;
	readonly pinned: readonly string[];
	/** Series of the model that cells show by themselves. */
	readonly traced: readonly string[];
}

/** What a desk needs from its page. */
export interface ReadingPorts {
	readonly startEngine: () => Promise<NotebookClient>;
	readonly writeAddress: (fragment: string) => void;
	readonly now: () => number;
	readonly language: Language;
}

/** What the link that was opened has to say. */
export interface ReadingNotice {
	/** Changes that are applied; absent where nothing of the link is. */
	readonly count?: number;
	readonly diagnostics: readonly Diagnostic[];
	readonly hasDrift: boolean;
	/** A link that holds a whole notebook, which is not this one. */
	readonly notebook?: string;
}

/** A published notebook: its text stands, its assumptions can be moved. */
export class ReadingDesk implements Desk {
	readonly facts: PackFacts;
	readonly current: string;
	readonly pinned: readonly string[];
	readonly #runs: readonly TextRun[];
	readonly #own: ReadingStart['own'];
	readonly #traced: readonly string[];
	readonly #ports: ReadingPorts;
	readonly #initial: TextsAnswer;
	readonly #gestures;
	readonly #requestAddress: () => void;
	#history = $state.raw(startHistory({ scenario: '', changes: [] }));
	#answer: TextsAnswer = $state.raw()!;
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- replaced whole, never changed
	#refused = $state.raw<ReadonlyMap<string, readonly Diagnostic[]>>(new Map());
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- replaced whole, never changed
	#held = $state.raw<ReadonlySet<string>>(new Set());
	#notice = $state.raw<ReadingNotice>();
	#isPending = $state(false);
	#hasFailed = $state(false);
	#engine: Promise<NotebookClient> | undefined;
	#asked = 0;
	readonly #seats = new DeskSeats(() => this.#start());
	#byCell = $derived(groupByCell(this.#answer.texts));

	constructor({ facts, answer, runs, own, current, pinned, traced }: ReadingStart, ports: ReadingPorts) {
		this.facts = facts;
		this.current = current;
		this.pinned = pinned;
		this.#runs = runs;
		this.#own = own;
		this.#traced = traced;
		this.#ports = ports;
		this.#initial = answer;
		this.#answer = answer;
		this.#gestures = createGestures(ports.now);
		this.#history = startHistory({ scenario: current, changes: [] });
		this.#requestAddress = createAddressWriter(() => this.fragment, ports.writeAddress, browserTimers);
	}

	get answer(): TextsAnswer {
		return this.#answer;
	}
	get isPending(): boolean {
		return this.#isPending;
	}
	get hasFailed(): boolean {
		return this.#hasFailed;
	}
	get changes(): AssessmentState['changes'] {
		return this.#history.state.changes;
	}
	get canUndo(): boolean {
		return this.#history.done.length > 0;
	}
	get canRedo(): boolean {
		return this.#history.undone.length > 0;
	}
	get notice() {
		return this.#notice;
	}
	/** The part of the address after `#`; empty without changes. */
	get fragment(): string {
		return this.changes.length === 0 ? '' : encodeChanges(this.#linked, this.current, this.changes);
	}
	/** The pack as links of this notebook know it: with the scenarios of its own. */
	get #linked(): LinkedPack {
		const { id, hash, scenarios } = this.facts;
		const closureOf = (base: string) => scenarios.find((one) => one.id === base)?.closure ?? '';
		const own = this.#own.map(({ id: name, base, closure = closureOf(base) }) => ({ id: name, closure }));
		return { id, hash, scenarios: [...own, ...scenarios.filter((one) => own.every(({ id: name }) => name !== one.id))] };
	}

	/** Everything in which a scenario of this notebook differs from the one of the pack that it starts from. */
	changesOf(id: string): readonly Change[] {
		const own = this.#runs.find((run) => run.id === id)?.changes ?? [];
		return id === this.current ? [...own.filter((one) => !this.changes.some((change) => change.id === one.id)), ...this.changes] : own;
	}

	answersOf(cell: string): readonly TextAnswer[] {
		return this.#byCell.get(cell) ?? [];
	}

	scenario(id: string): DeskScenario {
		const { base = id, label, closure } = this.#own.find((one) => one.id === id) ?? {};
		const shipped = this.facts.scenarios.find((one) => one.id === base)?.label[this.#ports.language];
		const name = label === undefined ? (shipped ?? id) : textIn(label, this.#ports.language);
		const moved = id === this.current ? this.changes.length : 0;
		return {
			id,
			label: changedScenario(name, moved, this.#ports.language),
			base,
			changes: this.changesOf(id),
			...(closure === undefined ? {} : { closure })
		};
	}

	isModels(id: string): boolean {
		return this.#traced.includes(id);
	}

	stateOf(cell: string): ShownState {
		const texts = this.answersOf(cell);
		const own = [...texts, ...this.#answer.formulas.filter((one) => one.cell === cell)].flatMap((one) => one.diagnostics);
		const refused = texts.some((one) => Object.keys(one.values).some((run) => this.#refused.has(run)))
			? [...this.#refused.values()].flat()
			: [];
		const diagnostics = [...own, ...refused.filter(({ severity }) => severity === 'error')];
		return { standing: hasErrors(diagnostics) ? 'error' : 'ok', diagnostics, isHeld: this.#held.has(cell) };
	}

	move(id: SeriesId, [first, last]: readonly [number, number], value: number): void {
		const before = changeOf(this.changesOf(this.current), id)?.path;
		const path = laySpan(before, { first, last, value }, this.facts.years);
		this.#go(perform(this.#history, { kind: 'set', id, path }, this.#gestures.of(id)));
	}

	endMove(): void {
		this.#gestures.end();
		this.#requestAddress();
	}

	reset(id: SeriesId): void {
		this.#commit(perform(this.#history, { kind: 'reset', id }));
	}
	resetAll(): void {
		this.#commit(perform(this.#history, { kind: 'reset-all' }));
	}
	undo(): void {
		this.#commit(undo(this.#history));
	}
	redo(): void {
		this.#commit(redo(this.#history));
	}
	closeNotice(): void {
		this.#notice = undefined;
	}

	ensembles(): Promise<EnsemblePool> {
		return this.#seats.take();
	}

	async sensitivity(request: SensitivityRequest): Promise<SensitivityAnswer> {
		return (await this.#start()).sensitivity(request);
	}

	warmUp(): void {
		this.#start().catch(() => undefined);
	}

	retry(): void {
		this.stop();
		void this.#run();
	}

	stop(): void {
		const engine = this.#engine;
		this.#engine = undefined;
		engine?.then(
			(running) => running.stop(),
			() => undefined
		);
		this.#hasFailed = false;
	}

	/** Applies the changes of a link; what does not hold is told. */
	async openLink(address: string): Promise<void> {
		if (!isLink(address) && !/^#?s=/.test(address)) return;
		if (address.replace(/^#/, '') === this.fragment) return;
		const { openCheckedLink } = await import('../link');
		const { id, baseYear, lastYear, hash } = this.facts;
		const { link, diagnostics, isRefused, notebook } = await openCheckedLink(address, {
			pack: id,
			scenarios: this.#linked.scenarios,
			headlineScenario: this.current,
			isFixed: true,
			askInputs: () => this.facts.assumptions,
			years: { first: baseYear, last: lastYear }
		});
		if (notebook !== undefined || isRefused) {
			this.#notice = {
				diagnostics,
				hasDrift: false,
				...(notebook === undefined ? {} : { diagnostics: [], notebook: address.replace(/^#/, '') })
			};
			return;
		}
		this.#go(perform(this.#history, { kind: 'restore', state: { scenario: this.current, changes: link.changes } }));
		const { length: count } = link.changes;
		this.#notice = {
			...(diagnostics.length > 0 && count === 0 ? {} : { count }),
			diagnostics,
			hasDrift: link.hash !== undefined && link.hash !== hash
		};
	}

	#commit(history: History): void {
		this.#go(history);
		this.#requestAddress();
	}

	#go(history: History): void {
		if (history === this.#history) return;
		this.#history = history;
		void this.#run();
	}

	#start(): Promise<NotebookClient> {
		this.#engine ??= this.#ports.startEngine();
		return this.#engine;
	}

	async #run(): Promise<void> {
		const asked = ++this.#asked;
		const { changes } = this;
		if (changes.length === 0) return this.#show(this.#initial, asked);
		this.#isPending = true;
		try {
			const engine = await this.#start();
			const runs = this.#runs.map((run) => (run.id === this.current ? { ...run, changes: this.changesOf(run.id) } : run));
			const answer = await engine.evaluate(runs);
			if (answer !== undefined) this.#show(answer, asked);
		} catch {
			if (asked === this.#asked) {
				this.#hasFailed = true;
				this.#isPending = false;
			}
		}
	}

	#show(answer: TextsAnswer, asked: number): void {
		const held = holdLastGood(this.#answer, answer);
		this.#answer = held.answer;
		this.#refused = held.refused;
		this.#held = held.held;
		this.#hasFailed = false;
		if (asked === this.#asked) this.#isPending = false;
	}
}
