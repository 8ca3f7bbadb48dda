import { failure, success, type Result } from '$lib/base';
import { diagnoseModel } from '../diagnostics';
import { suggestion } from '../diagnostics/wording';
import type { CalibrationStep, Difference, Pack, Scenario } from '../types';

/** A difference with the scenario it comes from, and whether a person set it or a calibration gave it. */
export interface ScenarioDifference {
	readonly scenario: string;
	readonly part: 'set' | 'derived';
	readonly difference: Difference;
}

/** A scenario with everything it stands on. */
export interface ResolvedScenario {
	readonly scenario: Scenario;
	/** From the one that starts at the pack's own assumptions to the scenario itself. */
	readonly chain: readonly Scenario[];
	readonly closure: string;
	/** In the order in which they are laid over the pack: base scenarios first; in each what was set, then what was derived. */
	readonly differences: readonly ScenarioDifference[];
	/** Calibration steps of the whole chain, in the order in which they run. */
	readonly calibration: readonly { readonly scenario: string; readonly step: CalibrationStep }[];
}

/**
 * A scenario of a pack with its chain of base scenarios unrolled.
 * Diagnostics: unknown-scenario, when the pack has none of that id.
 * @throws Error when a base is missing or the chain is a circle, which loading a library rules out.
 */
export function resolveScenario(pack: Pack, scenarios: readonly Scenario[], id: string): Result<ResolvedScenario> {
	const own = scenarios.filter((one) => one.pack === pack.id);
	const scenario = own.find((one) => one.id === id);
	if (scenario === undefined) {
		const known = own.map((one) => one.id);
		return failure([diagnoseModel('unknown-scenario', { pack: pack.id, scenario: id, suggestion: suggestion(id, known) }, { id })]);
	}
	const chain = chainOf(scenario, own);
	return success({
		scenario,
		chain,
		closure: scenario.closure,
		differences: chain.flatMap(differencesOf),
		calibration: chain.flatMap((one) => one.calibration.map((step) => ({ scenario: one.id, step })))
	});
}

function chainOf(scenario: Scenario, own: readonly Scenario[]): readonly Scenario[] {
	const chain = [scenario];
	for (let base = scenario.base; base !== undefined; base = chain[0]?.base) {
		const next = own.find((one) => one.id === base);
		if (next === undefined || chain.includes(next)) throw new Error(`scenario ${scenario.id}: base ${base} is missing or circular`);
		chain.unshift(next);
	}
	return chain;
}

function differencesOf(scenario: Scenario): readonly ScenarioDifference[] {
	const part = (name: 'set' | 'derived') => scenario[name].map((difference) => ({ scenario: scenario.id, part: name, difference }));
	return [...part('set'), ...part('derived')];
}
