export { checkChange } from './check-change';
export { inputPaths, type GivenSeries, type Origin, type OriginKind } from './input-paths';
export { resolveScenario, type ResolvedScenario, type ScenarioDifference } from './resolve-scenario';
