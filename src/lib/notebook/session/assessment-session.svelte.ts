import type { Assessment, Change, LeverView, PackView, ScenarioView } from '$lib/analysis';
import { applyPath, laySpan, type SeriesId } from '$lib/model';
import type { TableFormat } from '$workers/api';
import type { EngineClient } from '$workers/client';
import type { KnownInput } from '../link/check-changes';
import { encodeLink, isLink } from '../link/encode-link';
import { browserTimers, createAddressWriter, type Timers } from './address-writer';
import { AssessmentRuns } from './assessment-runs.svelte';
import type { AssessmentState, Command } from './commands';
import { createGestures, type Gestures } from './gestures';
import { perform, redo, startHistory, undo, type History } from './history';
import type { LinkNotice } from './open-shared-link';

/** What a session needs from outside; pages give the browser's, tests their own. */
export interface SessionOptions {
	readonly view: PackView;
	/** The build-time run of the headline scenario, which the page shows until something changes. */
	readonly initial: Assessment;
	readonly startEngine: () => Promise<EngineClient>;
	readonly writeAddress: (fragment: string) => void;
	/** Clock in milliseconds. */
	readonly now: () => number;
	readonly timers?: Timers;
}

/**
 * What a page shows of one pack: the visitor's choices and the results for them. Every change is a command with an inverse, so
 * everything can be undone.
 */
export class AssessmentSession {
	readonly view: PackView;
	readonly runs: AssessmentRuns;
	#history: History = $state.raw()!;
	#notice = $state.raw<LinkNotice>();
	/** The link that was opened, as it was written, and the choices it led to. */
	#linked = $state.raw<{ readonly fragment: string; readonly state: AssessmentState }>();
	#dropped = $state(0);
	#inputs = $state.raw<readonly KnownInput[]>([]);
	readonly #gestures: Gestures;
	readonly #requestAddress: () => void;

	constructor({ view, initial, startEngine, writeAddress, now, timers = browserTimers }: SessionOptions) {
		this.view = view;
		this.#history = startHistory({ scenario: initial.scenario, changes: [] });
		this.#gestures = createGestures(now);
		this.#requestAddress = createAddressWriter(() => this.fragment, writeAddress, timers);
		this.runs = new AssessmentRuns(initial, startEngine, this.#requestAddress);
	}

	get state(): AssessmentState {
		return this.#history.state;
	}
	get scenario(): ScenarioView {
		return this.view.scenarios.find((one) => one.id === this.state.scenario)!;
	}
	get notice(): LinkNotice | undefined {
		return this.#notice;
	}
	/** Whether the choices are still those of the link that was opened. */
	get isAsLinked(): boolean {
		const link = this.#notice?.link;
		return link?.scenario === this.state.scenario && link.changes === this.state.changes;
	}
	/** How many changes the last choice of a scenario left behind. */
	get dropped(): number {
		return this.#dropped;
	}
	get canUndo(): boolean {
		return this.#history.done.length > 0;
	}
	get canRedo(): boolean {
		return this.#history.undone.length > 0;
	}
	/** Inputs of the model, known once a link has asked for them. */
	get inputs(): readonly KnownInput[] {
		return this.#inputs;
	}
	/** Changes that no lever of the scenario shows. */
	get otherChanges(): readonly Change[] {
		return this.state.changes.filter((change) => !this.scenario.levers.some((lever) => lever.id === change.id));
	}

	/** The address part that leads back here; empty when nothing differs from the page as it is published. */
	get fragment(): string {
		// What a link says of the result at its making holds for as long as nothing differs from it.
		if (this.#linked?.state === this.state) return this.#linked.fragment;
		const { scenario, changes } = this.state;
		if (scenario === this.view.headlineScenario && changes.length === 0) return '';
		return encodeLink({
			pack: this.view.id,
			scenario,
			closure: this.scenario.closure,
			hash: this.view.hash,
			headline: this.#headlineNow(),
			changes
		});
	}

	/** The headline value with one decimal more than is shown, so that a link can tell whether it still holds. */
	#headlineNow(): string | undefined {
		const isCurrent = !this.runs.isPending && this.runs.refused.length === 0;
		return isCurrent ? this.runs.shown.verdict.target.value?.toFixed(this.view.headlineChart.display.decimals + 1) : undefined;
	}

	/** Value of a lever with the visitor's changes: in the first of its years that a change speaks of, else in its first. */
	leverValue(lever: LeverView): number {
		const change = this.state.changes.find((one) => one.id === lever.id);
		const changed = change && applyPath(change.path, yearsFrom(lever.first, lever.last), []).find((value) => value !== undefined);
		return changed ?? lever.scenarioValue;
	}

	/** Whether the visitor has changed this input. */
	isChanged(id: SeriesId): boolean {
		return this.state.changes.some((one) => one.id === id);
	}

	/** Moves a lever; moves until `endMove`, and again within a second, are one step to undo. */
	moveLever(lever: LeverView, value: number): void {
		const { first, last, id } = lever;
		const years = yearsFrom(this.view.baseYear, this.view.lastYear);
		const before = this.state.changes.find((one) => one.id === id)?.path;
		this.#perform({ kind: 'set', id, path: laySpan(before, { first, last, value }, years) }, this.#gestures.of(id));
	}

	/** Says that a drag or a typed entry is finished: the address may now be written. */
	endMove(): void {
		this.#gestures.end();
		this.#requestAddress();
	}

	resetChange(id: SeriesId): void {
		this.#commit({ kind: 'reset', id });
	}

	resetAll(): void {
		this.#commit({ kind: 'reset-all' });
	}

	chooseScenario(scenario: string): void {
		const left = this.state.changes.length;
		this.#commit({ kind: 'choose', scenario });
		this.#dropped = left;
	}

	undo(): void {
		this.#go(undo(this.#history));
		this.#requestAddress();
	}

	redo(): void {
		this.#go(redo(this.#history));
		this.#requestAddress();
	}

	closeNotice(): void {
		this.#notice = undefined;
	}

	/** Starts the engine, so that the first move is answered at once. */
	warmUp(): void {
		// A failure is told when the first run asks for the engine.
		this.runs.engine().catch(() => undefined);
	}

	/** Starts the engine anew after a failure and asks again. */
	retry(): void {
		this.runs.stop();
		void this.runs.run(this.state);
	}

	/** Applies what a shared address says; an address that is none is left alone. */
	async openLink(address: string): Promise<void> {
		const fragment = address.replace(/^#/, '');
		if (!isLink(address) || fragment === this.fragment) return;
		// Few people come by a link; the others need not load what reads it.
		const { openSharedLink } = await import('./open-shared-link');
		const { state, inputs, notice } = await openSharedLink(fragment, this.view, async () => (await this.runs.engine()).inputs());
		if (state !== undefined) {
			this.#inputs = inputs;
			this.#go(perform(this.#history, { kind: 'restore', state }));
			this.#linked = { fragment, state: this.state };
		}
		this.#notice = notice;
	}

	/** The projection table of the current choices as text, made in the worker. */
	async table(format: TableFormat, language: 'vi' | 'en'): Promise<string> {
		const engine = await this.runs.engine();
		return engine.table({ scenario: this.state.scenario, changes: this.state.changes, format, language });
	}

	#commit(command: Command): void {
		this.#perform(command);
		this.#requestAddress();
	}

	#perform(command: Command, gesture?: string): void {
		this.#go(perform(this.#history, command, gesture));
	}

	#go(history: History): void {
		if (history === this.#history) return;
		this.#history = history;
		this.#dropped = 0;
		void this.runs.run(history.state);
	}
}

function yearsFrom(first: number, last: number): readonly number[] {
	return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
