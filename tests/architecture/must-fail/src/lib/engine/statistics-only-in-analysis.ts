export { mean } from 'simple-statistics';
