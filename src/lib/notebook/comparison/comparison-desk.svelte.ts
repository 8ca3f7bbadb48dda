import type { PackFacts, TextAnswer, TextRun, TextsAnswer } from '$lib/analysis';
import type { Diagnostic, Language } from '$lib/base';
import type { NotebookClient } from '$workers/notebook-client';
import { groupByCell } from '../desk/group-by-cell';
import type { Desk, DeskScenario, ShownState } from '../desk/types';
import { OWN } from '../link/own-id';
import { openOwnScenario, type OwnScenario } from '../link/own-scenario';
import { readComparison, writeComparison, type ComparisonView } from './comparison-address';

/** Everything that the page of a comparison carries. */
export interface ComparisonStart {
	readonly facts: PackFacts;
	/** Results of the scenarios of the usual view. */
	readonly answer: TextsAnswer;
	readonly usual: ComparisonView;
	readonly indicators: readonly string[];
}

/** What a comparison needs from its page. */
export interface ComparisonPorts {
	readonly startEngine: () => Promise<NotebookClient>;
	readonly writeAddress: (fragment: string) => void;
	readonly language: Language;
	/** Name of a visitor's own scenario. */
	readonly ownLabel: string;
}

/** Scenarios of a pack beside each other. Nothing is moved here, so the desk's moves do nothing. */
export class ComparisonDesk implements Desk {
	readonly facts: PackFacts;
	readonly pinned: readonly string[] = [];
	readonly #start: ComparisonStart;
	readonly #ports: ComparisonPorts;
	#view: ComparisonView = $state.raw()!;
	#own = $state.raw<OwnScenario>();
	#answer: TextsAnswer = $state.raw()!;
	#unknown = $state.raw<readonly string[]>([]);
	#isPending = $state(false);
	#hasFailed = $state(false);
	#engine: Promise<NotebookClient> | undefined;
	#asked = 0;
	#byCell = $derived(groupByCell(this.#answer.texts));
	/** Scenarios chosen for which there are results to show. */
	readonly shown = $derived(this.#view.scenarios.filter((id) => this.#answer.runs.some((run) => run.id === id)));

	constructor(start: ComparisonStart, ports: ComparisonPorts) {
		this.facts = start.facts;
		this.#start = start;
		this.#ports = ports;
		this.#view = start.usual;
		this.#answer = start.answer;
	}

	get view(): ComparisonView {
		return this.#view;
	}
	get answer(): TextsAnswer {
		return this.#answer;
	}
	get current(): string {
		return this.#view.scenarios[0] ?? this.facts.programme;
	}
	get isPending(): boolean {
		return this.#isPending;
	}
	get hasFailed(): boolean {
		return this.#hasFailed;
	}
	/** Names in the address that nobody knows. */
	get unknown(): readonly string[] {
		return this.#unknown;
	}
	/** What the own scenario of the address has to say. */
	get diagnostics(): readonly Diagnostic[] {
		return this.#own?.diagnostics ?? [];
	}

	scenario(id: string): DeskScenario {
		if (id === OWN && this.#own !== undefined) {
			const { scenario, changes } = this.#own.run;
			return { id, label: this.#ports.ownLabel, base: scenario, changes };
		}
		const label = this.facts.scenarios.find((one) => one.id === id)?.label[this.#ports.language] ?? id;
		return { id, label, base: id, changes: [] };
	}
	answersOf(cell: string): readonly TextAnswer[] {
		return this.#byCell.get(cell) ?? [];
	}
	stateOf(): ShownState {
		return { standing: 'ok', diagnostics: [] };
	}
	move(): void {
		return undefined;
	}
	endMove(): void {
		return undefined;
	}
	reset(): void {
		return undefined;
	}

	/** Shows something else, and writes it into the address. */
	choose(change: Partial<ComparisonView>): void {
		this.#view = { ...this.#view, ...change };
		this.#ports.writeAddress(writeComparison(this.#view, this.#start.usual));
		void this.#run();
	}

	/** Shows what an address asks for. */
	async openAddress(fragment: string): Promise<void> {
		const { usual, indicators, facts } = this.#start;
		const { view, unknown } = readComparison(fragment, { scenarios: facts.scenarios.map(({ id }) => id), indicators, usual });
		this.#unknown = unknown;
		const own = view.own === undefined ? undefined : await this.#readOwn(view.own);
		this.#own = own;
		this.#view = own?.isRefused === true ? withoutOwn(view, usual) : view;
		await this.#run();
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

	async #readOwn(text: string): Promise<OwnScenario> {
		const { facts } = this;
		return openOwnScenario(text, {
			pack: facts.id,
			scenarios: facts.scenarios,
			headlineScenario: facts.headline,
			askInputs: () => facts.assumptions,
			years: { first: facts.baseYear, last: facts.lastYear }
		});
	}

	#runsWanted(): readonly TextRun[] {
		const { scenarios, base } = this.#view;
		const ids = scenarios.includes(base) ? scenarios : [...scenarios, base];
		return ids.flatMap((id): readonly TextRun[] => {
			if (id !== OWN) return [{ id, scenario: id, changes: [] }];
			return this.#own === undefined ? [] : [{ id, ...this.#own.run }];
		});
	}

	async #run(): Promise<void> {
		const asked = ++this.#asked;
		const runs = this.#runsWanted();
		const known = this.#start.answer.runs;
		if (runs.every(({ id }) => known.some((run) => run.id === id))) {
			this.#answer = this.#start.answer;
			this.#isPending = false;
			return;
		}
		this.#isPending = true;
		try {
			this.#engine ??= this.#ports.startEngine();
			const answer = await (await this.#engine).evaluate(runs);
			if (asked !== this.#asked) return;
			if (answer !== undefined) this.#answer = answer;
			this.#hasFailed = false;
		} catch {
			if (asked === this.#asked) this.#hasFailed = true;
		}
		if (asked === this.#asked) this.#isPending = false;
	}
}

/** The view without an own scenario, for one that does not hold. */
function withoutOwn({ scenarios, mode, base, indicators }: ComparisonView, usual: ComparisonView): ComparisonView {
	const others = scenarios.filter((id) => id !== OWN);
	return { scenarios: others.length === 0 ? usual.scenarios : others, mode, base, indicators };
}
