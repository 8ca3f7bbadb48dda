export { ticks } from 'd3-array';
