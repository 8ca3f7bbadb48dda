export { exp } from './exp';
export { log } from './log';
export { pow } from './pow';
