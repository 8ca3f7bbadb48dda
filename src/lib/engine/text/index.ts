export { evaluateText, textOverDraws, type TextOptions } from './evaluate-text';
export { planText } from './plan-text';
