import {
	answerSensitivity,
	preparedRun,
	runScenario,
	SENSITIVITY_DEFAULTS,
	sensitivityTargets,
	type SensitivityAnswer
} from '$lib/analysis';
import type { Language } from '$lib/base';
import { selectEngine } from '$lib/engine';
import { sensitivityEn, sensitivityVi } from '$lib/i18n';
import { openPublished, packFile, packLinks, pageFacts } from '../published.server';
import { slimPageData } from '../slim-page-data.server';
import { variedInputs } from './varied-inputs.server';

const TEXTS = { vi: sensitivityVi, en: sensitivityEn };
const runPlan = preparedRun(selectEngine());
const answers = new Map<string, SensitivityAnswer>();

/** What decides the headline of a pack, and what else may be asked; of the default pack without a name. */
export function sensitivityPage(packId: string | undefined, language: Language) {
	const compiled = openPublished(packId);
	const { scenario, target } = compiled.headline;
	const run = runScenario(compiled, scenario);
	return slimPageData(language, {
		facts: pageFacts(compiled),
		packs: packLinks(),
		file: packFile(compiled),
		start: { scenario, target, draws: SENSITIVITY_DEFAULTS.draws, seed: SENSITIVITY_DEFAULTS.seed, answer: answerOf(compiled) },
		scenarios: compiled.scenarios.map(({ id, label }) => ({ id, label })),
		groups: compiled.pack.groups,
		targets: sensitivityTargets(run),
		varied: variedInputs(compiled, TEXTS[language], language)
	});
}

/** The same numbers in both languages and on both addresses of a pack: worked out once. */
function answerOf(compiled: ReturnType<typeof openPublished>): SensitivityAnswer {
	const { scenario, target } = compiled.headline;
	const request = { ...SENSITIVITY_DEFAULTS, scenario, changes: [], output: { target }, parts: ['local', 'global'] } as const;
	const answer = answers.get(compiled.id) ?? answerSensitivity(compiled, request, { runPlan });
	answers.set(compiled.id, answer);
	return answer;
}
