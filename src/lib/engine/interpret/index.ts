export { interpret } from './interpret';
export { strideOf } from '../stride';
