export { default as IndicesFigure } from './IndicesFigure.svelte';
export { intervalText, shareText, toIndices, toPairs, type IndexKind, type IndicesView } from './to-indices';
export { default as TornadoFigure } from './TornadoFigure.svelte';
export { toTornado, type TornadoView } from './to-tornado';
