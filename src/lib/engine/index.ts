export { BUILTINS, type Builtin, type QuantityType } from './builtins';
export { checkModel, type CheckedCondition, type CheckedIdentity, type CheckedModel } from './check';
export { checkConditions } from './conditions/check-conditions';
export { engineCatalogue } from './diagnostics/catalogue';
export { readSeries } from './evaluate/read-series';
export { interpret } from './interpret';
export { parseEquation, parseExpression } from './parse';
export { printExpression } from './print';
export { findSlot, planModel, slicePlan, slotIndex, type PlanOptions, type Slice } from './plan';
export type { Read } from './resolve/node-reads';
export { selectEngine, type Engine, type EngineName } from './select-engine';
export { evaluateText, planText, textOverDraws, type TextOptions } from './text';
export type * from './types';
export {
	compileWasm,
	emitPlan,
	rankKernel,
	runWasm,
	supportedLanes,
	type Lanes,
	type RankKernel,
	type WasmOptions,
	type WasmRunner
} from './wasm';
export { equationToMathml, type FormulaWords } from './mathml/to-mathml';
