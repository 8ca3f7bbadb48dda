import IndicesView from '../cells/indices/IndicesView.svelte';
import TornadoView from '../cells/tornado/TornadoView.svelte';
import type { ExtraViews } from './extra-views';

/** All of them, for notebooks in which any kind of cell may be added. */
export const EVERY_EXTRA_VIEW: ExtraViews = { tornado: TornadoView, indices: IndicesView };
