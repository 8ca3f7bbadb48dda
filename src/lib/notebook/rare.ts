import ChancesView from './cells/chances/ChancesView.svelte';
import DataView from './cells/data/DataView.svelte';
import FanView from './cells/fan/FanView.svelte';
import IndicesView from './cells/indices/IndicesView.svelte';
import TornadoView from './cells/tornado/TornadoView.svelte';
import { giveRareViews } from './desk/rare-views';

/** Makes the views of rarer cells known, on pages that have or may get such cells. */
export function prepareRareViews(): void {
	giveRareViews({ tornado: TornadoView, indices: IndicesView, data: DataView, fan: FanView, chances: ChancesView });
}
