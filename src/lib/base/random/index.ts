export { choleskyOf, type CholeskyAnswer } from './cholesky';
export type { DrawRange } from './sobol';
export { philox, toKey, toUniform, type Counter, type Key } from './philox';
export { fillUniforms, type RandomSource, type Sampling } from './uniforms';
