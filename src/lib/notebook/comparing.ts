export { default as ChartView } from './cells/chart/ChartView.svelte';
export { COMPARISON_MODES, ComparisonDesk, indicatorRange, MOST_SCENARIOS, type ComparisonMode, type ComparisonStart } from './comparison';
export { setDesk } from './desk';
export { default as DifferenceMatrix } from './desk/DifferenceMatrix.svelte';
export { targetLines } from './desk/target-results';
export { default as TargetTable } from './desk/TargetTable.svelte';
export { OWN } from './link/own-id';
export { setLocale } from './locale-context';
export { default as NoticeList } from './views/DiagnosticList.svelte';
