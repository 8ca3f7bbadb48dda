export { modelDependencies, modelDependents } from './dependencies';
export { planModel, type PlanOptions } from './plan-model';
export { slicePlan, type Slice } from './slice-plan';
export { findSlot, slotIndex } from './slots';
