export { COMPARISON_MODES, MOST_SCENARIOS, type ComparisonMode, type ComparisonView } from './comparison-address';
export { indicatorRange } from './indicator-range';
export { ComparisonDesk, type ComparisonStart } from './comparison-desk.svelte';
