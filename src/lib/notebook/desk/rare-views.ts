import type { Component, ComponentProps } from 'svelte';
import type { SensitivityAnswer } from '$lib/analysis';
import type { AnsweredEnsemble } from '../chance/ensemble-watch.svelte';
import type { ContentOf } from '../cells/cell-spec';

type SensitivityView<K extends 'tornado' | 'indices'> = Component<{
	readonly content: ContentOf<K>;
	readonly published: SensitivityAnswer | undefined;
	readonly headingId: string;
}>;

type EnsembleView<K extends 'fan' | 'chances'> = Component<{
	readonly content: ContentOf<K>;
	readonly published: AnsweredEnsemble | undefined;
	readonly headingId: string;
}>;

/** Views of cells that few notebooks have: only pages with such a cell load them. */
export interface RareViews {
	readonly tornado?: SensitivityView<'tornado'>;
	readonly indices?: SensitivityView<'indices'>;
	readonly fan?: Component<ComponentProps<EnsembleView<'fan'>> & { readonly id: string }>;
	readonly chances?: EnsembleView<'chances'>;
	readonly data?: Component<{ readonly id: string; readonly content: ContentOf<'data'>; readonly headingId: string }>;
}

let given: RareViews = {};

/** The views that this page has loaded. */
export function rareViews(): RareViews {
	return given;
}

/** Makes views known to cells; before any of these cells is rendered or comes alive. */
export function giveRareViews(views: RareViews): void {
	given = views;
}
