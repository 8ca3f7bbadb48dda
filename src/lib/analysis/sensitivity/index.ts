export { chooseLevers, type LeverOptions, type LeverShare, type LeverShares } from './choose-levers';
export { answerSensitivity, SENSITIVITY_DEFAULTS, sensitivityTargets, type SensitivityAnswer, type SensitivityRequest } from './answer';
export { globalSensitivity, LEAST_BASE_DRAWS, type GlobalHooks, type GlobalOptions } from './global';
export { localSensitivity, type LocalOptions } from './local';
export { preparedRun } from './prepared-run';
export { sobolIndices, type BootstrapOptions, type DesignOutputs } from './sobol-indices';
export type * from './types';
export { withLevers } from './with-levers';
