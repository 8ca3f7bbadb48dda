export { finishEnsemble } from './finish';
export { prepareEnsemble } from './prepare';
export { keepDraws, runEnsemble, shardRange, tallyDraws, type EnsembleEngine } from './run-ensemble';
export { readShard, writeShard, type ShardFile, type ShardQuestion } from './shard-file';
export { drawsOf, mergeTallies } from './tally';
export { QUANTILE_LEVELS } from './types';
export type * from './types';
