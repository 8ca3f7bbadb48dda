export { packFacts } from './pack-facts';
export type { AssumptionFacts, NamedSeries, PackFacts } from './types';
