export { emitPlan, type EmitOptions, type EmittedModule } from './compile/emit-plan';
export type { Lanes } from './emit/code';
export { runWasm } from './run/run-wasm';
export { compileWasm, type WasmOptions, type WasmRunner } from './run/runner';
export { supportedLanes } from './run/support';
export { rankKernel, type RankKernel } from './ranks/rank-kernel';
