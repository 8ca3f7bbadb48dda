import { changesOf, type ScenarioRun } from '$lib/analysis';
import type { Bilingual, Language } from '$lib/base';
import { changeText } from '$lib/i18n';
import type { SeriesId, YearPath } from '$lib/model';

/** An assumption that a visitor has changed, as files name it. */
export interface ChangedAssumption {
	readonly id: SeriesId;
	readonly path: YearPath;
	readonly label: Bilingual;
	/** Values with their unit and years. */
	readonly value: Bilingual;
}

/** Heading of a line that names one. */
export const CHANGED_HEADING: Bilingual = { vi: 'Giả định đã đổi', en: 'Assumption changed' };

/** In what a run differs from the scenario whose name it bears. */
export function changedAssumptions(run: ScenarioRun): readonly ChangedAssumption[] {
	return changesOf(run).map(({ id, path }) => {
		const vi = changeText({ id, path }, run.compiled.inputs, 'vi');
		const en = changeText({ id, path }, run.compiled.inputs, 'en');
		return { id, path, label: { vi: vi.label, en: en.label }, value: { vi: vi.value, en: en.value } };
	});
}

/** A line each for the foot of a table: heading, assumption, values. */
export function changeLines(changes: readonly ChangedAssumption[], language: Language): readonly (readonly [string, string, string])[] {
	return changes.map(({ label, value }) => [CHANGED_HEADING[language], label[language], value[language]]);
}
