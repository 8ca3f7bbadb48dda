export { exp } from './exp';
export { log } from './log';
export * as mathNumbers from './numbers';
export { pow } from './pow';
