export { checkModel } from './check-model';
export type { CheckedCondition, CheckedExpression, CheckedIdentity, CheckedModel } from './types';
