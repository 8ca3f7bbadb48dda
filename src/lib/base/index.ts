export * from './assert';
export * from './bilingual';
export * from './brand';
export * from './diagnostics';
export * from './result';
