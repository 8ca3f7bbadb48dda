export * from './nearest-name';
export * from './series-id';
export * from './series-index';
