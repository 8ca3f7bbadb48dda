import type { Change } from '$lib/analysis';
import type { Bilingual } from '$lib/base';
import type { ChartBand } from '$lib/charts';
import type { ChanceFigureTexts } from '$lib/i18n';
import type { EnsemblePool } from '$workers/ensemble-client';
import { chanceSentences, CHANCE_RUNS } from './chance-runs';
import { EnsembleWatch } from './ensemble-watch.svelte';
import { fanBands } from './fan-bands';

/** What the first page says of likely outcomes once somebody asks: bands behind the line of the headline, and how sure it is. */
export class LikelyRange {
	readonly watch: EnsembleWatch;
	readonly #headline: string;
	readonly bands: readonly ChartBand[] | undefined;
	readonly sentences: readonly Bilingual[];

	/** @param headline id of the target that the page is about */
	constructor(openPool: () => Promise<EnsemblePool>, headline: string, words: ChanceFigureTexts) {
		this.watch = new EnsembleWatch(openPool);
		this.#headline = headline;
		this.bands = $derived.by(() => {
			const { shown } = this.watch;
			const [band] = shown?.bands ?? [];
			return shown === undefined || band === undefined ? undefined : fanBands(shown, band, words);
		});
		this.sentences = $derived(this.watch.shown === undefined ? [] : chanceSentences(this.watch.shown, headline));
	}

	ask(scenario: string, changes: readonly Change[]): void {
		this.watch.ask({ scenario, changes, ...CHANCE_RUNS, targets: [this.#headline] });
	}
}
