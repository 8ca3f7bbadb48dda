import type { Bilingual } from '$lib/base';
import { changedScenario } from '$lib/i18n';
import { CHANGES } from './layers';
import type { PathEntry, ScenarioRun } from './types';

/** A visitor's changes that a run applies. */
export function changesOf({ layers }: Pick<ScenarioRun, 'layers'>): readonly PathEntry[] {
	return layers.flatMap(({ origin, entries }) => (origin === CHANGES ? entries : []));
}

/** Name of a run's scenario; with a visitor's changes it says how many, because it is no longer what is published under the name. */
export function runLabel({ scenario, layers }: Pick<ScenarioRun, 'scenario' | 'layers'>): Bilingual {
	const count = new Set(changesOf({ layers }).map(({ id }) => id)).size;
	return { vi: changedScenario(scenario.label.vi, count, 'vi'), en: changedScenario(scenario.label.en, count, 'en') };
}
