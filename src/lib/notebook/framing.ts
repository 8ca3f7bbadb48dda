export { default as Palette } from './palette/Palette.svelte';
export { default as Presentation } from './frame/Presentation.svelte';
export { default as ExportMenu } from './handing/ExportMenu.svelte';
export { buttonItems, goToItems } from './palette/go-to';
export { default as LinkBanner } from './frame/LinkBanner.svelte';
export { focusRegion } from './keyboard/focus-region';
export { printAs, switchChartInFocus } from './frame/page-actions';
