export { default as IndicesFigure } from './IndicesFigure.svelte';
export { intervalText, toPairs, type IndexKind, type IndicesView } from './to-indices';
export { default as TornadoFigure } from './TornadoFigure.svelte';
export { type TornadoView } from './to-tornado';
