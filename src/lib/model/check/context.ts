import type { SeriesIndex } from '../series';
import type { Located } from '../decode/read-shape';
import type { PackHead } from '../decode/pack-file';
import type { UncertaintyFile } from '../decode/uncertainty-file';
import type { Assumption, AuditCheck, BaseValue, HistoryPoint, HistorySeries, ModelDefinition, Source, Target } from '../types';

/** The model, and its series by id. */
export interface ModelContext {
	readonly model: ModelDefinition;
	readonly series: SeriesIndex;
}

/**
 * What could be read of a pack. A part that is missing or broken is `undefined`: what points into it is then not complained about,
 * since the fault is elsewhere.
 */
export interface PackDraft {
	readonly folder: string;
	readonly head: Located<PackHead> | undefined;
	readonly sources: readonly Source[] | undefined;
	readonly base: readonly Located<BaseValue>[] | undefined;
	readonly assumptions: readonly Located<Assumption>[] | undefined;
	readonly historySeries: readonly Located<HistorySeries>[] | undefined;
	readonly history: readonly Located<HistoryPoint>[] | undefined;
	readonly targets: readonly Located<Target>[] | undefined;
	readonly audit: readonly Located<AuditCheck>[] | undefined;
	readonly uncertainty: UncertaintyFile | undefined;
}

/** The values of located entries. */
export function valuesOf<T>(entries: readonly Located<T>[] | undefined): readonly T[] {
	return entries?.map((entry) => entry.value) ?? [];
}
