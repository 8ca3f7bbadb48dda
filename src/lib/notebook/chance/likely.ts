export { chanceFiguresEn, chanceFiguresVi } from '$lib/i18n';
export { default as EnsembleStatus } from './EnsembleStatus.svelte';
export { LikelyRange } from './likely-range.svelte';
