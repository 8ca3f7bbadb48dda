import type { CompiledPack } from '$lib/analysis';

/** What is known of the pack that a notebook is about. */
export interface NotebookContext {
	/** Ids of the pack's scenarios. */
	readonly scenarios: readonly string[];
	/** Scenario shown when the notebook names none. */
	readonly headline: string;
	/** Scenario of the pack that others are compared with. */
	readonly programme: string;
	/** Ids of the pack's targets. */
	readonly targets: readonly string[];
	/** Names of the model's variables: a formula of such a name replaces an equation. */
	readonly variables: ReadonlySet<string>;
}

/** The same of a compiled pack. */
export function contextOf({ pack, scenarios, headline, programme, model }: CompiledPack): NotebookContext {
	return {
		scenarios: scenarios.map(({ id }) => id),
		headline: headline.scenario,
		programme,
		targets: pack.targets.map(({ id }) => id),
		variables: new Set(model.variables.map(({ id }) => id))
	};
}
