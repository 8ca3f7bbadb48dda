export * from './assert';
export * from './bilingual';
export type * from './brand';
export * from './diagnostics';
export * from './math';
export * from './json';
export * from './random';
export * from './result';
export * from './special';
