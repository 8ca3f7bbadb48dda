export { finishEnsemble } from './finish';
export { MOST_DRAWS, prepareEnsemble } from './prepare';
export { openEnsemble, type EnsembleRequest } from './request';
export { keepDraws, keepMore, mergeKeptValues, runEnsemble, shardRange, tallyDraws, type EnsembleEngine } from './run-ensemble';
export { isPartOf, readShard, writeShard, type ShardFile, type ShardQuestion } from './shard-file';
export { drawsOf, emptyTally, mergeTallies } from './tally';
export type * from './types';
