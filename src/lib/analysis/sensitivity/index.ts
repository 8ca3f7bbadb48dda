export { chooseLevers, type LeverChoice, type LeverOptions } from './choose-levers';
export { factorLabel, globalSensitivity, type GlobalHooks, type GlobalOptions } from './global';
export { localSensitivity, type LocalOptions } from './local';
export { sobolIndices, type BootstrapOptions, type DesignOutputs } from './sobol-indices';
export type * from './types';
