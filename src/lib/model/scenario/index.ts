export { resolveScenario, type ResolvedScenario, type ScenarioDifference } from './resolve-scenario';
