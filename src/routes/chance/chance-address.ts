import { OWN } from '$lib/notebook/link';

/** What the page of chances shows, as its address says it. */
export interface ChanceView {
	/** A scenario of the pack, or a visitor's own. */
	readonly scenario: string;
	/** Series whose range is drawn. */
	readonly series: string;
	/** Last year drawn. */
	readonly until: number;
	readonly draws: number;
	/** Targets that have to be met together. */
	readonly joint: readonly string[];
	/** A visitor's own scenario, as the address of a first page holds it. */
	readonly own?: string;
}

/** Numbers of runs to choose from: sampling errors of about 0.8, 0.4 and 0.2 in a hundred at most. */
export const DRAW_CHOICES = [4096, 16_384, 65_536] as const;

/** What an address may name. */
export interface ChanceKnown {
	readonly scenarios: readonly string[];
	readonly series: readonly string[];
	readonly years: readonly number[];
	readonly targets: readonly string[];
	readonly usual: ChanceView;
}

/** A view as the part of an address after `#`; empty for the usual view. */
export function writeChance(view: ChanceView, usual: ChanceView): string {
	const parts = new URLSearchParams();
	const usualScenario = view.own === undefined ? usual.scenario : OWN;
	if (view.scenario !== usualScenario) parts.set('s', view.scenario);
	if (view.series !== usual.series) parts.set('i', view.series);
	if (view.until !== usual.until) parts.set('y', String(view.until));
	if (view.draws !== usual.draws) parts.set('n', String(view.draws));
	if (view.joint.join() !== usual.joint.join()) parts.set('all', view.joint.join(','));
	if (view.own !== undefined) parts.set('own', view.own);
	return parts.toString().replaceAll('%2C', ',').replaceAll('%5B', '[').replaceAll('%5D', ']');
}

/** The view that an address asks for: what it names and nobody knows is listed, the rest is applied. */
export function readChance(
	fragment: string,
	{ scenarios, series, years, targets, usual }: ChanceKnown
): { readonly view: ChanceView; readonly unknown: readonly string[] } {
	const parts = new URLSearchParams(fragment.replace(/^#/, ''));
	const unknown: string[] = [];
	const own = parts.get('own') ?? undefined;
	const choose = (key: string, known: readonly string[], otherwise: string): string => {
		const asked = parts.get(key);
		if (asked === null || asked === '') return otherwise;
		if (known.includes(asked)) return asked;
		unknown.push(asked);
		return otherwise;
	};
	const all = parts.get('all')?.split(',').filter(Boolean);
	unknown.push(...(all ?? []).filter((id) => !targets.includes(id)));
	const withOwn = own === undefined ? scenarios : [...scenarios, OWN];
	const view: ChanceView = {
		scenario: choose('s', withOwn, own === undefined ? usual.scenario : OWN),
		series: choose('i', series, usual.series),
		until: Number(choose('y', years.map(String), String(usual.until))),
		draws: Number(choose('n', DRAW_CHOICES.map(String), String(usual.draws))),
		joint: all?.filter((id) => targets.includes(id)) ?? usual.joint,
		...(own === undefined ? {} : { own })
	};
	return { view, unknown };
}
