import type { Diagnostic } from '$lib/base';
import type { RuntimePack } from '../compile/types';
import { diagnoseAnalysis } from '../diagnostics';
import { diagnoseFormula } from './diagnostics';
import type { TextRun } from './types';

type Scenarios = Pick<RuntimePack, 'id' | 'scenarios'>;

/** Key of the plan that a run needs; `undefined` when the pack has no such scenario or no plan for its closure. */
export function planKeyOf({ scenarios }: Pick<RuntimePack, 'scenarios'>, { scenario, closure }: TextRun): string | undefined {
	const found = scenarios.find(({ id }) => id === scenario);
	return found?.plans[closure ?? found.closure];
}

/** Why a run cannot be made: its scenario is unknown, or has no plan for the closure. */
export function refuseRun(pack: Scenarios, { id, scenario, closure }: TextRun): Diagnostic {
	const found = pack.scenarios.find((one) => one.id === scenario);
	if (found === undefined) {
		const known = pack.scenarios.map((one) => one.id).join(', ');
		return diagnoseAnalysis('scenario-unknown', { pack: pack.id, scenario, known }, { id });
	}
	return diagnoseFormula(
		'plan-missing',
		{ scenario, closure: closure ?? found.closure, known: Object.keys(found.plans).join(', ') },
		{ id }
	);
}
