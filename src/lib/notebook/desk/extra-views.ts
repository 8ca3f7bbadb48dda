import type { Component, ComponentProps } from 'svelte';
import type IndicesView from '../cells/indices/IndicesView.svelte';
import type TornadoView from '../cells/tornado/TornadoView.svelte';

/** Views of cells that few notebooks have: a page loads those that it needs. */
export interface ExtraViews {
	readonly tornado?: Component<ComponentProps<typeof TornadoView>>;
	readonly indices?: Component<ComponentProps<typeof IndicesView>>;
}

/** The views that cells of these kinds need beside those that every page has. */
export async function loadExtraViews(kinds: readonly string[]): Promise<ExtraViews> {
	const [tornado, indices] = await Promise.all([
		kinds.includes('tornado') ? import('../cells/tornado/TornadoView.svelte') : undefined,
		kinds.includes('indices') ? import('../cells/indices/IndicesView.svelte') : undefined
	]);
	return {
		...(tornado === undefined ? {} : { tornado: tornado.default }),
		...(indices === undefined ? {} : { indices: indices.default })
	};
}
