export { default as Palette } from './palette/Palette.svelte';
export { default as Presentation } from './frame/Presentation.svelte';
export { default as ExportMenu } from './handing/ExportMenu.svelte';
