import type { RunPlan } from '$lib/engine';
import type { Bilingual } from '$lib/base';
import { runScenario } from '../compile/run-scenario';
import type { RuntimePack, ScenarioRun } from '../compile/types';
import type { Change } from '../types';
import { globalSensitivity, type GlobalHooks } from './global';
import { localSensitivity } from './local';
import { openOutput } from './output';
import type { Amount, GlobalResult, LocalResult, OutputChoice } from './types';

/** What decides an output of a scenario with a visitor's changes. */
export interface SensitivityRequest {
	readonly scenario: string;
	readonly changes: readonly Change[];
	readonly closure?: string;
	/** The headline target when absent. */
	readonly output?: OutputChoice;
	readonly amount: Amount;
	/** Base draws. */
	readonly draws: number;
	readonly seed: number;
	readonly pairs?: boolean;
	/** What is wanted of the two. */
	readonly parts: readonly ('local' | 'global')[];
}

/** The answer; a part is absent where it was not wanted, the output has no value there, or nothing is uncertain. */
export interface SensitivityAnswer {
	readonly local?: LocalResult;
	readonly global?: GlobalResult;
}

/** What pages and the command line ask for when nobody says otherwise. */
export const SENSITIVITY_DEFAULTS = { amount: { by: 'spread' }, draws: 2048, seed: 1 } as const;

/** Works out a request on a pack. */
export function answerSensitivity(
	pack: RuntimePack,
	request: SensitivityRequest,
	{ runPlan, ...hooks }: GlobalHooks & { readonly runPlan: RunPlan }
): SensitivityAnswer {
	const { closure, parts, output = { target: pack.headline.target } } = request;
	const options = { ...request, output };
	const run = runScenario(pack, request.scenario, request.changes, closure === undefined ? {} : { closure });
	const local = parts.includes('local') ? localSensitivity(run, options, runPlan) : undefined;
	const global = parts.includes('global') ? globalSensitivity(run, options, { runPlan, ...hooks }) : undefined;
	return { ...(local === undefined ? {} : { local }), ...(global === undefined ? {} : { global }) };
}

/** Targets of a run that can be looked at. */
export function sensitivityTargets(
	run: ScenarioRun
): readonly { readonly id: string; readonly group: string; readonly label: Bilingual }[] {
	return run.compiledPlan.targets.flatMap(({ facts: { id, group, label } }) =>
		openOutput(run, { target: id }) === undefined ? [] : [{ id, group, label }]
	);
}
