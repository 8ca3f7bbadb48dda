export { betaQuantile, type Shapes } from './beta';
export { normalCdf } from './normal-cdf';
export { normalQuantile } from './normal-quantile';
