import type { EnsembleRequest } from '$lib/analysis';
import type { Diagnostic } from '$lib/base';
import { CHANCE_RUNS, EnsembleWatch } from '$lib/notebook/chance';
import { OWN, type OwnScenario } from '$lib/notebook/link';
import type { EnsemblePool } from '$workers/ensemble-client';
import { readChance, writeChance, type ChanceKnown, type ChanceView } from './chance-address';
import type { chancePage } from './chance-page.server';

type Data = ReturnType<typeof chancePage>;

/** What the desk needs from its page. */
export interface ChancePorts {
	readonly openPool: () => Promise<EnsemblePool>;
	readonly writeAddress: (fragment: string) => void;
}

/** What a visitor looks at on the page of chances, and what many runs say of it. */
export class ChanceDesk {
	readonly #data: Data;
	readonly #ports: ChancePorts;
	readonly #known: ChanceKnown;
	readonly watch: EnsembleWatch;
	#opened = 0;
	#view: ChanceView = $state.raw()!;
	#own = $state.raw<OwnScenario>();
	#unknown = $state.raw<readonly string[]>([]);

	constructor(data: Data, ports: ChancePorts) {
		this.#data = data;
		this.#ports = ports;
		const { start, years, headline } = data;
		const usual: ChanceView = {
			scenario: headline.scenario,
			series: start.request.series?.[0] ?? '',
			until: years.reporting[0] ?? years.last,
			draws: CHANCE_RUNS.draws,
			joint: start.request.joint ?? []
		};
		this.#known = {
			scenarios: data.scenarios.map(({ id }) => id),
			series: data.series.map(({ id }) => id),
			years: years.reporting,
			targets: data.groups.flatMap(({ targets }) => targets),
			usual
		};
		this.#view = usual;
		this.watch = new EnsembleWatch(ports.openPool, start);
	}

	get view(): ChanceView {
		return this.#view;
	}
	/** Names in the address that nobody knows. */
	get unknown(): readonly string[] {
		return this.#unknown;
	}
	/** What the own scenario of the address has to say. */
	get diagnostics(): readonly Diagnostic[] {
		return this.#own?.diagnostics ?? [];
	}

	/** Looks at something else, and writes it into the address. */
	choose(change: Partial<ChanceView>): void {
		this.#view = { ...this.#view, ...change };
		this.#ports.writeAddress(writeChance(this.#view, this.#known.usual));
		this.watch.ask(this.#request());
	}

	/** Adds a target to those that have to be met together, or takes it out; in the order of the pack, so that one set is one question. */
	toggleJoint(id: string): void {
		const { joint } = this.#view;
		const next = joint.includes(id) ? joint.filter((one) => one !== id) : [...joint, id];
		this.choose({ joint: this.#known.targets.filter((one) => next.includes(one)) });
	}

	/** Looks at what an address asks for. */
	async openAddress(fragment: string): Promise<void> {
		const opened = ++this.#opened;
		const { view, unknown } = readChance(fragment, this.#known);
		this.#unknown = unknown;
		this.#own = undefined;
		if (view.own !== undefined) await this.#readOwn(view.own);
		// A newer address may have come while this one was read.
		if (opened !== this.#opened) return;
		this.#view = view;
		this.watch.ask(this.#request());
	}

	async #readOwn(text: string): Promise<void> {
		const { facts, scenarios, headline, inputs, years } = this.#data;
		// Few visitors come with a scenario of their own; the others need not load what reads it.
		const { openOwnScenario } = await import('$lib/notebook/link');
		this.#own = await openOwnScenario(text, {
			pack: facts.id,
			scenarios,
			headlineScenario: headline.scenario,
			askInputs: () => inputs,
			years
		});
	}

	#request(): EnsembleRequest {
		const { scenario, series, draws, joint } = this.#view;
		const { start } = this.#data;
		const own = scenario === OWN ? this.#own?.run : undefined;
		const found = this.#data.series.find(({ id }) => id === series);
		return {
			...start.request,
			...(own ?? { scenario: scenario === OWN ? this.#data.headline.scenario : scenario }),
			draws,
			series: found === undefined ? [] : [found.id],
			joint
		};
	}
}
