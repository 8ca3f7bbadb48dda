import { answerSensitivity, preparedRun, type RuntimePack, type SensitivityAnswer, type SensitivityRequest } from '$lib/analysis';
import { selectEngine } from '$lib/engine';

const runPlan = preparedRun(selectEngine());

/** What decides an outcome of a pack. It stands apart because most notebooks never ask. */
export function runSensitivity(pack: RuntimePack, request: SensitivityRequest): SensitivityAnswer {
	return answerSensitivity(pack, request, { runPlan });
}
