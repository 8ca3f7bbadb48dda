export type * from './types';
export { assess, assessRun, type AssessOptions } from './assess/assess';
export { asPrinted, shown } from './assess/verdict-sentence';
export { auditCheck, auditPack } from './audit/audit-pack';
export { calibrateScenario } from './calibrate/calibrate-scenario';
export { derivedText } from './calibrate/derived-text';
export type { Calibration, DerivedPath, SolvedUnknown } from './calibrate/types';
export { compilePack } from './compile/compile-pack';
export { publishedPoints, targetPoints, toPackView } from './compile/pack-view';
export { inputAt, seriesResult } from './compile/read-run';
export { CHANGES, decidingEntry } from './compile/layers';
export { changesOf, runLabel } from './compile/run-label';
export { runScenario, type RunOptions } from './compile/run-scenario';
export { seriesFacts, seriesIndexOf } from './compile/series-facts';
export type {
	CompiledPack,
	CompiledPlan,
	CompiledTarget,
	Layer,
	RuntimePack,
	RuntimeScenario,
	ScenarioRun,
	SeriesFacts
} from './compile/types';
export * from './ensemble';
export { groundsOf, type Ground } from './explain/grounds';
export { explain, type ExplainedNumber, type Explanation } from './explain/explain';
export { originOf, type InputOrigin } from './explain/provenance';
export * from './facts';
export * from './formula';
export { fromRuntimeFile, toRuntimeFile, toRuntimePack, type RuntimeFile } from './wire/runtime-file';
export { measureTargets } from './targets/measure-targets';
export { DeviationCache } from './uncertainty/deviation-cache';
export { pastSpreads, type PastSpread } from './uncertainty/past-spreads';
export type { RuntimeUncertainty } from './uncertainty/types';
export * from './sensitivity';
