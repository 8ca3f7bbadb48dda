export { parseEquation } from './parse-equation';
export { parseExpression } from './parse-expression';
